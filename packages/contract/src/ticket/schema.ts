import { JobId, TicketId } from "@tandem/domain/id";
import { TicketEvent, TicketState } from "@tandem/domain/sla";
import { Info, Kind, Report, Source } from "@tandem/domain/ticket";
import * as TicketImport from "@tandem/domain/ticket-import";
import { Mapping, SourceInfo } from "@tandem/domain/ticket-import/mapping";
import { line } from "@tandem/domain/text";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { page } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

/** The most events of one request. */
export const mostReports = 500;

/** An event as it comes in, with the line of the file that it was read from, if there is one. */
export const ReportedEvent = Report.extend({ line: z.int().min(1).optional() });
export type ReportedEvent = z.infer<typeof ReportedEvent>;

/** A batch of a file: up to which line it goes, and the lines on the way that could not be read. */
export const ImportStep = z.strictObject({
  id: JobId,
  line: z.int().min(0),
  isLast: z.boolean(),
  unreadable: z.array(z.strictObject({ line: z.int().min(1), detail: line(500) })).max(mostReports),
});

/**
 * Up to 500 events of one source. Each is judged by itself, so one that is wrong keeps no other out; what an
 * event has to look like is `ReportedEvent`.
 */
export const ReportEvents = z.strictObject({
  source: Source,
  events: z.array(z.unknown()).max(mostReports, `At most ${mostReports} events at a time`),
  import: ImportStep.optional(),
});

const Difference = z.object({
  field: z.enum(["at", "name", "state", "priority", "group"]),
  kept: z.string().nullable(),
  came: z.string().nullable(),
});

/** What became of an event: only `added` was written. A refusal says where, as a JSON pointer into the body. */
export const EventAnswer = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("added"), ticketId: TicketId }),
  z.object({ outcome: z.literal("unchanged"), ticketId: TicketId }),
  z.object({
    outcome: z.literal("altered"),
    ticketId: TicketId,
    differences: z.array(Difference),
    detail: z.string(),
  }),
  z.object({ outcome: z.literal("refused"), pointer: z.string(), detail: z.string() }),
]);
export type EventAnswer = z.infer<typeof EventAnswer>;

export const TicketImportView = TicketImport.Info.extend(versioned);
export type TicketImportView = z.infer<typeof TicketImportView>;

/** One answer for each event, in their order. */
export const EventAnswers = z.object({
  items: z.array(EventAnswer),
  import: TicketImportView.nullable(),
});

/** A ticket in a list. */
export const TicketRow = z.object({
  id: TicketId,
  source: Source,
  externalId: z.string(),
  kind: Kind,
  title: z.string().nullable(),
  service: z.string().nullable(),
  customer: z.string().nullable(),
  state: TicketState.nullable(),
  priority: z.string().nullable(),
  group: z.string().nullable(),
  openedAt: Instant.nullable(),
  lastAt: Instant,
});
export type TicketRow = z.infer<typeof TicketRow>;

export const TicketRows = z.object({ items: z.array(TicketRow) });

/** A ticket with all that is known of it. */
export const TicketView = TicketRow.extend({
  ...versioned,
  events: z.array(TicketEvent),
  proposals: Info.shape.proposals.unwrap(),
});
export type TicketView = z.infer<typeof TicketView>;

/** Asks to take clocks of a ticket out of the figures by agreement. */
export const AskExclusion = z.strictObject({
  target: z.string().max(64).nullable(),
  cycle: z.int().min(1).nullable(),
  reason: line(500),
});

/** What a second person says to it. */
export const AnswerExclusion = z.strictObject({ outcome: z.enum(["agreed", "refused"]) });

export const TicketSourceView = SourceInfo.extend(versioned);
export type TicketSourceView = z.infer<typeof TicketSourceView>;
export const TicketSources = z.object({ items: z.array(TicketSourceView) });
export const MapSource = Mapping;

export const BeginTicketImport = z.strictObject({
  source: Source,
  fileName: line(200),
  bytes: z.int().min(0),
  fingerprint: line(100),
});

export const TicketImportPage = page(TicketImportView);
