import { createHash } from "node:crypto";
import { z } from "zod";

import type { Voice } from "./caller.ts";

const Upload = z.object({
  id: z.string(),
  put: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
});

interface Desk {
  readonly admin: Voice;
  readonly path: string;
  /** Names the client in the names of steps. */
  readonly step: string;
  readonly today: string;
  /** What the review covers. */
  readonly period: { readonly from: string; readonly until: string };
}

const Titles = z.array(z.object({ title: z.string() }));

const TITLE = "Review of access rights, last quarter";

const REVIEW = [
  "account;owner;rights;decision",
  "a.keller;Finance;read;kept",
  "b.osei;Support;administrator;taken away",
  "build-agent;Engineering;deploy;kept",
].join("\n");

/** One file and one text, so that a visitor finds every kind of evidence. */
export async function sendFiles({ admin, path, step, today, period }: Desk): Promise<void> {
  const bytes = Buffer.from(REVIEW);
  const body = {
    name: "access-review.csv",
    mediaType: "text/csv",
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  const requirements = ["iso27001:A.5.18", "iso20000:8.7.3.2"];
  const counts = { kind: "operatingRecord", validFrom: today, validUntil: null };
  const note = {
    ...counts,
    title: "Round of the server room",
    content: { type: "note", text: "Door locked, visitor book complete, no badge without owner." },
    requirements: ["iso27001:A.7.2"],
  };
  await admin({ method: "POST", path: `${path}/evidence`, body: note, step: `${step}-round` });

  // A seeding that was killed after the file had been taken in does not find it on its way any more.
  const found = await admin({
    method: "GET",
    path: `${path}/evidence?requirement=iso27001:A.5.18`,
  });
  if (Titles.parse(found["items"]).some(({ title }) => title === TITLE)) return;
  const announced = Upload.parse(
    await admin({ method: "POST", path: `${path}/uploads`, body, step: `${step}-file` }),
  );
  const { url, headers } = announced.put;
  const { ok, status } = await fetch(url, { method: "PUT", headers, body: bytes });
  if (!ok && status !== 412) throw new Error(`The object store answered ${status}`);
  const review = {
    ...counts,
    title: TITLE,
    content: { type: "file", file: announced.id },
    period,
    requirements,
  };
  await admin({ method: "POST", path: `${path}/evidence`, body: review, step: `${step}-review` });
}
