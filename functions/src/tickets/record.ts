import type { EventAnswer, ReportedEvent } from "@tandem/contract/ticket/schema";
import type { TicketId } from "@tandem/domain/id";
import type * as Ticket from "@tandem/domain/ticket";
import { type Answer, record, type States } from "@tandem/domain/ticket/record";
import * as Tickets from "@tandem/store/client/ticket";
import type { Change } from "@tandem/store/commit";
import type { Scope } from "@tandem/store/scope";

/** An event of a batch with its place in it, or why it is none. */
export type Reported =
  | { readonly index: number; readonly report: ReportedEvent }
  | { readonly index: number; readonly pointer: string; readonly detail: string };

type Batch = {
  readonly source: Ticket.Source;
  readonly states: States;
  readonly reported: readonly Reported[];
  readonly now: string;
};

const named = {
  at: "date",
  name: "name",
  state: "state",
  priority: "priority",
  group: "group",
} as const;

const answerOf = (answer: Answer, ticketId: TicketId, index: number): EventAnswer => {
  if (answer.outcome === "refused") {
    const { field, detail } = answer;
    return { outcome: "refused", pointer: `/events/${index}/${field}`, detail };
  }
  if (answer.outcome !== "altered") return { outcome: answer.outcome, ticketId };
  const parts = answer.differences.map(
    ({ field, kept, came }) =>
      `the ${named[field]} is kept as ${kept ?? "nothing"} and came as ${came ?? "nothing"}`,
  );
  const detail = `This event is known otherwise: ${parts.join("; ")}. What is kept stays.`;
  return { outcome: "altered", ticketId, differences: [...answer.differences], detail };
};

/** What a batch comes to: an answer for each event, and the tickets that change. Nothing is written. */
export const decide = async (scope: Scope, { source, states, reported, now }: Batch) => {
  const ids = new Map<string, TicketId>();
  for (const each of reported) {
    if ("report" in each && !ids.has(each.report.ticket)) {
      ids.set(each.report.ticket, Tickets.idOf(source, each.report.ticket));
    }
  }
  const found = await Tickets.findAll(scope, [...ids.values()]);
  const next = new Map<TicketId, Ticket.Info>();
  const answers = reported.map((each): EventAnswer => {
    if (!("report" in each)) {
      return { outcome: "refused", pointer: each.pointer, detail: each.detail };
    }
    const { line: _, ...report } = each.report;
    const id = ids.get(report.ticket) ?? Tickets.idOf(source, report.ticket);
    const before = next.get(id) ?? found.get(id)?.data ?? null;
    const { after, answer } = record(before, { id, source, states }, report, now);
    if (answer.outcome === "added" && after !== null) next.set(id, after);
    return answerOf(answer, id, each.index);
  });
  const changes = [...next].map(([id, after]) =>
    Tickets.change(found.get(id) ?? null, after, "recorded"),
  );
  return { answers, changes };
};

/** A transaction holds 100 items; the last one also holds the answer, and maybe the import. */
const mostItems = 90;

/** The changes in groups that fit one transaction each. */
export const grouped = (changes: readonly Change<Ticket.Info>[]): Change<Ticket.Info>[][] => {
  const groups: Change<Ticket.Info>[][] = [];
  let size = Infinity;
  for (const change of changes) {
    const items = Tickets.sizeOf(change);
    if (size + items > mostItems) {
      groups.push([]);
      size = 0;
    }
    size += items;
    groups.at(-1)?.push(change);
  }
  return groups;
};
