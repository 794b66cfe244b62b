import { z } from "zod";

import type { Voice } from "./caller.ts";

const Found = z.object({
  version: z.number(),
  submission: z.unknown().nullable(),
  approved: z.unknown().nullable(),
  rows: z.array(z.object({ id: z.string() })),
});

/** A control the client has added to those of Annex A. */
const ownControl = {
  controlId: "OWN-1",
  title: "Split custody of test cards",
  description: "Cards for tests are kept in two places and used by two people together.",
  theme: "physical",
  applicability: {
    decision: "applicable",
    reasons: ["contractual", "riskTreatment"],
    justification: "The card schemes ask for it in the acquiring contract.",
  },
  rating: "F",
  owner: null,
};

/** Brings a client's statement to its first version: put forward by the client, approved by the consultant. */
export async function approveStatement(of: {
  readonly path: string;
  readonly step: string;
  readonly reviewBy: string;
  readonly admin: Voice;
  readonly consultant: Voice;
}): Promise<void> {
  const { path, step, reviewBy, admin, consultant } = of;
  const at = `${path}/statement-of-applicability`;
  await admin({
    method: "POST",
    path: `${at}/own-controls`,
    body: ownControl,
    step: `${step}-own-control`,
  });
  const { version, submission, approved } = Found.parse(await admin({ method: "GET", path: at }));
  if (approved !== null) return;
  let waiting = version;
  if (submission === null) {
    const body = { note: "First version, after the risk treatment was agreed." };
    const put = await admin({ method: "PUT", path: `${at}/submission`, version, body });
    waiting = Number(put["version"]);
  }
  await consultant({
    method: "PUT",
    path: `${at}/approval`,
    version: waiting,
    body: { reviewBy },
  });
}
