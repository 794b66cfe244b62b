import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, it } from "vitest";
import { measureFor, namespace } from "./measure.ts";

let lines: string[];
const write = process.stdout.write.bind(process.stdout);

beforeEach(() => {
  lines = [];
  const kept = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  process.stdout.write = kept.write.bind(kept);
});

afterEach(() => {
  process.stdout.write = write;
});

it("is one line of the log, with the client as a property and not as a dimension", () => {
  measureFor("tandem")("ClientFailed", 1, { tenantId: "0123456789abcdef" });
  const [line] = lines.filter((text) => text.includes("_aws"));
  expect(JSON.parse(line ?? "null")).toMatchObject({
    service: "tandem",
    ClientFailed: 1,
    tenantId: "0123456789abcdef",
    _aws: {
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [["service"]],
          Metrics: [{ Name: "ClientFailed", Unit: "Count" }],
        },
      ],
    },
  });
});
