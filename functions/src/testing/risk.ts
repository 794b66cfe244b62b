import { RiskId, TenantId } from "@tandem/domain/id";
import { presets } from "@tandem/domain/risk/preset";
import * as Risk from "@tandem/domain/risk";
import type { Treatment } from "@tandem/domain/risk/treatment";
import type { RequirementKey } from "@tandem/standards/catalogue";
import * as Risks from "@tandem/store/client/risk";
import { save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import * as Methods from "@tandem/store/testing/risk-method";
import { enterForJob } from "../consumers/scope.ts";
import type { Stage } from "./stage.ts";

type Place = { readonly stage: Stage; readonly tenantId: string };

const scopeIn = async ({ stage, tenantId }: Place): Promise<Scope> => {
  const entered = await enterForJob(stage.runtime, TenantId.parse(tenantId));
  if (entered === null) throw new Error("There is no client");
  return entered.scope();
};

/** Lets a method of five levels be in force. */
export const putMethod = async (place: Place, version = 1): Promise<void> =>
  Methods.putMethod(await scopeIn(place), version);

/** A treatment without actions that needs these controls. */
export const treating = (...controls: readonly RequirementKey[]): Treatment => ({
  option: "modify",
  plan: "A second factor for everybody",
  actions: [],
  controls: [...controls],
});

const description = (owner: Risk.Description["owner"]): Risk.Description => ({
  kind: "risk",
  family: "informationSecurity",
  title: "Administrator account taken over",
  cause: "A password is guessed",
  event: "Someone signs in as administrator",
  consequence: "All customer data is open",
  threat: "",
  vulnerability: "",
  affects: { confidentiality: true, integrity: false, availability: false },
  serviceObjectives: "",
  customers: [],
  existingControls: { requirements: [], text: "" },
  owner,
  ownerName: "",
  reference: "",
  assetName: "",
});

const levels = { current: { likelihood: 4, overall: 5 }, residual: { likelihood: 2, overall: 4 } };

/**
 * A risk of somebody as it lies in the client's table. Where it is treated it is rated above appetite by the method of
 * five levels, and what remains is rated too.
 */
export const putRisk = async (
  place: Place,
  owner: string,
  treatment: Treatment = { option: "undecided" },
): Promise<Risk.Info> => {
  const { stage } = place;
  const scope = await scopeIn(place);
  const { now, newId } = stage.runtime.moment();
  const actor = { userId: stage.userId(owner), role: "contributor" } as const;
  const identity = { id: RiskId.parse(newId("rsk")), number: await Risks.nextNumber(scope) };
  const rate = (info: Risk.Info, level: keyof typeof levels) => {
    const { likelihood, overall } = levels[level];
    const judged = { level, rating: { likelihood, impacts: { overall } } };
    return Risk.rate(info, judged, presets["5x5"], actor, now);
  };
  const created = Risk.create(identity, description(actor.userId), actor, now);
  const info =
    treatment.option === "undecided"
      ? created
      : rate(Risk.treat(rate(created, "current"), treatment), "residual");
  await save(stage.runtime.desk, scope, Risks.change(null, info, "created"));
  return info;
};

/** What remains of a risk changes to another level, behind everybody's back. */
export const rateResidual = async (
  place: Place,
  id: Risk.Info["id"],
  likelihood: number,
): Promise<void> => {
  const scope = await scopeIn(place);
  const found = await Risks.demand(scope, id);
  const actor = { userId: found.data.raised.by, role: "contributor" } as const;
  const judged = {
    level: "residual",
    rating: { likelihood, impacts: { overall: 4 } },
  } as const;
  const after = Risk.rate(
    found.data,
    judged,
    presets["5x5"],
    actor,
    place.stage.runtime.moment().now,
  );
  await save(place.stage.runtime.desk, scope, Risks.change(found, after, "rated"));
};
