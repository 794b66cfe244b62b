import { z } from "zod";
import { Applicability, type Info, Requirement } from "../assessment/assessment.ts";

const Stamps = z.object({ applicability: z.string(), claim: z.string(), verification: z.string() });
type Stamps = z.infer<typeof Stamps>;

/**
 * What an import keeps of a requirement it changes: the decision that stood, whether a challenge was still open, and
 * by what one sees later that nobody has touched what the import left.
 */
export const Image = z.object({
  requirement: Requirement,
  before: Applicability,
  openChallenge: z.boolean(),
  left: Stamps,
});
export type Image = z.infer<typeof Image>;

const signed = (mark: { readonly by: string; readonly at: string } | null): string =>
  mark === null ? "none" : `${mark.by} ${mark.at}`;

const ofApplicability = (applicability: Applicability): string => {
  switch (applicability.decision) {
    case "undecided":
      return "undecided";
    case "applicable":
      return `applicable ${signed(applicability)}`;
    case "excluded":
      return `excluded ${signed(applicability)} checked ${signed(applicability.checked)}`;
  }
};

const ofVerification = ({ verification }: Info): string => {
  switch (verification.state) {
    case "none":
      return "none";
    case "stale":
      return `stale ${verification.at}`;
    case "verified":
      return `verified ${signed(verification)}`;
    case "challenged":
      return `challenged ${signed(verification)} ${verification.answered ? "answered" : "open"}`;
  }
};

const stampsOf = (info: Info): Stamps => ({
  applicability: ofApplicability(info.applicability),
  claim: signed(info.claim),
  verification: ofVerification(info),
});

const isOpen = ({ verification }: Info): boolean =>
  verification.state === "challenged" && !verification.answered;

/** What to keep of a change the import makes. */
export const imageOf = (before: Info, after: Info): Image => ({
  requirement: after.requirement,
  before: before.applicability,
  openChallenge: isOpen(before),
  left: stampsOf(after),
});

const touched = (now: Stamps, left: Stamps): string | null => {
  if (now.applicability !== left.applicability) {
    return "Its applicability was decided again, or its exclusion was consented to, after the import.";
  }
  if (now.claim !== left.claim) return "It was answered after the import.";
  return now.verification === left.verification
    ? null
    : "It was verified or challenged after the import.";
};

/**
 * Takes one change of an import back: the decision that stood before, in the name of whoever made it. What anyone has
 * touched since stays, with the reason. No consent or verification comes back: what the import made stale stays stale
 * until the verifier has looked again, since evidence may have been lost meanwhile; a challenge that the import
 * answered is open again.
 */
export const restore = (image: Image, current: Info): Info | string => {
  const reason = touched(stampsOf(current), image.left);
  if (reason !== null) return reason;
  const { before, openChallenge } = image;
  const { verification } = current;
  return {
    ...current,
    applicability: before.decision === "excluded" ? { ...before, checked: null } : before,
    verification:
      openChallenge && verification.state === "challenged"
        ? { ...verification, answered: false }
        : verification,
  };
};
