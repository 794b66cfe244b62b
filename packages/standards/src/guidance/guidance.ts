/**
 * What the product says about one requirement, in its own plain words.
 * No sentence of either standard appears here: a holder of the certificate needs a licensed copy beside it.
 */
export type Guidance = {
  /** The assessment question, second person, present tense, answerable on the scale Not–Partially–Largely–Fully. */
  readonly question: string;
  /** Why it is asked: what goes wrong without it, or what an auditor concludes from it. */
  readonly why: string;
  /** What evidence usually looks like, two to five kinds. */
  readonly evidence: readonly string[];
  /** Typical findings of auditors, one to three. */
  readonly findings: readonly string[];
};
