import { ofStandard, type Requirement, type RequirementKey } from "@tandem/standards/catalogue";
import type { Conflict } from "./conflict.ts";
import type { Links } from "./links.ts";
import type { Known } from "./proposal.ts";
import { carriesAnswer } from "./sharing.ts";

type Words = Pick<Conflict, "severity" | "title" | "detail" | "todo">;

/** A pair that is known to clash, whatever rows a client has taken away: the two standards say so themselves. */
const capacity = { control: "iso27001:A.8.6", clause: "iso20000:8.4.3" } as const;
const redundancy = { control: "iso27001:A.8.14", clause: "iso20000:8.7.1" } as const;

const providers = /\b(?:aws|amazon|azure|google cloud|gcp|multi-?az|cloud|provider|hosted)\b/i;

/** Where the reason says that somebody else does it, the control applies after all. */
const hint = (justification: string): string =>
  providers.test(justification)
    ? " The reason names a provider: what a provider does for you is applicable and inherited, not excluded."
    : "";

const capacityWords = (justification: string): Words => ({
  severity: "contradiction",
  title: "A.8.6 is excluded, while 20000-1 8.4.3 requires capacity management",
  detail: `20000-1 allows no exclusions, so capacity is managed for the services; the Statement of Applicability says that it is not.${hint(justification)}`,
  todo: "Make A.8.6 applicable, inherited where a provider scales for you, and say who plans capacity and watches the limits.",
});

const redundancyWords = (justification: string): Words => ({
  severity: "question",
  title: "A.8.14 is excluded: how are the availability targets of 20000-1 8.7.1 met?",
  detail: `Availability is agreed with customers and has to be shown against its targets. An auditor asks what carries it when a part fails.${hint(justification)}`,
  todo: "If redundancy comes from a provider, such as several zones of AWS, make A.8.14 applicable and inherited. If not, say under 8.7.1 what meets the targets.",
});

const listed = (ids: readonly string[]): string =>
  [ids.slice(0, -1).join(", "), ...ids.slice(-1)].filter((part) => part !== "").join(" and ");

const otherWords = (
  control: Requirement,
  clauses: readonly Requirement[],
  justification: string,
): Words => {
  const ids = listed(clauses.map(({ id }) => id));
  const ask = clauses.length === 1 ? "asks" : "ask";
  return {
    severity: "question",
    title: `${control.id} is excluded, while 20000-1 ${ids} ${ask} for a part of it`,
    detail: `${control.title}: 20000-1 allows no exclusions, and what it asks for here overlaps with the control.${hint(justification)}`,
    todo: `Say under ${ids} how the common part is done without the control, or make ${control.id} applicable.`,
  };
};

const wordsFor = (
  control: Requirement,
  clauses: readonly Requirement[],
  justification: string,
): Words => {
  if (control.key === capacity.control) return capacityWords(justification);
  if (control.key === redundancy.control) return redundancyWords(justification);
  return otherWords(control, clauses, justification);
};

const known = [capacity, redundancy];

/** The clauses that clash with an excluded control, in their own order. */
const clausesOf = (control: RequirementKey, links: Links): readonly Requirement[] => {
  const keys = new Set<string>([
    ...links
      .of(control)
      .filter(carriesAnswer)
      .map(({ key }) => key),
    ...known.filter((pair) => pair.control === control).map(({ clause }) => clause),
  ]);
  return ofStandard("iso20000").filter(({ key }) => keys.has(key));
};

/** Excluded controls whose counterpart in 20000-1 no client can exclude. */
export const excludedControls = (
  controls: readonly Requirement[],
  links: Links,
  state: Known,
): readonly Conflict[] =>
  controls.flatMap((control): Conflict[] => {
    const { applicability } = state(control.key);
    if (applicability.decision !== "excluded") return [];
    const clauses = clausesOf(control.key, links);
    if (clauses.length === 0) return [];
    return [
      {
        id: `exclusion ${control.key}`,
        kind: "exclusion",
        requirements: [control.key, ...clauses.map(({ key }) => key)],
        ...wordsFor(control, clauses, applicability.justification),
      },
    ];
  });
