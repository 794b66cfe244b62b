import { z } from "zod";
import { succeed } from "./cast.ts";
import { people, type Workspace } from "./workspace.ts";

/** What a person says of an asset. */
export const assetOf = (owner: string | null, more: Readonly<Record<string, unknown>> = {}) => ({
  name: "Customer records",
  kind: "information",
  description: "",
  owner,
  ownerName: owner === null ? "Head of sales" : "",
  location: "",
  classification: "confidential",
  needs: { confidentiality: "high", integrity: "medium", availability: null },
  dependsOn: [],
  suppliers: [],
  ...more,
});

/** What a person says of a supplier. */
export const supplierOf = (owner: string | null, more: Readonly<Record<string, unknown>> = {}) => ({
  name: "Cloudhost",
  provides: "Hosting",
  kind: "external",
  criticality: "critical",
  owner,
  ownerName: owner === null ? "Head of IT" : "",
  dataAccessed: "Everything",
  certifications: "ISO 27001",
  assessment: { state: "never" },
  nextReview: null,
  note: "",
  ...more,
});

/** Puts it into its register, at version 1, and returns its id. */
export const register = async (
  { stage, client }: Workspace,
  what: "assets" | "suppliers",
  body: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const made = await succeed(stage, `POST ${client}/risk/${what}`, { as: people.admin, body });
  return z.object({ id: z.string() }).parse(made.body).id;
};
