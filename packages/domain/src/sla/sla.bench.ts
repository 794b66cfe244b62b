import { describe, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { TicketEvent } from "./event.ts";
import { HOUR, toInstant, UTC_DAY } from "./instant.ts";
import { addOpenTime, openSeconds } from "./sla.ts";
import { office, officeHours, resolution } from "./testing/build.ts";

/** A ticket of five events, one pause among them, opened on one of 300 days. */
const ticket = (number: number): TicketEvent[] => {
  const start = Date.UTC(2026, 0, 5, 8) + (number % 300) * UTC_DAY + (number % 7) * 3_100_000;
  const at = (hours: number) => toInstant(start + hours * HOUR);
  return [
    { id: "1", at: at(0), name: "opened", state: "new", priority: "P2" },
    { id: "2", at: at(1), state: "active" },
    { id: "3", at: at(2), state: "waitingCustomer" },
    { id: "4", at: at(3), state: "active" },
    { id: "5", at: at(9), state: "resolved" },
  ];
};
const tickets = Array.from({ length: 1_000 }, (_, number) => ticket(number));
const times = tickets.map(([opened, , waiting, active]) => ({
  start: opened?.at ?? "",
  pauses: [[waiting?.at ?? "", active?.at ?? ""]] as const,
}));
const now = "2027-01-05T18:00:00.000Z";

/**
 * Each run covers 1,000 tickets: verdicts a second are a thousand times the runs. Measure on plain modules
 * (`vitest bench sla --project "unit (bench)" --experimental.viteModuleRunner=false`); the module runner
 * makes every imported name a call and shows a fifth of the speed.
 */
describe("1,000 tickets with calendar, holidays and pauses", () => {
  it("verdicts, deadlines and open time", async ({ bench }) => {
    await bench.compare(
      bench("evaluate", () => {
        for (const events of tickets) evaluate(events, resolution, office, now);
      }),
      bench("addOpenTime", () => {
        for (const { start, pauses } of times) addOpenTime(officeHours, start, 28_800, pauses);
      }),
      bench("openSeconds", () => {
        for (const { start, pauses } of times) openSeconds(officeHours, start, now, pauses);
      }),
    );
  });
});
