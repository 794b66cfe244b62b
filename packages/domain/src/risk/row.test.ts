import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssetId, ServiceId } from "../kernel/id.ts";
import { accept } from "./accept.ts";
import * as Risk from "./risk.ts";
import { pack, Place, placeOf, row, Row, unpack } from "./row.ts";
import {
  approved,
  created,
  later,
  method,
  now,
  other,
  owner,
  rating,
  treated,
} from "./testing/example.ts";

const { id } = created;

describe("a risk as a list shows it", () => {
  it("is not rated until somebody rates it", () => {
    expect(row(created)).toMatchObject({
      number: 12,
      state: "open",
      current: null,
      residual: null,
      reviewed: false,
      option: "undecided",
      due: null,
      accepted: null,
    });
  });

  it("names an owner who is no member, and only then", () => {
    const { description } = created;
    const named = { ...description, owner: null, ownerName: "Head of Infrastructure" };
    expect(row({ ...created, description: named })).toMatchObject({
      owner: null,
      ownerName: "Head of Infrastructure",
    });
    const left = { ...description, ownerName: "Head of Infrastructure" };
    expect(row({ ...created, description: left })).toMatchObject({ ownerName: "" });
  });

  it("stands at the highest impact of a rating", () => {
    expect(placeOf({ likelihood: 3, impacts: { money: 2, people: 4 } })).toEqual({
      likelihood: 3,
      impact: 4,
    });
  });

  it("names the first action that is not done, and whether somebody reviewed the rating", () => {
    const seen = Risk.review(treated, "current", owner, later);
    expect(row(seen)).toMatchObject({
      reviewed: true,
      due: "2027-02-01",
      option: "modify",
      current: { likelihood: 4, impact: 5 },
      residual: { likelihood: 2, impact: 4 },
    });
  });

  it("tells that what an acceptance rested on has changed", () => {
    const consent = { reason: "Insured", until: "2027-05-01", topManagement: false };
    const accepted = accept(treated, consent, approved, owner, now);
    const last = { until: "2027-05-01", methodVersion: 1 };
    expect(row(accepted).accepted).toEqual({ ...last, changed: false });
    const judged = { level: "residual", rating: rating(3, 4) } as const;
    const again = Risk.rate(accepted, judged, method, other, later);
    expect(row(again).accepted).toEqual({ ...last, changed: true });
  });
});

const place = fc.option(
  fc.record({ likelihood: fc.integer({ min: 1, max: 7 }), impact: fc.integer({ min: 1, max: 7 }) }),
);
const day = fc.option(fc.constantFrom("2026-11-24", "2027-02-28"));
const anyRow: fc.Arbitrary<Row> = fc
  .record({
    id: fc.constant(id),
    number: fc.integer({ min: 1, max: 99_999 }),
    title: fc.string({ maxLength: 200 }),
    kind: fc.constantFrom(...Row.shape.kind.options),
    family: fc.constantFrom(...Risk.Family.options),
    owner: fc.option(fc.constant(owner.userId)),
    ownerName: fc.string({ maxLength: 120 }),
    state: fc.constantFrom(...Row.shape.state.options),
    inherent: place,
    current: place,
    target: place,
    residual: place,
    reviewed: fc.boolean(),
    reviewBy: day,
    option: fc.constantFrom(...Row.shape.option.options),
    due: day,
    accepted: fc.option(
      fc.record({
        until: fc.constant("2027-05-01"),
        methodVersion: fc.integer({ min: 1, max: 99 }),
        changed: fc.boolean(),
      }),
    ),
    assets: fc.subarray([
      AssetId.parse("ast_0000000000000001"),
      AssetId.parse("ast_0000000000000002"),
    ]),
    services: fc.subarray([ServiceId.parse("svc_0000000000000001")]),
  })
  .map((each) => (each.owner === null ? each : { ...each, ownerName: "" }));

it("comes out of the table as it went in", () => {
  fc.assert(
    fc.property(anyRow, (each) => {
      expect(unpack(pack(each))).toEqual(each);
    }),
  );
});

it("is refused where it was never packed", () => {
  expect(() => unpack('["R-1"]')).toThrow("Too small");
  expect(Place.safeParse({ likelihood: 0, impact: 1 }).success).toBe(false);
});
