import { z } from "zod";
import { type Actor, can } from "../access/access.ts";
import { RiskId } from "../kernel/id.ts";
import { LocalDate } from "../kernel/time.ts";
import { acceptedOn, type Digest } from "./digest.ts";
import { pressing } from "./review.ts";

/** One thing that waits for a person in the register of risks; `due` is when an action or a review is to be done. */
export const Item = z.object({
  kind: z.enum(["accept", "act", "review"]),
  risk: z.object({ id: RiskId, number: z.int() }),
  due: LocalDate.nullable(),
  overdue: z.boolean(),
});
export type Item = z.infer<typeof Item>;

type When = { readonly version: number; readonly on: LocalDate };

/** Whether the owner has to say something: what remains is rated, and nobody has accepted it as it stands. */
const waitsForOwner = (risk: Digest, { version, on }: When): boolean =>
  version > 0 &&
  risk.treated &&
  risk.residual !== null &&
  acceptedOn(risk, version, on) !== "current";

const toAccept = (risks: readonly Digest[], person: Actor, when: When): Item[] =>
  risks
    .filter(({ owner }) => owner === person.userId && can(person, "risk.accept"))
    .filter((risk) => waitsForOwner(risk, when))
    .map(({ id, number, accepted }) => ({
      kind: "accept",
      risk: { id, number },
      due: null,
      overdue: accepted !== null && accepted.until < when.on,
    }));

const toDo = (risks: readonly Digest[], person: Actor, { on }: When): Item[] =>
  risks.flatMap(({ id, number, due }) =>
    due
      .filter(({ owner }) => owner === person.userId && can(person, "risk.write"))
      .map((action) => ({
        kind: "act",
        risk: { id, number },
        due: action.on,
        overdue: action.on < on,
      })),
  );

const toReview = (risks: readonly Digest[], { userId }: Actor, { on }: When): Item[] =>
  risks.flatMap((risk) => {
    const { id, number, reviewBy: due } = risk;
    const concern = risk.owner === userId ? pressing(risk, on) : null;
    if (concern === null) return [];
    const overdue = concern === "riskReviewOverdue";
    return [{ kind: "review", risk: { id, number }, due, overdue }];
  });

/**
 * What waits for a person, overdue before all else: residual risks they own that nobody has accepted as they stand,
 * actions of theirs that are not done, and risks they own that are to be looked at again. `version` is that of the method in force, 0 before the first.
 */
export const ofPerson = (risks: readonly Digest[], person: Actor, when: When): Item[] => {
  const open = risks.filter(({ state }) => state === "open");
  const waits = [
    ...toAccept(open, person, when),
    ...toDo(open, person, when),
    ...toReview(open, person, when),
  ];
  return waits.toSorted(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) ||
      String(a.due).localeCompare(String(b.due)) ||
      a.risk.number - b.risk.number,
  );
};
