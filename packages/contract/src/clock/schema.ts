import { AgreementId, ServiceId, TicketId } from "@tandem/domain/id";
import { Filter, Standing } from "@tandem/domain/service-level/board";
import { Pledge } from "@tandem/domain/service-level/book";
import { Row } from "@tandem/domain/service-level/row";
import { Calendar, Instance } from "@tandem/domain/sla";
import { line } from "@tandem/domain/text";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { pageQuery } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

/** What a clock was promised by. */
const Promised = z.object({
  pledge: z.string(),
  name: z.string(),
  agreement: AgreementId,
  agreementName: z.string(),
  party: z.string(),
  basis: Pledge.shape.basis,
});

const Named = z.object({ id: z.string(), version: z.int() });

/** One running or paused clock on the board. */
export const BoardClock = Row.pick({
  source: true,
  externalId: true,
  kind: true,
  title: true,
  service: true,
  customer: true,
  priority: true,
}).extend({
  ...Promised.shape,
  ticketId: TicketId,
  key: z.string(),
  serviceName: z.string().nullable(),
  team: z.string().nullable(),
  ticketState: Row.shape.state,
  standing: Standing,
  clock: Instance.shape.clock,
  deadline: Instant.nullable(),
  breachedAt: Instant.nullable(),
  budgetSeconds: z.number(),
  /** Of open time, as of `asOf`; negative once it is overdue. */
  remainingSeconds: z.number(),
  warnings: Instance.shape.warnings,
  /** Null is around the clock. */
  calendar: Named.nullable(),
});
export type BoardClock = z.infer<typeof BoardClock>;

const Choices = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

/** Tickets for which no promise to a customer is judged, by why. */
const Unjudged = z.object({ noService: z.int(), noAgreement: z.int(), noCustomer: z.int() });

/** A page of the board: what comes first on top, with how many clocks stand how under the same filter. */
export const Board = z.object({
  asOf: Instant,
  counts: z.record(Standing, z.int()),
  choices: z.object({
    service: Choices,
    customer: Choices,
    team: Choices,
    priority: Choices,
    basis: Choices,
  }),
  unjudged: Unjudged,
  /** The hours of the clocks of this page, so that a screen can let them run on. */
  calendars: z.array(Named.extend({ calendar: Calendar })),
  items: z.array(BoardClock),
  cursor: z.string().nullable(),
});
export type Board = z.infer<typeof Board>;

export const BoardQuery = pageQuery.extend(Filter.shape);

const Stretch = z.tuple([Instant, Instant]);

/** One of a ticket's instances, with what it was promised by. */
const TicketClock = z.object({ ...Promised.shape, ...Instance.shape });

/** A ticket's clocks, worked out at this moment from its events, and the open hours they were counted in. */
export const TicketClocks = z.object({
  asOf: Instant,
  service: z.object({ id: ServiceId, name: z.string() }).nullable(),
  named: z.string().nullable(),
  customer: z.string().nullable(),
  unjudged: Row.shape.unjudged,
  instances: z.array(TicketClock),
  /** What a drawing covers. */
  from: Instant,
  to: Instant,
  calendars: z.array(
    Named.extend({ name: z.string(), timeZone: z.string(), open: z.array(Stretch) }),
  ),
});
export type TicketClocks = z.infer<typeof TicketClocks>;

const Counts = z.object({
  met: z.int(),
  breached: z.int(),
  undecided: z.int(),
  superseded: z.int(),
  excluded: z.int(),
  cancelled: z.int(),
});

/** What was kept of one target in a month. */
export const MonthPledge = z.object({
  ...Promised.shape,
  /** The share promised, and the share met, in basis points; null is no data. */
  promised: z.int(),
  basisPoints: z.int().nullable(),
  isReached: z.boolean().nullable(),
  mayMiss: z.int().nullable(),
  counts: Counts,
  /** The months up to this one, the oldest first. */
  trend: z.array(z.object({ month: z.string(), met: z.int(), breached: z.int() })),
});
export type MonthPledge = z.infer<typeof MonthPledge>;

/** A month of clocks. The unit is the instance: a ticket, a target and a cycle. */
export const Month = z.object({
  month: z.string(),
  asOf: Instant,
  pledges: z.array(MonthPledge),
  /** Breaches by weekday, Monday first, and by stretches of three hours from midnight. */
  heat: z.array(z.array(z.int())),
  /** Tickets that broke a promise to a customer, and on how many of them one inside was broken too. */
  contribution: z.object({
    tickets: z.int(),
    explained: z.int(),
    pledges: z.array(z.object({ ...Promised.shape, tickets: z.int() })),
  }),
  unjudged: Unjudged,
  /** The first hundred. */
  breaches: z.array(
    z.object({
      ...Promised.shape,
      ticketId: TicketId,
      externalId: z.string(),
      title: z.string().nullable(),
      at: Instant,
    }),
  ),
});
export type Month = z.infer<typeof Month>;

const ServiceName = z.object({
  name: line(200),
  /** The service that it means; null where it means none. */
  service: ServiceId.nullable(),
});

/** Every name that tools give to services, with what it is taken for. */
export const ServiceNames = z.object({
  ...versioned,
  items: z.array(
    ServiceName.extend({
      /** By people; else the catalogue knows the name, or nobody does. */
      explained: z.boolean(),
      openTickets: z.int(),
    }),
  ),
});
export type ServiceNames = z.infer<typeof ServiceNames>;

/** What names mean, all of them: what is left out is forgotten. */
export const ExplainServiceNames = z.strictObject({
  names: z.array(ServiceName).max(1_000, "At most 1,000 names"),
});
