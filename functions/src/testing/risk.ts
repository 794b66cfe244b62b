import { RiskId, TenantId } from "@tandem/domain/id";
import * as Risk from "@tandem/domain/risk";
import type { Treatment } from "@tandem/domain/risk/treatment";
import type { RequirementKey } from "@tandem/standards/catalogue";
import * as Risks from "@tandem/store/client/risk";
import { save } from "@tandem/store/save";
import { enterForJob } from "../consumers/scope.ts";
import type { Workspace } from "./workspace.ts";

const treating = (controls: readonly RequirementKey[]): Treatment => ({
  option: "modify",
  plan: "A second factor for everybody",
  actions: [],
  controls: [...controls],
});

/** A risk of somebody, treated with these controls where there are any, as it lies in the client's table. */
export const putRisk = async (
  { stage, tenantId }: Workspace,
  owner: string,
  controls: readonly RequirementKey[] = [],
): Promise<Risk.Info> => {
  const entered = await enterForJob(stage.runtime, TenantId.parse(tenantId));
  if (entered === null) throw new Error("There is no client");
  const scope = entered.scope();
  const number = await Risks.nextNumber(scope);
  const { now, newId } = stage.runtime.moment();
  const ownerId = stage.userId(owner);
  const created = Risk.create(
    { id: RiskId.parse(newId("rsk")), number },
    {
      kind: "risk",
      family: "informationSecurity",
      title: "Administrator account taken over",
      cause: "",
      event: "",
      consequence: "",
      threat: "",
      vulnerability: "",
      affects: { confidentiality: true, integrity: false, availability: false },
      serviceObjectives: "",
      customers: [],
      existingControls: { requirements: [], text: "" },
      owner: ownerId,
    },
    { userId: ownerId, role: "contributor" },
    now,
  );
  const info = controls.length === 0 ? created : Risk.treat(created, treating(controls));
  await save(stage.runtime.desk, scope, Risks.change(null, info, "created"));
  return info;
};
