import { createHash } from "node:crypto";
import { type Requirement, requirements } from "@tandem/standards/catalogue";

import { EXCLUSIONS, type Story } from "./stories.ts";

export type Rating = "N" | "P" | "L" | "F";

/** A number from 0 to 99 that is always the same for the same words. */
export function lot(...words: readonly string[]): number {
  return createHash("sha256").update(words.join("|")).digest().readUInt32BE(0) % 100;
}

/** The first `percent` of `items` in an order that is always the same and looks like none. */
export function share<T>(items: readonly T[], percent: number, nameOf: (item: T) => string): T[] {
  const drawn = items.toSorted((a, b) => order(nameOf(a)) - order(nameOf(b)));
  return drawn.slice(0, Math.round((items.length * percent) / 100));
}

const order = (name: string) => createHash("sha256").update(name).digest().readUInt32BE(4);

export const isExcluded = ({ id }: Requirement) => id in EXCLUSIONS;

/** What the client of a story answers to a requirement. */
export function ratingOf({ name, ratings }: Story, { key }: Requirement): Rating {
  const [fully, largely, partially] = ratings;
  const drawn = lot(name, key, "rating");
  if (drawn < fully) return "F";
  if (drawn < fully + largely) return "L";
  return drawn < fully + largely + partially ? "P" : "N";
}

/** What the consultant finds: mostly the same, now and then a step less. */
export function findingOf(story: Story, requirement: Requirement): Rating {
  const claimed = ratingOf(story, requirement);
  if (lot(story.name, requirement.key, "finding") >= 15) return claimed;
  return ({ F: "L", L: "P", P: "P", N: "N" } as const)[claimed];
}

const NOTES: Readonly<Record<Rating, readonly string[]>> = {
  F: [
    "In place since spring, owner named, reviewed on time.",
    "Done and kept up; the evidence shows the last two cycles.",
    "Works as described; nobody had to be reminded this quarter.",
  ],
  L: [
    "In place; the last review was late by a few weeks.",
    "Done for all live services but one, which follows next month.",
    "Works, though the record is kept in two places.",
  ],
  P: [
    "Started: the procedure is written, two teams follow it.",
    "Known and partly done; nothing shows that it is repeated.",
    "A first version exists and waits for its owner's decision.",
  ],
  N: ["Not begun. Planned for the next quarter.", "Nobody owns this yet."],
};

export function noteOf(story: Story, { key }: Requirement, rating: Rating): string {
  const notes = NOTES[rating];
  return notes[lot(story.name, key, "note") % notes.length] ?? "";
}

/** One piece of evidence for each handful of requirements that belong together. */
export interface EvidenceItem {
  readonly kind: "operatingRecord" | "document";
  readonly title: string;
  readonly content: { readonly type: "link"; readonly url: string };
  readonly requirements: string[];
  /** Days before today. */
  readonly age: number;
}

const HANDFUL = 5;

export function evidenceOf({ name }: Story, answered: readonly Requirement[]): EvidenceItem[] {
  const groups = Map.groupBy(answered, ({ standard, group }) => `${standard}:${group}`);
  return [...groups].flatMap(([group, members]) => {
    const handfuls = Math.ceil(members.length / HANDFUL);
    return Array.from({ length: handfuls }, (_, place) => {
      const some = members.slice(place * HANDFUL, (place + 1) * HANDFUL);
      const drawn = lot(name, group, `${place}`);
      return {
        kind: drawn % 3 === 0 ? ("document" as const) : ("operatingRecord" as const),
        title: `${TITLES[drawn % TITLES.length] ?? "Record"}: ${some[0]?.title ?? group}`,
        content: {
          type: "link" as const,
          url: `https://files.example/${encodeURIComponent(name)}/${encodeURIComponent(group)}/${place + 1}`,
        },
        requirements: some.map(({ key }) => key),
        age: drawn > 92 ? 380 : 10 + drawn * 2, // now and then one that has run out
      };
    });
  });
}

const TITLES = [
  "Minutes",
  "Quarterly review",
  "Export of the ticket tool",
  "Signed record",
  "Test report",
];

/** The Statement of Applicability of a story's client, as the file its consultant would be handed. */
export function statementOf(): string {
  const rows = requirements
    .filter(({ kind }) => kind === "control")
    .map(({ id, title }) => {
      const exclusion = EXCLUSIONS[id];
      return exclusion === undefined
        ? [
            id,
            title,
            "Applicable",
            `Needed to treat the risks of our services in scope (${title}).`,
          ]
        : [id, title, "Not applicable", exclusion];
    });
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const header = ["Control ID", "Control title", "Applicability decision", "Justification"];
  return [header, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
}
