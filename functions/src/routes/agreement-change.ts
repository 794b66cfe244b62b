import { AgreementView } from "@tandem/contract/agreement/schema";
import * as Agreement from "@tandem/domain/agreement";
import type { AgreementId } from "@tandem/domain/id";
import { dateOf } from "@tandem/domain/time";
import * as Agreements from "@tandem/store/client/agreement";
import { save } from "@tandem/store/save";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { demandVersion } from "../http/preconditions.ts";
import type { Runtime } from "../runtime/runtime.ts";

/** Shows an agreement as it stands today. */
export const viewer =
  (runtime: Runtime) =>
  ({ data, version }: Stored<Agreement.Info>): AgreementView => ({
    ...data,
    version,
    standing: Agreement.standing(data, dateOf(runtime.moment().now)),
  });

type Decide = (info: Agreement.Info) => Agreement.Info | Promise<Agreement.Info>;

/** Load, decide, save, answer for one agreement under the version the caller has seen. */
export const changer = (runtime: Runtime) => {
  const view = viewer(runtime);
  return async (
    c: Context<ClientEnv>,
    id: AgreementId,
    act: Agreements.Act,
    decide: Decide,
  ): Promise<AgreementView> => {
    const scope = c.get("scope");
    const found = await Agreements.demand(scope, id);
    demandVersion(c, found.version);
    const after = await decide(found.data);
    if (after === found.data) return tagged(c, view(found));
    const committed = await save(runtime.desk, scope, Agreements.change(found, after, act));
    return tagged(c, viewOf(committed, AgreementView, view));
  };
};
