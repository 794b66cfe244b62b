import { z } from "zod";

import type { Voice } from "./caller.ts";

const Known = z.object({
  version: z.number(),
  claim: z.object({ rating: z.string(), at: z.string() }).nullable(),
  applicability: z.object({ decision: z.string() }),
});

/** Reasons as companies give them: the first contradicts 20000-1, the second raises a question. */
const EXCLUDED: Readonly<Record<string, string>> = {
  "iso27001:A.8.6": "Our provider scales by itself, so nobody here plans capacity.",
  "iso27001:A.8.14": "Several zones of the cloud provider take over; we build nothing of our own.",
};

/** Requirements taken over from 27001, with what differs for the services. */
const CONFIRMED: readonly (readonly [wanted: string, source: string, note: string])[] = [
  ["iso20000:4.1", "iso27001:4.1", "The same register; issues of the services carry a mark."],
  ["iso20000:7.1", "iso27001:7.1", "The service desk has a budget of its own since spring."],
  ["iso20000:7.5.2", "iso27001:7.5.2", "One procedure; reports to customers follow it too."],
];

interface Scene {
  readonly path: string;
  readonly admin: Voice;
}

const read = async ({ path, admin }: Scene, key: string) =>
  Known.parse(await admin({ method: "GET", path: `${path}/assessment/${key}` }));

/** A client that has one certificate's answers begins with the other: some proposals confirmed, most waiting. */
export async function beginSecondStandard(scene: Scene): Promise<void> {
  const { path, admin } = scene;
  for (const [key, justification] of Object.entries(EXCLUDED)) {
    const { version, applicability } = await read(scene, key);
    if (applicability.decision === "excluded") continue;
    const body = { decision: "excluded", justification };
    await admin({ method: "PUT", path: `${path}/assessment/${key}/applicability`, version, body });
  }
  for (const [wanted, source, note] of CONFIRMED) {
    const [{ version, claim }, { claim: given }] = [
      await read(scene, wanted),
      await read(scene, source),
    ];
    if (claim !== null || given === null) continue;
    const { rating, at } = given;
    const body = { rating, note, basis: [{ requirement: source, rating, at }] };
    await admin({ method: "PUT", path: `${path}/assessment/${wanted}/claim`, version, body });
  }
}
