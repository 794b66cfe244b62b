import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { RiskId } from "@tandem/domain/id";
import { askAgain } from "@tandem/domain/risk/accept";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import { save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import { memberNamed } from "../people/member-named.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { askingMail } from "./risk-mail.ts";

type Entered = { readonly client: Client.Info; readonly scope: Scope };

const rounds = 5;

/** A risk is at most seven writes, and a transaction holds a hundred. */
const chunk = 14;

/** Asks the owner again where an acceptance no longer holds; again where someone was faster. Repeating changes nothing. */
const askOne = async (
  runtime: Runtime,
  scope: Scope,
  id: RiskId,
  { version, act }: { version: number; act: "asked_again" | "lapsed" },
): Promise<void> => {
  for (let round = 1; ; round += 1) {
    const found = await Risks.find(scope, id);
    if (found === null) return;
    const after = askAgain(found.data, version, runtime.moment().now);
    if (after === found.data) return;
    try {
      await save(runtime.desk, scope, Risks.change(found, after, act));
      return;
    } catch (error) {
      if (!(error instanceof DomainError) || round === rounds) throw error;
    }
  }
};

/** Asks in one transaction, or each for itself where someone was faster with one of them. One event tells of them all. */
const askTogether = async (
  runtime: Runtime,
  scope: Scope,
  ids: readonly RiskId[],
  version: number,
): Promise<void> => {
  const found = await Promise.all(ids.map((id) => Risks.find(scope, id)));
  const { now } = runtime.moment();
  const [change, ...rest] = found.flatMap((stored) => {
    const after = stored && askAgain(stored.data, version, now);
    return after === null || after === stored?.data
      ? []
      : [Risks.change(stored, after, "lapsed").change];
  });
  if (change === undefined) return;
  try {
    const also = rest.map((each) => ({ ...each, event: null }));
    await save(runtime.desk, scope, { change, also });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const id of ids) await askOne(runtime, scope, id, { version, act: "lapsed" });
  }
};

/** Asks the owners of many risks again whose acceptances no longer hold, without a mail for each. */
export const askAll = async (
  runtime: Runtime,
  scope: Scope,
  ids: readonly RiskId[],
  version: number,
): Promise<void> => {
  for (let from = 0; from < ids.length; from += chunk) {
    await askTogether(runtime, scope, ids.slice(from, from + chunk), version);
  }
};

/** A risk has changed: whoever accepted what remains of it is asked again, if what that rested on is no longer so. */
export const riskChanged = async (runtime: Runtime, scope: Scope, id: RiskId): Promise<void> => {
  const approved = await Methods.approved(scope);
  const version = approved?.version ?? 0;
  if (version > 0) await askOne(runtime, scope, id, { version, act: "asked_again" });
};

/** The owner of a risk is told by mail that they are asked, once for each asking. Nobody is where they have left. */
export const riskAsked = async (
  runtime: Runtime,
  { client, scope }: Entered,
  id: RiskId,
): Promise<void> => {
  const risk = (await Risks.find(scope, id))?.data;
  if (risk === undefined || risk.asked === null) return;
  const { owner: asked } = risk.description;
  const owner = asked === null ? null : await memberNamed(runtime, client, asked);
  if (owner === null) return;
  const { at } = risk.asked;
  await runtime.mail(askingMail({ client, risk, owner, at }, runtime.config.PUBLIC_URL));
};
