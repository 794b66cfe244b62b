import { z } from "zod";
import { Note, Requirement } from "../../assessment/lanes.ts";

const Decision = z.enum(["applicable", "inherited", "excluded"]);
export type Decision = z.infer<typeof Decision>;

/** What a person says of a control that was asked about; `leave`: it stays as it is. */
export const Answer = z.object({
  requirement: Requirement,
  decision: z.enum([...Decision.options, "leave"]),
  justification: Note,
});
export type Answer = z.infer<typeof Answer>;

export const Answers = z.array(Answer).max(93);
export type Answers = z.infer<typeof Answers>;

/**
 * What became of a row: `taken` as it is, `joined` with rows that agree, `asked` about, `answered`, `left` as the
 * answer was, `waits` for another row of its control that has an error, `skip` where it decides nothing, `error`.
 */
const Fate = z.enum(["taken", "joined", "asked", "answered", "left", "waits", "skip", "error"]);
export type Fate = z.infer<typeof Fate>;

const Source = z.object({
  line: z.number().int(),
  /** The control as the file writes it, and its number in the edition it is of, where it is any. */
  control: z.string(),
  id: z.string().nullable(),
  targets: z.array(Requirement),
  fate: Fate,
});

/**
 * Why a person is asked: the rows that went into one control `differ`; a row was `split` into several; or the file
 * does not decide all that went into it (`partial`).
 */
const Reason = z.enum(["differ", "split", "partial"]);
export type Reason = z.infer<typeof Reason>;

/** A control of 2022 that a person has to decide, with what the file says and our proposal. */
export const Question = z.object({
  requirement: Requirement,
  reasons: z.array(Reason),
  sources: z.array(
    z.object({
      line: z.number().int(),
      id: z.string(),
      decision: Decision,
      justification: z.string(),
      status: z.string(),
    }),
  ),
  /** The controls of 2013 that went into it and that the file does not decide. */
  undecided: z.array(z.string()),
  /** `decision` is null where the rows disagree: nobody guesses that. */
  proposal: z.object({
    decision: Decision.nullable(),
    justification: z.string(),
    status: z.string(),
  }),
  answer: Answer.nullable(),
});
export type Question = z.infer<typeof Question>;

/** How a file of 2013 was carried over: every row of it, what is asked, and what is new or not named. */
export const Legacy = z.object({
  sources: z.array(Source),
  questions: z.array(Question),
  /** Controls of 2022 without an ancestor that the file does not decide: they stay undecided. */
  added: z.array(Requirement),
  /** Controls of 2013 that the file does not name. */
  absent: z.array(z.string()),
});
export type Legacy = z.infer<typeof Legacy>;
