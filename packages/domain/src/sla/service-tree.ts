import { z } from "zod";
import { type Degree, type Loss, combine } from "./degradation.ts";

/** A configuration item, or parts it needs: all (`serial`), some of several (`redundant`), or by share. */
export type ServiceTree =
  | { readonly kind: "component"; readonly id: string }
  | { readonly kind: "serial"; readonly parts: readonly ServiceTree[] }
  | { readonly kind: "redundant"; readonly needed: number; readonly parts: readonly ServiceTree[] }
  | {
      readonly kind: "weighted";
      readonly parts: readonly { readonly share: number; readonly part: ServiceTree }[];
    };

/** All shares of a weighted group together, in basis points. */
const WHOLE = 10_000;

const ids = z.string().min(1).max(64);

/**
 * Wire form of a service tree. Refused: an empty group, more parts needed than there are, shares (basis
 * points) that do not make up the whole.
 */
export const ServiceTree: z.ZodType<ServiceTree> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("component"), id: ids }),
    z.strictObject({ kind: z.literal("serial"), parts: z.array(ServiceTree).min(1).max(100) }),
    z
      .strictObject({
        kind: z.literal("redundant"),
        needed: z.int().min(1),
        parts: z.array(ServiceTree).min(1).max(100),
      })
      .refine(({ needed, parts }) => needed <= parts.length, {
        path: ["needed"],
        error: "More parts are needed than there are",
      }),
    z
      .strictObject({
        kind: z.literal("weighted"),
        parts: z
          .array(z.strictObject({ share: z.int().min(1).max(WHOLE), part: ServiceTree }))
          .min(1)
          .max(100),
      })
      .refine(({ parts }) => parts.reduce((sum, { share }) => sum + share, 0) === WHOLE, {
        path: ["parts"],
        error: "The shares do not add up to 10,000 basis points",
      }),
  ]),
);

/** A part is as good as the best `needed` of its parts: all of them is the union, one the intersection. */
const worstNeeded =
  (needed: number) =>
  (degrees: readonly Degree[]): Degree =>
    Math.max(...degrees.toSorted((a, b) => a - b).slice(0, needed));

const scaled = (losses: readonly Loss[], share: number): Loss[] =>
  losses.map((loss) => ({ ...loss, degree: loss.degree * share }));

/** The losses of a service from those of its components: serial is the union, redundant the intersection. */
export const lossesOf = (
  tree: ServiceTree,
  ofComponent: (id: string) => readonly Loss[],
): Loss[] => {
  const inputs = (parts: readonly ServiceTree[]) =>
    parts.map((part) => lossesOf(part, ofComponent));
  switch (tree.kind) {
    case "component":
      return combine([ofComponent(tree.id)], worstNeeded(1));
    case "serial":
      return combine(inputs(tree.parts), worstNeeded(tree.parts.length));
    case "redundant":
      return combine(inputs(tree.parts), worstNeeded(tree.needed));
    case "weighted":
      return combine(
        tree.parts.map(({ share, part }) => scaled(lossesOf(part, ofComponent), share)),
        (degrees) => Math.round(degrees.reduce((sum, degree) => sum + degree, 0) / WHOLE),
      );
  }
};
