import { requirements } from "@tandem/standards/catalogue";
import { ratingsApart } from "./apart.ts";
import type { Conflict } from "./conflict.ts";
import { excludedControls } from "./excluded.ts";
import type { Links } from "./links.ts";
import type { Known } from "./proposal.ts";
import { policiesApart, type Registered } from "./policies.ts";

/** What conflicts are looked for in. */
export type Sources = {
  readonly links: Links;
  readonly known: Known;
  /** The documents of the register in force. */
  readonly register: readonly Registered[];
  /** In what the two scopes differ, in words; empty where they agree or one is not stated yet. */
  readonly scopes: readonly string[];
};

const controls = requirements.filter(({ kind }) => kind === "control");

const differentScopes = (scopes: readonly string[]): readonly Conflict[] =>
  scopes.length === 0
    ? []
    : [
        {
          id: "scopes",
          kind: "scopes",
          severity: "question",
          requirements: ["iso27001:4.3", "iso20000:4.3"],
          title: "The two scopes differ",
          detail: scopes.join(" "),
          todo: "That is allowed. Say in both scope statements why, and mark evidence that lies outside the other scope.",
        },
      ];

/**
 * Where the two standards' answers do not go together: contradictions first, then questions, each in the
 * catalogue's order. Pure; the order of the input never matters.
 */
export const conflicts = ({ links, known, register, scopes }: Sources): readonly Conflict[] => {
  const found = [
    ...excludedControls(controls, links, known),
    ...ratingsApart(links, known),
    ...differentScopes(scopes),
    ...policiesApart(register),
  ];
  const rank = ({ severity }: Conflict): number => (severity === "contradiction" ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b));
};
