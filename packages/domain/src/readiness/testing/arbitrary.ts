import { requirements, standardIds } from "@tandem/standards/catalogue";
import { crosswalk } from "@tandem/standards/crosswalk";
import { mandatoryDocuments } from "@tandem/standards/documents";
import fc from "fast-check";
import * as Assessment from "../../assessment/assessment.ts";
import * as Override from "../../crosswalk/override.ts";
import type * as Document from "../../document/item.ts";
import type * as Evidence from "../../evidence/evidence.ts";
import {
  applicable,
  approved,
  assess,
  byVerifier,
  claim,
  complete,
  document,
  draft,
  evidence,
  evidenceId,
  excluded,
  profile,
  verification,
} from "./fixtures.ts";
import { type Finding, Grade, Progress } from "../finding.ts";
import { registerGateIds } from "../gates/gate-id.ts";
import type { Input } from "../input.ts";

export const aRating = fc.constantFrom(...Assessment.Rating.options);
export const aRequirement = fc.constantFrom(...requirements);

const anApplicability = fc.constantFrom<Assessment.Applicability>(
  { decision: "undecided" },
  applicable,
  excluded(),
  excluded("Not here", byVerifier),
  excluded(""),
);

const aVerification: fc.Arbitrary<Assessment.Verification> = fc.oneof(
  fc.constant({ state: "none" } as const),
  fc.constant({ ...byVerifier, state: "challenged", note: "", answered: false } as const),
  fc
    .record({ rating: aRating, on: fc.option(fc.nat(150)) })
    .map(({ rating, on }) => verification(rating, on === null ? [] : [evidenceId(on)])),
);

const state = fc.record({
  claim: fc.option(aRating.map(claim)),
  verification: aVerification,
  applicability: anApplicability,
});

/** Anything at all about every requirement, also what no client may do, such as excluding a clause. */
const assessments: fc.Arbitrary<Assessment.Info[]> = fc.tuple(
  ...requirements.map(({ key }) =>
    state.map((given) => ({ ...Assessment.initial(key), ...given })),
  ),
);

const aDocument = fc.constantFrom<Document.State>(
  { state: "missing" },
  draft,
  approved(),
  approved("2026-01-01"),
  approved("2027-06-01", true),
);

export const someEvidence = (number: number): fc.Arbitrary<Evidence.Info> =>
  fc
    .record({
      keys: fc.uniqueArray(aRequirement, { minLength: 1, maxLength: 6 }),
      kind: fc.constantFrom("operatingRecord", "document", "observation"),
      validUntil: fc.constantFrom("2027-05-31", "2026-11-23"),
      withdrawn: fc.boolean(),
      outsideScopeOf: fc.subarray([...standardIds]),
    })
    .map(({ keys, kind, validUntil, withdrawn, outsideScopeOf }) =>
      evidence(
        number,
        keys.map(({ key }) => key),
        {
          kind,
          validUntil,
          outsideScopeOf,
          withdrawn: withdrawn ? { ...byVerifier, reason: "Wrong" } : null,
        },
      ),
    );

export const aFinding = (id: string): fc.Arbitrary<Finding> =>
  fc.record({
    id: fc.constant(id),
    standard: fc.constantFrom(...standardIds),
    clause: fc.constantFrom("4", "6.1", "8", "8.2", "9.1", "9.2", "10", "A.5", "A.7.4", "99"),
    grade: fc.constantFrom(...Grade.options),
    state: fc.constantFrom(...Progress.options),
  });

const anOverride = fc.constantFrom<Override.Current | null>(
  { ...byVerifier, effect: "removed", reason: "Other people" },
  { ...byVerifier, effect: "related", relation: "supports", reason: "Only a part" },
  null,
);

const findings = fc
  .array(fc.nat(), { maxLength: 5 })
  .chain((list) => fc.tuple(...list.map((_, index) => aFinding(`fnd_${index}`))))
  .map((items) => ({ raised: items.length, items }));

