import { requirements } from "@tandem/standards/catalogue";
import { z } from "zod";

import { type Surrounding, type Voice, voiceOf } from "./caller.ts";

const ADMIN = "hana.svoboda@elm.example";
const COLLEAGUE = "omar.haddad@elm.example";
const step = "elm-analytics";

const Row = z.object({
  requirement: z.string(),
  version: z.number(),
  claim: z.unknown(),
  verification: z.object({ state: z.string() }),
});
const Rows = z.array(Row);

const rowsOf = async (voice: Voice, path: string) => {
  const { items } = await voice({ method: "GET", path: `${path}/assessment` });
  return new Map(Rows.parse(items).map((row) => [row.requirement, row]));
};

const ratings = ["L", "F", "P", "L"] as const;

/**
 * A company that no firm keeps: it signed itself up, one of its two administrators has answered the clauses up to
 * leadership and planning, and the other has verified half of them.
 */
export async function assessItself(
  stage: Surrounding,
  accept: (email: string) => Promise<void>,
): Promise<void> {
  const admin = voiceOf(stage, ADMIN);
  const colleague = voiceOf(stage, COLLEAGUE);
  const body = { name: "Elm Analytics", standards: ["iso27001"] };
  const company = await admin({ method: "POST", path: "/tenants", body, step });
  await stage.settled();
  const path = `/tenants/${String(company["tenantId"])}`;
  const offer = { email: COLLEAGUE, role: "clientAdmin", period: null, topManagement: true };
  await admin({ method: "POST", path: `${path}/invitations`, body: offer, step: `${step}-offer` });
  await accept(COLLEAGUE);
  const answered = requirements.filter(
    ({ standard, id }) => standard === "iso27001" && /^[456]\./.test(id),
  );
  const before = await rowsOf(admin, path);
  for (const [place, { key }] of answered.entries()) {
    const row = before.get(key);
    if (row === undefined || row.claim !== null) continue;
    await admin({
      method: "PUT",
      path: `${path}/assessment/${key}/claim`,
      version: row.version,
      body: { rating: ratings[place % ratings.length], note: "Answered in our own workshop." },
    });
  }
  const claimed = await rowsOf(colleague, path);
  for (const [place, { key }] of answered.entries()) {
    const row = claimed.get(key);
    if (place % 2 === 1 || row === undefined || row.verification.state !== "none") continue;
    await colleague({
      method: "PUT",
      path: `${path}/assessment/${key}/verification`,
      version: row.version,
      body: {
        outcome: "verified",
        rating: ratings[place % ratings.length],
        note: "",
        reliedOn: [],
      },
    });
  }
}
