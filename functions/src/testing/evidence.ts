import { z } from "zod";
import { succeed } from "./cast.ts";
import type { Workspace } from "./workspace.ts";

/** What a person states about evidence, with whatever a test cares about in its place. */
export const draft = (more: Readonly<Record<string, unknown>> = {}) => ({
  kind: "operatingRecord",
  title: "Review of access rights",
  content: { type: "link", url: "https://wiki.example/access" },
  requirements: ["iso27001:A.5.1"],
  validFrom: "2040-03-01",
  validUntil: null,
  ...more,
});

/** Adds evidence and returns its id. */
export const addEvidence = async (
  { stage, client }: Workspace,
  as: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const { body } = await succeed(stage, `POST ${client}/evidence`, { as, body: draft(more) });
  return z.object({ id: z.string() }).parse(body).id;
};
