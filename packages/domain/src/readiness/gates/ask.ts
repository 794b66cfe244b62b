import { addMonths } from "../../kernel/months.ts";
import { literalOf } from "../demanded.ts";
import { counted } from "../items.ts";
import { askClauses, askDecided, askStatement, askVerified, asSet } from "./ask-answers.ts";
import { askDocuments } from "./ask-documents.ts";
import { askFindings } from "./ask-findings.ts";
import { askRegister, askUnmetControls } from "./ask-register.ts";
import type { Definition, HeldQuestion } from "./definition.ts";
import { type Context, type Outcome, unlessOpen } from "./outcome.ts";

/** Whether the system has been operating for as many months as the client has set. */
const askPeriod = ({ facts }: Context): Outcome => {
  const { operatingSince } = facts.input.profile;
  const reads = { kind: "profile", field: "operatingSince" } as const;
  const needed = `${counted(facts.settings.operatingMonths, "month")} needed${asSet(facts)}`;
  if (operatingSince === null) {
    const detail = `It is not stated since when the system operates; ${needed}.`;
    return { state: "open", reads, detail, open: [] };
  }
  const from = addMonths(operatingSince, facts.settings.operatingMonths);
  return {
    state: from <= facts.asOf ? "met" : "open",
    reads,
    detail: `Operating since ${operatingSince}; ${needed}, complete on ${from}.`,
    open: [],
  };
};

const askStage1 = ({ decided }: Context): Outcome => {
  const gates = decided.filter(({ stage }) => stage === "stage1");
  const open = gates.filter(({ state }) => state !== "met").map(({ id }) => id);
  const detail = `${gates.length - open.length} of ${counted(gates.length, "gate")} met.`;
  return unlessOpen(open, { kind: "gates", stage: "stage1" }, detail);
};

const askHeld = (context: Context, question: HeldQuestion): Outcome => {
  switch (question.of) {
    case "documents":
      return askDocuments(context, question.documents[context.standard]);
    case "literalDocuments":
      return askDocuments(
        context,
        literalOf(context.standard).map(({ id }) => id),
      );
    case "controlsDecided":
      return askDecided(context);
    case "statementComplete":
      return askStatement(context);
    case "stage1":
      return askStage1(context);
    case "clausesMet":
      return askClauses(context);
    case "noMajorOpen":
    case "minorsPlanned":
    case "allClosed":
      return askFindings(context, question.of);
    case "operatingPeriod":
      return askPeriod(context);
    case "verifiedShare":
      return askVerified(context);
  }
};

/** Answers what a gate asks. */
export const ask = (context: Context, gate: Definition): Outcome => {
  if (gate.from === "held") return askHeld(context, gate.asks);
  return gate.asks.of === "register"
    ? askRegister(context, gate.id, gate.asks)
    : askUnmetControls(context, gate.id, gate.asks);
};
