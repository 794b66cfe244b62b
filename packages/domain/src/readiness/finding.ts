import { z } from "zod";
import { Standard } from "../client/profile.ts";

export const Grade = z.enum(["major", "minor", "opportunity"]);

/**
 * How far a finding has come. `planned`: the plan of action is accepted. `corrected`: that, and the correction
 * is verified. `closed`: the action has been shown to work.
 */
export const Progress = z.enum(["open", "planned", "corrected", "closed"]);

/**
 * What an audit found against one clause of one standard. The clause may be a heading or a theme: then the
 * finding reaches every requirement below it. It never touches the other standard.
 */
export const Finding = z.object({
  id: z.string().min(1),
  standard: Standard,
  clause: z.string().min(1),
  grade: Grade,
  state: Progress,
});
export type Finding = z.infer<typeof Finding>;

/**
 * The register of findings. `raised` is how many were ever raised for this client: fewer items than that
 * mean that something is missing, and the gates stay shut rather than open by an omission.
 */
export const Findings = z.object({
  raised: z.number().int().min(0),
  items: z.array(Finding),
  /** The standards whose list is known to be whole; all of them where nothing is said. */
  answersFor: z.array(Standard).optional(),
});
export type Findings = z.infer<typeof Findings>;
