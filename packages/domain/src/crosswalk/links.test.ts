import { crosswalk } from "@tandem/standards/crosswalk";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { links } from "./links.ts";
import * as Override from "./override.ts";
import { admin, at } from "./testing/known.ts";

const overriding = (iso27001: string, iso20000: string, change: Override.Change): Override.Info =>
  Override.decide(
    Override.initial(
      Override.Pair.parse({ iso27001: `iso27001:${iso27001}`, iso20000: `iso20000:${iso20000}` }),
    ),
    change,
    admin,
    at,
  );

const gone = overriding("A.8.6", "8.4.3", { effect: "removed", reason: "Other people do it" });
const weaker = overriding("A.8.6", "8.4.2", {
  effect: "related",
  relation: "supports",
  reason: "Only a part",
});
const own = overriding("A.5.1", "8.2.4", {
  effect: "related",
  relation: "overlaps",
  reason: "One list of services",
});

describe("the crosswalk of a client", () => {
  it("is the standard one where nothing is overridden, also after an override was taken back", () => {
    const standard = links([]);
    expect(standard.all).toHaveLength(crosswalk.length);
    expect(standard.of("iso27001:A.8.6").map(({ key }) => key)).toEqual([
      "iso20000:8.4.2",
      "iso20000:8.4.3",
    ]);
    const back = Override.decide(gone, { effect: "standard" }, admin, at);
    expect(links([back]).all).toEqual(standard.all);
    expect(standard.of("iso20000:8.2.1")).toEqual([]);
    expect(standard.leftOut("iso27001:A.8.6")).toEqual([]);
  });

  it("lacks the rows left out, and still names them", () => {
    const mine = links([gone]);
    expect(mine.of("iso20000:8.4.3")).toEqual([]);
    expect(mine.leftOut("iso20000:8.4.3")).toEqual([
      expect.objectContaining({
        key: "iso27001:A.8.6",
        relation: "overlaps",
        override: gone.current,
      }),
    ]);
  });

  it("has the client's relation with the row's own rationale, marked as the client's", () => {
    const standard = links([])
      .of("iso20000:8.4.2")
      .find(({ key }) => key === "iso27001:A.8.6");
    expect(links([weaker]).of("iso20000:8.4.2")).toContainEqual({
      ...standard,
      relation: "supports",
      confidence: "own",
      override: weaker.current,
    });
  });

  it("has rows of the client's own, with the reason for a rationale, in their place", () => {
    const mine = links([own]);
    expect(mine.of("iso27001:A.5.1").map(({ key }) => key)).toEqual([
      "iso20000:5.2.1",
      "iso20000:8.2.4",
      "iso20000:8.7.3.1",
    ]);
    expect(mine.of("iso20000:8.2.4")).toEqual([
      expect.objectContaining({ key: "iso27001:A.5.1", rationale: "One list of services" }),
    ]);
  });

  it("does not depend on the order of the overrides", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([gone, weaker, own], { minLength: 3 }), (given) => {
        expect(links(given).all).toEqual(links([gone, weaker, own]).all);
      }),
    );
  });

  it("refuses two words on one row", () => {
    expect(() => links([gone, gone])).toThrow("overridden twice");
  });

  it("leaves a removal without a row alone", () => {
    const odd = {
      ...own,
      current: { effect: "removed", reason: "", by: admin.userId, at },
    } as const;
    expect(links([odd]).all).toEqual(links([]).all);
  });
});
