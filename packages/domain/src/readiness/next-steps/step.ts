import {
  find,
  isRequirementKey,
  type RequirementKey,
  standards,
} from "@tandem/standards/catalogue";
import { findDocument } from "@tandem/standards/documents";
import { z } from "zod";
import { Rating, Requirement } from "../../assessment/assessment.ts";
import { Standard } from "../../client/profile.ts";
import { registerGateIds } from "../gates/gate-id.ts";
import { definitions } from "../gates/gates.ts";

const Subject = z.enum([...registerGateIds, "findings"]);

/** One thing a person may do next. `record`: having the record of a gate, or the list of findings, attested. */
export const Step = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("answer"), requirement: Requirement, rating: Rating }),
  z.object({ kind: z.literal("verify"), requirement: Requirement, rating: Rating }),
  z.object({ kind: z.literal("evidence"), requirement: Requirement }),
  z.object({ kind: z.literal("document"), document: z.string() }),
  z.object({ kind: z.literal("record"), standard: Standard, subject: Subject }),
  z.object({ kind: z.literal("close"), finding: z.string() }),
]);
export type Step = z.infer<typeof Step>;

/** A step as it stands in an address, such as `answer:F:iso27001:4.1`. `parse` reads it back. */
export const idOf = (step: Step): string => {
  switch (step.kind) {
    case "answer":
    case "verify":
      return `${step.kind}:${step.rating}:${step.requirement}`;
    case "evidence":
      return `evidence:${step.requirement}`;
    case "document":
      return `document:${step.document}`;
    case "record":
      return `record:${step.standard}:${step.subject}`;
    case "close":
      return `close:${step.finding}`;
  }
};

const requirementIn = (text: string): RequirementKey | null =>
  isRequirementKey(text) ? text : null;

const rated = (kind: "answer" | "verify", rest: string): unknown => {
  const [rating = "", ...key] = rest.split(":");
  return { kind, rating, requirement: requirementIn(key.join(":")) };
};

const read = (kind: string, rest: string): unknown => {
  switch (kind) {
    case "answer":
    case "verify":
      return rated(kind, rest);
    case "evidence":
      return { kind, requirement: requirementIn(rest) };
    case "document":
      return { kind, document: findDocument(rest)?.id };
    case "record": {
      const [standard, subject] = rest.split(":");
      return { kind, standard, subject };
    }
    default:
      return { kind, finding: rest };
  }
};

/** The step an address names; null where it names none. */
export const parse = (id: string): Step | null => {
  const at = id.indexOf(":");
  const parsed = Step.safeParse(read(id.slice(0, Math.max(at, 0)), id.slice(at + 1)));
  return parsed.success ? parsed.data : null;
};

const named = (requirement: string): string => {
  const found = find(requirement);
  return found === undefined ? requirement : `${found.id} ${found.title}`;
};

const ratingNames: Readonly<Record<Rating, string>> = {
  N: "Not",
  P: "Partially",
  L: "Largely",
  F: "Fully",
};

/** What to do, as a person reads it. `own`: the gate reads a register of the product, where nothing is attested. */
export const say = (step: Step, own = false): string => {
  switch (step.kind) {
    case "answer":
      return `Bring ${named(step.requirement)} to ${ratingNames[step.rating]}`;
    case "verify":
      return `Have ${named(step.requirement)} verified as ${ratingNames[step.rating]}`;
    case "evidence":
      return `Attach current evidence to ${named(step.requirement)}`;
    case "document":
      return `Have “${findDocument(step.document)?.name ?? step.document}” approved`;
    case "record": {
      const gate = definitions.find(({ id }) => id === step.subject);
      const { shortName } = standards[step.standard];
      if (gate === undefined) return `Have the list of ${shortName} findings attested`;
      return own
        ? `Bring your register in order for ${shortName}: ${gate.title}`
        : `Have the ${shortName} record attested: ${gate.title}`;
    }
    case "close":
      return `Close the finding ${step.finding.split("/").slice(1, -1).join("/") || step.finding}`;
  }
};
