import type * as Agreement from "../../agreement/agreement.ts";
import { agreed, ann, now, office, shop, target, terms } from "../../agreement/testing/build.ts";
import * as Calendar from "../../calendar/calendar.ts";
import { ServiceId, TicketId } from "../../kernel/id.ts";
import * as Service from "../../service/service.ts";
import type { TicketEvent } from "../../sla/event.ts";
import { officeHours } from "../../sla/testing/build.ts";
import type { Info } from "../../ticket/ticket.ts";
import { bookOf } from "../book.ts";

export const mail = ServiceId.parse("svc_bbbbbbbbbbbbbbbb");

const named = (id: ServiceId, name: string): Service.Info =>
  Service.create(
    id,
    Service.Description.parse({
      name,
      outcome: "",
      owner: ann.userId,
      criticality: "high",
      stage: "live",
      hours: null,
      customers: [],
      suppliers: [],
      components: [],
      dependsOn: [],
    }),
    now,
  );

export const services = [named(shop, "Web shop"), named(mail, "Mail")];

/** Monday to Friday, 09:00 to 17:00 in Vienna. */
export const hours = Calendar.create(
  office,
  { name: "Office", calendar: officeHours, note: "" },
  ann,
  now,
);

/** A resolution target of so many minutes of office hours. */
export const inOffice = (amount: number, change: Partial<Agreement.Target> = {}) =>
  target(amount, { calendar: office, ...change });

/** Agreements of all kinds about the web shop: four hours outside, two hours of the team. */
export const agreements = [
  agreed(terms({ targets: [inOffice(240)] })),
  agreed(terms({ targets: [inOffice(120)] }), "ola"),
];

export const records = { agreements, calendars: [hours], services, names: {} };
export const book = bookOf(records);

let count = 0;

/** A ticket about the web shop with events at times of November 2026: `["02T08:00", { state: "active" }]`. */
export const ticket = (
  entries: readonly (readonly [when: string, what: Omit<TicketEvent, "id" | "at">])[],
  change: Partial<Info> = {},
): Info => {
  count += 1;
  return {
    id: TicketId.parse(`tkt_${String(count).padStart(16, "0")}`),
    source: "desk",
    externalId: `INC-${count}`,
    kind: "incident",
    title: null,
    service: "Web Shop",
    customer: null,
    describedAt: "2026-11-02T08:00:00.000Z",
    events: entries.map(([when, what], index) => ({
      id: String(index),
      at: `2026-11-${when}:00.000Z`,
      ...what,
    })),
    proposals: [],
    ...change,
  };
};

export const opened = { name: "opened", state: "new", priority: "P2", group: "Desk" } as const;
