import {
  EventAnswers,
  type ImportStep,
  ReportedEvent,
  type ReportEvents,
} from "@tandem/contract/ticket/schema";
import { DomainError } from "@tandem/domain/error";
import * as TicketImport from "@tandem/domain/ticket-import";
import { wordsOf } from "@tandem/domain/ticket-import/mapping";
import * as Imports from "@tandem/store/client/ticket-import";
import * as Sources from "@tandem/store/client/ticket-source";
import type { Change } from "@tandem/store/commit";
import type * as Idempotency from "@tandem/store/idempotency";
import { type Desk, save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { z } from "zod";
import { located } from "../http/invalid.ts";
import { decide, grouped, type Reported } from "./record.ts";

type Body = z.infer<typeof ReportEvents>;
type Answers = z.infer<typeof EventAnswers>;
type Job = Stored<TicketImport.Info>;

/** Another write of the same tickets may be under way; it is decided again then, on top of that. */
const attempts = 3;

const reportedOf = (event: unknown, index: number): Reported => {
  const parsed = ReportedEvent.safeParse(event);
  if (parsed.success) return { index, report: parsed.data };
  const [first] = located(parsed.error, `/events/${index}`);
  return { index, pointer: first?.pointer ?? "", detail: first?.detail ?? "" };
};

const jobOf = async (scope: Scope, { source, import: step }: Body): Promise<Job | null> => {
  if (step === undefined) return null;
  const job = await Imports.demand(scope, step.id);
  if (job.data.source === source) return job;
  throw new DomainError("not_found", "There is no such import of this source.");
};

/** What a batch does to its import: how far it is, and what is to be told of its lines. */
const stepOf = (
  { line, isLast, unreadable }: z.infer<typeof ImportStep>,
  items: Answers["items"],
  reported: readonly Reported[],
): TicketImport.Step => {
  const tally = { ...TicketImport.nothing, unreadable: unreadable.length };
  const problems: TicketImport.Problem[] = unreadable.map((each) => ({
    ...each,
    outcome: "unreadable",
  }));
  for (const [index, answer] of items.entries()) {
    tally[answer.outcome] += 1;
    if (answer.outcome !== "altered" && answer.outcome !== "refused") continue;
    const one = reported[index];
    const at = one !== undefined && "report" in one ? one.report.line : undefined;
    const detail = answer.detail.slice(0, 600);
    problems.push({ line: at ?? line, outcome: answer.outcome, detail });
  }
  return { line, isLast, tally, problems: problems.toSorted((a, b) => a.line - b.line) };
};

const actOf = ({ state }: TicketImport.Info) => (state === "done" ? "done" : "advanced");

type Taking = {
  readonly desk: Desk;
  readonly scope: Scope;
  readonly body: Body;
  readonly request: Idempotency.Request;
};

const attempt = async ({ desk, scope, body, request }: Taking): Promise<Answers> => {
  const { now } = desk.moment();
  const [source, job] = await Promise.all([Sources.find(scope, body.source), jobOf(scope, body)]);
  const reported = body.events.map(reportedOf);
  const states = wordsOf(source?.data.mapping ?? { states: {} });
  const { answers, changes } = await decide(scope, { source: body.source, states, reported, now });
  const after =
    job && body.import
      ? TicketImport.advance(job.data, stepOf(body.import, answers, reported), now)
      : null;
  const groups = grouped(changes);
  const last: Change<unknown>[] = groups.pop() ?? [];
  if (job && after && after !== job.data) last.push(Imports.change(job, after, actOf(after)));
  for (const [change, ...also] of groups) {
    if (change) await save(desk, scope, { change: telling(change), also });
  }
  const version = (job?.version ?? 0) + (after === job?.data ? 0 : 1);
  const answer = { items: answers, import: after && { ...after, version } };
  const [first, ...also] = last;
  if (first === undefined) return answer;
  const change = changes.length > 0 ? telling(first) : first;
  const replay = { request, answer: () => ({ status: 200, body: answer }) };
  const committed = await save<unknown>(desk, scope, { change, also, replay });
  return committed.outcome === "saved" ? answer : EventAnswers.parse(committed.answer.body);
};

/** One event for all tickets of a transaction: which they are lies beside them. */
const telling = <T>(change: Change<T>): Change<T> => ({ ...change, event: "tickets.changed" });

const isLostRace = (error: unknown): boolean =>
  error instanceof DomainError && (error.code === "write.stale" || error.code === "write.conflict");

/**
 * Takes up a batch of events: everything that is right in it, in as few transactions as hold it. Killed in
 * between, the same batch again takes up the rest, since an event that is known changes nothing.
 */
export const take = async (taking: Taking): Promise<Answers> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await attempt(taking);
    } catch (error) {
      if (left <= 1 || !isLostRace(error)) throw error;
    }
  }
};
