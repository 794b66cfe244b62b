import { z } from "zod";
import type { LocalDate } from "../kernel/time.ts";
import type { Info } from "./info.ts";
import { inForce, reviewBy, standing } from "./lifecycle.ts";

/** Of what a document makes news: someone is asked to read it, its review falls due, its review is over. */
export const Concern = z.enum(["read", "reviewDue", "reviewOverdue"]);
export type Concern = z.infer<typeof Concern>;

/** One thing to tell, under a name that is the same however often it is looked for: each is told once. */
export type News = { readonly kind: Concern; readonly cause: string };

/** That a person is asked to confirm a version. */
export const toRead = ({ id }: Pick<Info, "id">, number: number): News => ({
  kind: "read",
  cause: `read:${id}:${number}`,
});

/**
 * What the owner is told of the review on a date: 30 days before it ends, and once it is over. A review that was given
 * more time is news again when that ends (7.5.2 of both standards).
 */
export const reviewNews = (info: Info, on: LocalDate): News | null => {
  const version = inForce(info, on);
  if (version === null) return null;
  const stands = standing(info, on);
  if (stands !== "reviewDue" && stands !== "overdue") return null;
  const kind = stands === "reviewDue" ? "reviewDue" : "reviewOverdue";
  return { kind, cause: `${kind}:${info.id}:${version.number}:${reviewBy(version)}` };
};
