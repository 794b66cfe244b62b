import { z } from "zod";
import { Instant } from "../kernel/time.ts";
import { TicketState } from "../sla/event.ts";
import { isZone } from "../sla/zone.ts";
import { Kind, Source } from "../ticket/ticket.ts";

/** How a file writes its dates: day, month or year first. */
export const DateOrder = z.enum(["dmy", "mdy", "ymd"]);
export type DateOrder = z.infer<typeof DateOrder>;

const column = z.int().min(0).max(499).nullable();

/** What is taken from which column, from 0; null where the file has none. */
export const Columns = z.strictObject({
  ticket: column,
  /** Numbers the events of one ticket. Without it they are numbered as they stand. */
  sequence: column,
  at: column,
  /** When the ticket was opened, said again on each of its rows. */
  opened: column,
  state: column,
  priority: column,
  group: column,
  title: column,
  service: column,
  /** Sources that were mapped before tickets had customers do not say. */
  customer: column.default(null),
});
export type Columns = z.infer<typeof Columns>;
export type Field = keyof Columns;

/** What a state of the tool means; a state that is to be passed over is `ignore`. */
export const Meaning = z.enum([...TicketState.options, "ignore"]);
export type Meaning = z.infer<typeof Meaning>;

/** How a file of events of one tool is to be read; kept for the next one. */
export const Mapping = z.strictObject({
  encoding: z.enum(["utf-8", "windows-1252", "utf-16le"]),
  delimiter: z.enum([",", ";", "\t"]),
  /** The headings it was made for. */
  header: z.array(z.string().max(300)).max(500),
  columns: Columns,
  dates: DateOrder,
  /** The zone that the file's local times are in. */
  timeZone: z.string().max(100).refine(isZone, "This time zone is not known"),
  /** What stands for nothing. */
  empty: z.array(z.string().max(50)).max(20),
  states: z.record(z.string().max(100), Meaning.nullable()),
  kind: Kind,
  /** The service of every ticket, where no column says it. */
  service: z.string().max(200).nullable(),
});
export type Mapping = z.infer<typeof Mapping>;

/** A tool that tickets come from, and how its files and words are understood. */
export const SourceInfo = z.object({
  source: Source,
  mapping: Mapping,
  changedAt: Instant,
});
export type SourceInfo = z.infer<typeof SourceInfo>;

/** What the words of a source for states mean, for events that come by the interface. */
export const wordsOf = ({ states }: Pick<Mapping, "states">): Record<string, TicketState> =>
  Object.fromEntries(
    Object.entries(states).flatMap(([word, meaning]) =>
      meaning === null || meaning === "ignore" ? [] : [[word.toLowerCase(), meaning]],
    ),
  );
