import type { RequirementKey } from "@tandem/standards/catalogue";
import { crosswalk, type CrosswalkRow, trapsAt } from "@tandem/standards/crosswalk";
import { isRequirementKey } from "@tandem/standards/catalogue";
import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { UserId } from "../kernel/id.ts";
import { line, saysSomething } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";

const side = (standard: "iso27001" | "iso20000") =>
  z
    .string()
    .refine(
      (text): text is RequirementKey => isRequirementKey(text) && text.startsWith(`${standard}:`),
      "No such requirement of this standard",
    );

/** The two requirements a row of the crosswalk stands between, each the lowest level of its standard. */
export const Pair = z.object({ iso27001: side("iso27001"), iso20000: side("iso20000") });
export type Pair = z.infer<typeof Pair>;

export const Relation = z.enum(["equivalent", "sameText", "overlaps", "supports"]);

const Reason = line(500).refine(
  (text) => text === "" || saysSomething(text),
  "Say why in at least one word",
);

/** What a person wants of a row: gone, another relation or a row of their own, or as the crosswalk has it. */
export const Change = z.discriminatedUnion("effect", [
  z.strictObject({ effect: z.literal("removed"), reason: Reason }),
  z.strictObject({ effect: z.literal("related"), relation: Relation, reason: Reason }),
  z.strictObject({ effect: z.literal("standard") }),
]);
export type Change = z.infer<typeof Change>;

const Signed = z.object({ reason: line(500), by: UserId, at: Instant });

/** What the client says of a row instead of the crosswalk, with its reason. */
export const Current = z.discriminatedUnion("effect", [
  Signed.extend({ effect: z.literal("removed") }),
  Signed.extend({ effect: z.literal("related"), relation: Relation }),
]);
export type Current = z.infer<typeof Current>;

/** One row as the client has overridden it. Taken back, `current` is null; the trail keeps what it was. */
export const Info = Pair.extend({ current: Current.nullable() });
export type Info = z.infer<typeof Info>;

/** A row that nobody has overridden. */
export const initial = ({ iso27001, iso20000 }: Pair): Info => ({
  iso27001,
  iso20000,
  current: null,
});

/** Names a row. */
export const nameOf = ({ iso27001, iso20000 }: Pair): string => `${iso27001} ${iso20000}`;

const standardRows: ReadonlyMap<string, CrosswalkRow> = new Map(
  crosswalk.map((row) => [nameOf(row), row]),
);

/** The row as the crosswalk has it for every client. */
export const standardRow = (pair: Pair): CrosswalkRow | undefined => standardRows.get(nameOf(pair));

/** The relation the crosswalk has for every client; null where it has no such row. */
export const standardRelation = (pair: Pair): CrosswalkRow["relation"] | null =>
  standardRow(pair)?.relation ?? null;

/** Why the two may never stand in one row: equal numbers of different meaning. */
export const trapOf = ({ iso27001, iso20000 }: Pair): string | null =>
  trapsAt(iso27001).find((trap) => trapsAt(iso20000).includes(trap))?.why ?? null;

const refuse = (pointer: string, detail: string): never => {
  throw new DomainError("crosswalk.override_invalid", detail, { errors: [{ pointer, detail }] });
};

const refuseUnfit = (info: Info, change: Change): void => {
  const standard = standardRow(info);
  if (change.effect === "removed" && standard === undefined) {
    refuse("/effect", "The crosswalk has no such row, so there is none to leave out.");
  }
  if (change.effect !== "related") return;
  if (standard?.relation === change.relation) {
    refuse("/relation", "The crosswalk says this already. Take your own word back instead.");
  }
  const why = trapOf(info);
  if (why !== null) {
    throw new DomainError("crosswalk.trap", `These two may not be joined. ${why}`, {
      errors: [{ pointer: "/relation", detail: why }],
    });
  }
};

const same = (current: Current | null, change: Change): boolean => {
  if (change.effect === "standard") return current === null;
  if (current?.effect !== change.effect || current.reason !== change.reason) return false;
  return (
    current.effect === "removed" ||
    (change.effect === "related" && current.relation === change.relation)
  );
};

/**
 * Overrides a row for this client, with a reason, or takes that back. Refuses to leave out a row that is not
 * there, to repeat what the crosswalk says, and to join two clauses that only share their number
 * (`crosswalk.trap`). The same again changes nothing.
 */
export const decide = (info: Info, change: Change, actor: Actor, now: Instant): Info => {
  if (same(info.current, change)) return info;
  if (change.effect === "standard") return { ...info, current: null };
  refuseUnfit(info, change);
  return { ...info, current: { ...change, by: actor.userId, at: now } };
};
