import { csvReader, eventReader, type Mapping } from "@tandem/contract/ticket/reading";

import { request, type Input } from "../../lib/api.ts";
import { isPassing } from "../../lib/problem.ts";
import { piecesOf } from "./look.ts";
import type { TicketImport } from "./queries.ts";

const call = "POST /api/v1/tenants/{tenantId}/service/tickets/events";

type Body = NonNullable<Input<typeof call>["body"]>;
type Step = NonNullable<Body["import"]>;

/** A request stays well below what the service takes, in events and in bytes. */
const mostEvents = 500;
const mostCharacters = 180_000;
const attempts = 4;

/** The same batch again changes nothing, so what fails in passing is simply sent again. */
const send = async (tenantId: string, body: Body): Promise<TicketImport> => {
  const idempotencyKey = crypto.randomUUID();
  for (let left = attempts; ; left -= 1) {
    try {
      const answer = await request(call, { params: { tenantId }, body, idempotencyKey });
      if (answer.import === null) throw new Error("The service did not say how far it is.");
      return answer.import;
    } catch (error) {
      if (left <= 1 || !(error instanceof Error) || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
};

export type Running = {
  readonly tenantId: string;
  readonly file: File;
  readonly mapping: Mapping;
  readonly job: TicketImport;
  readonly onProgress: (job: TicketImport) => void;
  readonly isStopped: () => boolean;
};

/**
 * Sends the events of a file batch by batch, from where the import stands. The file is read piece by piece and
 * from its beginning each time, so that events get the same names however often it broke off.
 */
export const runImport = async (running: Running): Promise<TicketImport> => {
  const { tenantId, file, mapping, onProgress, isStopped } = running;
  let { job } = running;
  const reader = csvReader(mapping.delimiter);
  const read = eventReader(mapping);
  let events: unknown[] = [];
  let unreadable: Step["unreadable"] = [];
  let characters = 0;
  let line = 0;
  let isHeader = true;

  const flush = async (isLast: boolean): Promise<void> => {
    const step = { id: job.id, line, isLast, unreadable };
    job = await send(tenantId, { source: job.source, events, import: step });
    onProgress(job);
    events = [];
    unreadable = [];
    characters = 0;
  };

  const take = async (rows: ReturnType<typeof reader.push>): Promise<void> => {
    for (const row of rows) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      const reading = "cells" in row ? read(row) : row;
      // What was taken up before it broke off is read for its names and not sent again.
      if (row.line <= job.line) continue;
      const full = events.length > mostEvents - 2 || unreadable.length >= mostEvents;
      if (full || characters > mostCharacters) {
        await flush(false);
        if (isStopped()) return;
      }
      line = row.line;
      if ("problem" in reading) unreadable.push({ line, detail: reading.problem.slice(0, 500) });
      else {
        events.push(...reading.events);
        characters += JSON.stringify(reading.events).length;
      }
    }
  };

  for await (const piece of piecesOf(file, mapping.encoding)) {
    await take(reader.push(piece));
    if (isStopped()) return job;
  }
  await take(reader.end());
  if (isStopped()) return job;
  line = Math.max(line, job.line);
  await flush(true);
  return job;
};
