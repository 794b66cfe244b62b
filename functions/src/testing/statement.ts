import { TenantId, UserId } from "@tandem/domain/id";
import * as Soa from "@tandem/domain/soa";
import * as Statements from "@tandem/store/client/soa";
import * as Clients from "@tandem/store/control/client";
import { save } from "@tandem/store/save";
import { fromMembership } from "@tandem/store/scope";
import type { Stage } from "./stage.ts";

/**
 * Puts an approved first version, and one that waits for approval, into a client, past the routes: deciding on 93
 * controls takes long. Somebody else approved what `by` put forward. The approval is then at version 3.
 */
export const approveAndSubmit = async (
  { runtime, userId }: Stage,
  id: string,
  by: string,
): Promise<void> => {
  const client = await Clients.find(runtime.control, TenantId.parse(id));
  if (client === null) throw new Error("There is no such client");
  const actor = { userId: userId(by), role: "clientAdmin" } as const;
  const table = await runtime.tableOf(client.data);
  const scope = fromMembership(client.data, { actor, name: by }, table);
  const { now } = runtime.moment();
  const signer = { ...actor, name: by };
  const someone = { ...signer, userId: UserId.parse("usr_0000000000000000") };
  const content: Soa.Content = { organisation: "Client", rows: [] };
  const digest = Statements.digestOf(content);
  const statement = { rows: [], approved: [], digest, note: "As decided" };
  const found = async () => (await Statements.standing(scope)).approval;

  const submit = async () => {
    const before = await found();
    const after = Soa.submit(before.data, statement, signer, now);
    await save(runtime.desk, scope, Statements.submit(before, after, content));
  };
  await submit();
  const before = await found();
  const terms = { reviewBy: "2041-03-05", smallOrganisation: false, rows: [] };
  const after = Soa.approve(before.data, terms, someone, now);
  await save(runtime.desk, scope, Statements.approve(before, after, content));
  await submit();
};
