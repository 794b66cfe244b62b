import { addMonths } from "../../kernel/months.ts";
import type { LocalDate } from "../../kernel/time.ts";
import type { Facts } from "../facts.ts";
import type { Reading } from "../input.ts";
import { counted } from "../items.ts";
import type { RegisterQuestion, When } from "./definition.ts";
import type { RegisterGateId } from "./gate-id.ts";
import { type Context, type Outcome, unansweredDetails, unlessOpen } from "./outcome.ts";
import { unmetControls } from "./ask-answers.ts";
import { registerNames } from "./register.ts";

/** What is wrong with the date of a record; `null` where nothing is. */
const misdated = (on: LocalDate, when: When, { asOf, input }: Facts): string | null => {
  const { plannedStage2 } = input.profile;
  switch (when) {
    case "recorded":
      return on > asOf ? `Dated ${on}, which is still ahead.` : null;
    case "withinYear":
      if (on > asOf) return `Dated ${on}, which is still ahead.`;
      return addMonths(on, 12) < asOf ? `Dated ${on}, more than twelve months ago.` : null;
    case "beforeStage2":
      if (plannedStage2 === null) return "The planned date of Stage 2 is not set.";
      return on < plannedStage2 ? null : `Dated ${on}, not before Stage 2 on ${plannedStage2}.`;
  }
};

const dated = (reading: Reading, { when, register }: RegisterQuestion, facts: Facts): Outcome => {
  const { own } = reading;
  const reads = { kind: "register" as const, register, ...(own && { own }) };
  // A register of the product tells what is open in its own order, by number.
  const open = own ? reading.open : reading.open.toSorted();
  const wrong = misdated(reading.on, when, facts);
  if (wrong !== null) return { state: "open", reads, detail: wrong, open };
  const source = own ? "Your own register, last rated" : "Record of";
  return unlessOpen(open, reads, `${source} ${reading.on}, ${counted(open.length, "item")} open.`);
};

/** What a record says to a gate, why one that is declared says nothing, or that there is none yet. */
export const askRegister = (
  { facts, standard }: Context,
  gate: RegisterGateId,
  question: RegisterQuestion,
): Outcome => {
  const reading = facts.input.records[standard]?.[gate];
  if (reading !== undefined) return dated(reading, question, facts);
  const { register } = question;
  const declared = facts.input.unanswered?.[standard]?.[gate];
  if (declared !== undefined) {
    const detail = unansweredDetails[declared];
    return { state: "open", reads: { kind: "register", register }, detail, open: [] };
  }
  const detail = `No record yet: ${registerNames[register]}.`;
  return { state: "noRecord", reads: { kind: "register", register }, detail, open: [] };
};

/** A register of the product names every control it has no treatment for; only those in question are in the way. */
const onlyOf = (reading: Reading, controls: readonly string[]): Reading =>
  reading.own
    ? { ...reading, open: reading.open.filter((each) => controls.includes(each)) }
    : reading;

/** The same, asked only where an applicable control is rated Not: without one nothing needs a treatment. */
export const askUnmetControls = (
  context: Context,
  gate: RegisterGateId,
  question: RegisterQuestion,
): Outcome => {
  const { facts, standard } = context;
  const controls = unmetControls(context);
  if (controls.length === 0) {
    return unlessOpen([], { kind: "controls" }, "No applicable control is rated Not.");
  }
  const reading = facts.input.records[standard]?.[gate];
  return reading === undefined
    ? { ...askRegister(context, gate, question), open: controls }
    : dated(onlyOf(reading, controls), question, facts);
};
