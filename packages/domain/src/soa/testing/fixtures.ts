import fc from "fast-check";
import type { Actor } from "../../access/access.ts";
import * as Assessment from "../../assessment/assessment.ts";
import { UserId } from "../../kernel/id.ts";
import type { Signer } from "../soa.ts";
import * as OwnControl from "../own-control.ts";
import { type Row, Status, Theme } from "../row.ts";
import { derive } from "../statement.ts";

export const now = "2026-11-24T09:30:00.000Z";

export const user = (place: number): UserId => UserId.parse(`usr_000000000000000${place}`);

export const actor = (place: number): Actor => ({ userId: user(place), role: "clientAdmin" });

export const signer = (place: number): Signer => ({ ...actor(place), name: `Person ${place}` });

export const nameOf = (id: UserId): string => `Person ${id.at(-1)}`;

export const draft = (more: Partial<OwnControl.Draft> = {}): OwnControl.Draft => ({
  title: "Sealed rooms",
  description: "Rooms of the laboratory stay sealed.",
  theme: "physical",
  applicability: { decision: "applicable", reasons: ["contractual"], justification: "" },
  rating: "L",
  owner: null,
  ...more,
});

export const own = (id = "OWN-1", more: Partial<OwnControl.Draft> = {}): OwnControl.Info =>
  OwnControl.add(OwnControl.ControlId.parse(id), draft(more), actor(1), now);

/** Every control decided by one person: some excluded, the others applicable and rated. */
export const decided = (by = 1): Row[] =>
  derive({ assessments: [], own: [], nameOf }).map((row, place) =>
    place % 9 === 4
      ? { ...row, decision: "excluded", justification: "None here.", authors: [user(by)] }
      : {
          ...row,
          decision: "applicable",
          reasons: ["riskTreatment"],
          status: "implemented",
          authors: [user(by)],
        },
  );

const [first] = decided();
if (first === undefined) throw new Error("There are no controls");
/** A control that is ready for approval. */
export const row: Row = first;

const person = fc.constantFrom(null, ...[1, 2].map((place) => ({ id: user(place), name: "A" })));

const anyRow = fc.record({
  id: fc.constantFrom("A.5.1", "A.5.2", "OWN-1", "OWN-2"),
  origin: fc.constantFrom("annexA" as const, "own" as const),
  title: fc.constantFrom("One", "Two"),
  description: fc.constantFrom("", "More"),
  theme: fc.constantFrom(...Theme.options),
  decision: fc.constantFrom("applicable" as const, "excluded" as const, "undecided" as const),
  inherited: fc.boolean(),
  reasons: fc.uniqueArray(fc.constantFrom(...Assessment.InclusionReason.options)),
  justification: fc.constantFrom("", "Because"),
  status: fc.constantFrom(null, ...Status.options),
  owner: person,
  risks: fc.uniqueArray(fc.constantFrom("R-1", "R-2")),
  documents: fc.constant<string[]>([]),
  evidence: fc.constant<string[]>([]),
  authors: fc.constant<UserId[]>([user(1)]),
});

/** Statements of a few controls, each at most once. */
export const anyRows: fc.Arbitrary<Row[]> = fc.uniqueArray(anyRow, { selector: ({ id }) => id });
