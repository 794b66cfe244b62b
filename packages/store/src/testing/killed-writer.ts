import { connect } from "../connection/connection.ts";
import { save } from "../write/save.ts";
import * as Counter from "./counter.ts";
import { moment, scopeOf } from "./fixtures.ts";

/**
 * A writer that gets as far as its handover and stays there until it is killed. It prints the events it was about
 * to hand over; whoever reads them decides whether the queue got them.
 */
const [endpoint, controlTable, clientTable] = process.argv.slice(2);
if (endpoint === undefined || controlTable === undefined || clientTable === undefined) {
  throw new Error("usage: killed-writer <endpoint> <control table> <client table>");
}
const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const config = { endpoint, region: "local", credentials };

await save(
  {
    control: connect(controlTable, config),
    moment: () => moment(),
    undelivered: (error) => {
      throw error;
    },
    dispatch: (events) => {
      process.stdout.write(`${JSON.stringify(events)}\n`);
      // Holds the process at this point: a promise alone would let it end by itself.
      return new Promise((resolve) => setTimeout(resolve, 3_600_000));
    },
  },
  scopeOf(connect(clientTable, config)),
  Counter.add(null, 1),
);
