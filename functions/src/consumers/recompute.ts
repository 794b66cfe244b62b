import type * as Client from "@tandem/domain/client";
import { overview } from "@tandem/domain/crosswalk/overview";
import { scopeDifferences } from "@tandem/domain/crosswalk/scopes";
import { evaluate, rollup } from "@tandem/domain/readiness";
import { dayOf } from "@tandem/domain/readiness/history";
import { nextSteps } from "@tandem/domain/readiness/next-steps";
import { dateOf } from "@tandem/domain/time";
import * as Crosswalks from "@tandem/store/client/crosswalk";
import * as History from "@tandem/store/client/history";
import * as Readiness from "@tandem/store/client/readiness";
import * as Portfolio from "@tandem/store/control/portfolio";
import type { Scope } from "@tandem/store/scope";
import * as Trail from "@tandem/store/trail";
import type { Runtime } from "../runtime/runtime.ts";
import type { Counted } from "./keep-work.ts";
import { type Records, recordsOf } from "./readiness-input.ts";

/** How often a computation is begun again when another one was faster. */
const rounds = 5;

type Computed = { readonly snapshot: Readiness.Snapshot; readonly records: Records };

const compute = async (runtime: Runtime, scope: Scope): Promise<Computed | null> => {
  const sequence = (await Readiness.sequence(scope)) + 1;
  const computedAt = runtime.moment().now;
  const today = dateOf(computedAt);
  const records = await recordsOf(scope, today);
  const { input, documents, scopes } = records;
  const report = evaluate(input, today);
  const steps = nextSteps(input, today, report);
  const snapshot: Readiness.Snapshot = { sequence, computedAt, report, steps };
  if (!(await Readiness.keep(scope, snapshot))) return null;
  const content = overview(input, today, { scopes: scopeDifferences(scopes), documents });
  await Promise.all([
    Readiness.keepInput(scope, { sequence, input }),
    History.keep(scope, { sequence, day: dayOf(report) }),
    Crosswalks.keepSecondStandard(scope, { sequence, computedAt, content }),
  ]);
  return { snapshot, records };
};

/**
 * Computes the client's readiness from its records and keeps it, with its day in the history and the numbers of its
 * line in the portfolio of the firm that keeps it, if any. Safe to repeat, and safe beside another one: an older
 * computation never replaces a newer one. Returns what else is counted from the same records.
 */
export const recompute = async (
  runtime: Runtime,
  client: Client.Info,
  scope: Scope,
): Promise<Counted> => {
  for (let round = 0; round < rounds; round += 1) {
    const computed = await compute(runtime, scope);
    if (computed === null) continue;
    const { sequence, computedAt, report } = computed.snapshot;
    const counted = { sequence, records: computed.records };
    const { firmId, tenantId } = client;
    // Nobody looks at a portfolio where no firm keeps the client.
    if (firmId === null) return counted;
    const [lastChange] = (await Trail.newest(scope, { limit: 1, cursor: undefined })).items;
    await Portfolio.write(runtime.control, {
      firmId,
      tenantId,
      rollup: rollup(report),
      computedAt,
      sequence,
      ...(lastChange && { lastChangeAt: lastChange.at }),
    });
    return counted;
  }
  throw new Error(`Readiness of ${client.tenantId} was computed by others ${rounds} times over`);
};
