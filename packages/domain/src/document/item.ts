import { findDocument } from "@tandem/standards/documents";
import { z } from "zod";
import { Standards } from "../client/profile.ts";
import { UserId } from "../kernel/id.ts";
import { line } from "../kernel/text.ts";
import { Instant, LocalDate } from "../kernel/time.ts";

/** One item of the list of documented information that the two standards ask for. */
export const ItemId = z
  .string()
  .refine((id) => findDocument(id) !== undefined, "No such document in the list");

const Signed = z.object({ by: UserId, at: Instant });

export const Draft = z.object({
  state: z.literal("draft"),
  reference: line(500),
  written: Signed,
});
export const Approved = z.object({
  state: z.literal("approved"),
  reference: line(500),
  written: Signed,
  approved: Signed,
  approvedByAuthor: z.boolean(),
  reviewBy: LocalDate,
});
/** How an item stands: not there, written, or approved until its review date. */
export const State = z.discriminatedUnion("state", [
  z.object({ state: z.literal("missing") }),
  Draft,
  Approved,
]);
export type State = z.infer<typeof State>;

/** An item of the list and how it stands in the standards named, or in both where none is named. */
export const Info = z.object({
  document: ItemId,
  standards: Standards.optional(),
  current: State,
});
export type Info = z.infer<typeof Info>;

/** The state before anyone recorded anything. */
export const initial = (document: string): Info => ({ document, current: { state: "missing" } });

/** Whether it can be shown to an auditor on a date: `overdue` is approved, but its review date has passed. */
export type Standing = "missing" | "draft" | "approved" | "overdue";
export const standing = (info: Info, on: LocalDate): Standing =>
  info.current.state === "approved" && info.current.reviewBy < on ? "overdue" : info.current.state;