const overrides = fc
  .uniqueArray(fc.nat(crosswalk.length - 1), { maxLength: 30 })
  .chain((rows) =>
    fc.tuple(
      ...crosswalk
        .filter((_, at) => rows.includes(at))
        .map((row) => anOverride.map((current) => ({ ...Override.initial(row), current }))),
    ),
  );

/** A client in any state. */
export const anInput: fc.Arbitrary<Input> = fc.record({
  profile: fc
    .record({ certified: fc.boolean(), small: fc.boolean() })
    .map(({ certified, small }) => ({
      ...profile(standardIds),
      certification: {
        iso27001: certified ? "certified" : "seeking",
        iso20000: "seeking",
      } as const,
      smallOrganisation: small ? { ...byVerifier, reason: "Three of us" } : null,
    })),
  assessments,
  evidence: fc
    .nat(120)
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, number) => someEvidence(number))),
    ),
  documents: fc.tuple(
    ...mandatoryDocuments.map(({ id }) => aDocument.map((current) => ({ document: id, current }))),
  ),
  findings: fc.option(findings),
  records: fc.constantFrom({}, complete().records),
  overrides,
});

type Change = (input: Input) => Input;

const aGate = fc.constantFrom(...registerGateIds);
const aStandard = fc.constantFrom(...standardIds);

/** One thing that is not as it should be. */
const aFlaw: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ requirement: aRequirement, change: state }).map(
    ({ requirement: { key }, change }): Change =>
      (input) =>
        assess(input, [key], change),
  ),
  fc.record({ item: fc.constantFrom(...mandatoryDocuments), current: aDocument }).map(
    ({ item: { id }, current }): Change =>
      (input) =>
        document(input, id, current),
  ),
  findings.map((given): Change => (input) => ({ ...input, findings: given })),
  fc.record({ standard: aStandard, gate: aGate }).map(({ standard, gate }): Change => (input) => {
    const records = { ...input.records[standard], [gate]: { on: "2026-10-01", open: ["it"] } };
    return { ...input, records: { ...input.records, [standard]: records } };
  }),
  fc.nat(185).map((at): Change => (input) => ({
    ...input,
    evidence: input.evidence.map((each, index) =>
      index === at ? { ...each, validUntil: "2026-11-23" } : each,
    ),
  })),
);

/** A client near the end of the way, certified or not: everything is in order but for a few things. */
export const aNearlyReady: fc.Arbitrary<Input> = fc
  .record({ flaws: fc.array(aFlaw, { maxLength: 3 }), certified: fc.boolean() })
  .map(({ flaws, certified }) => {
    const input = complete();
    const iso27001 = certified ? "certified" : "seeking";
    const certification = { iso27001, iso20000: "seeking" } as const;
    return flaws.reduce<Input>((before, flaw) => flaw(before), {
      ...input,
      profile: { ...input.profile, certification },
    });
  });

const without = <Item>(list: readonly Item[], at: number): Item[] =>
  list.filter((_, index) => index !== at % list.length);

/** Takes something away that the client had given. */
export const aRemoval: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ list: fc.constantFrom("assessments", "evidence", "documents"), at: fc.nat() })
    .map(({ list, at }): Change => (input) => ({
      ...input,
      [list]: without<unknown>(input[list], at),
    })),
  fc
    .constantFrom("assessments", "evidence", "documents")
    .map((list): Change => (input) => ({ ...input, [list]: [] })),
  fc.nat().map((at): Change => (input) => ({
    ...input,
    findings: input.findings && { ...input.findings, items: without(input.findings.items, at) },
  })),
  fc.constant<Change>((input) => ({ ...input, findings: null })),
  fc.record({ standard: aStandard, gate: aGate }).map(({ standard, gate }): Change => (input) => {
    const { [gate]: _, ...others } = { ...input.records[standard] };
    return { ...input, records: { ...input.records, [standard]: others } };
  }),
  fc
    .constantFrom("operatingSince", "plannedStage2", "smallOrganisation")
    .map((field): Change => (input) => ({
      ...input,
      profile: { ...input.profile, [field]: null },
    })),
);
