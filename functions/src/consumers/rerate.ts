import * as Approval from "@tandem/domain/risk/method-approval";
import { rerated } from "@tandem/domain/risk/rerate-risk";
import * as Risks from "@tandem/store/client/risk";
import * as Methods from "@tandem/store/client/risk-method";
import type { Change } from "@tandem/store/commit";
import { save } from "@tandem/store/save";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";

/** A risk is at most six writes, and a transaction holds a hundred. */
const chunk = 15;

/**
 * Carries the next risks over to the scales in force, in one transaction with how far that is, whose event asks for
 * the chunk after it. An event that comes twice finds nothing to do or loses the race for the version. That whoever accepted
 * what remains is asked again follows at once for all of them, when the last chunk is done.
 */
export const rerateNextChunk = async (runtime: Runtime, scope: Scope): Promise<void> => {
  const found = await Methods.find(scope);
  const { rerating } = found.data;
  if (rerating === null) return;
  const waiting = (await Risks.allDigests(scope)).filter(({ number }) => number > rerating.upTo);
  const next = waiting.slice(0, chunk);
  const { method } = Approval.inForce(found.data);
  const risks = await Promise.all(next.map(({ id }) => Risks.demand(scope, id)));
  const also = risks.flatMap((stored): Change<unknown>[] => {
    const after = rerated(stored.data, rerating.from, method);
    return [{ ...Risks.change(stored, after, "rerated").change, event: null }];
  });
  const last = next.at(-1);
  const progress = last === undefined ? null : { upTo: last.number, count: next.length };
  const after = Approval.advance(found.data, progress);
  const act = after.rerating === null ? "rerated" : "advanced";
  await save(runtime.desk, scope, Methods.change(found, after, act, also));
};
