import type { StandardId } from "@tandem/standards/catalogue";
import type { Ports } from "../runtime/runtime.ts";
import { assign, foundFirm, joinClient, joinFirm, onboard } from "./cast.ts";
import { createStage, type Stage } from "./stage.ts";

/** The people of most tests: of the firm, and of its client. */
export const people = {
  owner: "owner@firm.example",
  consultant: "consultant@firm.example",
  admin: "admin@client.example",
  contributor: "contributor@client.example",
  viewer: "viewer@client.example",
} as const;

export type Workspace = {
  readonly stage: Stage;
  readonly firmId: string;
  readonly tenantId: string;
  /** The address of the client, under which its resources are. */
  readonly client: string;
};

/** A firm with one client that is open for work, and everyone in their seats. */
export const createWorkspace = async (
  options: {
    adapt?: (ports: Ports) => Partial<Ports>;
    standards?: StandardId[];
  } = {},
): Promise<Workspace> => {
  const { owner, consultant, admin, contributor, viewer } = people;
  const stage = await createStage(options.adapt);
  const firmId = await foundFirm(stage, owner);
  await joinFirm(stage, owner, firmId, { [consultant]: "consultant" });
  const { standards = ["iso27001", "iso20000"] } = options;
  const tenantId = await onboard(stage, owner, firmId, { standards });
  await assign(stage, owner, tenantId, consultant);
  await joinClient(stage, owner, tenantId, {
    [admin]: "clientAdmin",
    [contributor]: "contributor",
    [viewer]: "viewer",
  });
  return { stage, firmId, tenantId, client: `/api/v1/tenants/${tenantId}` };
};
