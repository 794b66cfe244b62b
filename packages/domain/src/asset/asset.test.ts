import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssetId, UserId } from "../kernel/id.ts";
import * as Asset from "./asset.ts";
import { demandAcyclic, dependencies } from "./dependencies.ts";

const id = (number: number) => AssetId.parse(`ast_${String(number).padStart(20, "0")}`);
const mara = { userId: UserId.parse("usr_00000000000000000001"), role: "clientAdmin" } as const;
const now = "2026-03-02T08:00:00.000Z";
const description = Asset.Description.parse({
  name: "Customer records",
  kind: "information",
  description: "",
  owner: mara.userId,
  ownerName: "",
  location: "",
  classification: null,
  needs: { confidentiality: "high", integrity: null, availability: null },
  dependsOn: [],
  suppliers: [],
});
const asset = Asset.create(id(1), description, mara, now);

describe("an asset", () => {
  it("needs an owner, be it only by name", () => {
    const nobody = { ...description, owner: null };
    expect(Asset.Description.safeParse(nobody).error?.issues[0]?.path).toEqual(["owner"]);
    expect(Asset.Description.safeParse({ ...nobody, ownerName: "IT manager" }).success).toBe(true);
  });

  it("names each of its links once", () => {
    const twice = { ...description, dependsOn: [id(2), id(2)] };
    expect(Asset.Description.safeParse(twice).success).toBe(false);
  });

  it("is retired with a reason, kept, and brought back", () => {
    const retired = Asset.retire(asset, "Sold", mara, now);
    expect(Asset.rowOf(retired, 2)).toMatchObject({ retired: true, version: 2 });
    expect(() => Asset.describe(retired, description)).toThrow("retired");
    expect(() => Asset.retire(retired, "Again", mara, now)).toThrow("retired");
    expect(Asset.reinstate(retired)).toEqual(asset);
    expect(() => Asset.reinstate(asset)).toThrow("in use already");
  });

  it("changes what is said of it, and a list shows as much as it needs", () => {
    const changed = Asset.describe(asset, { ...description, name: "Records" });
    expect(Asset.Row.parse(Asset.rowOf(changed, 3))).toMatchObject({
      name: "Records",
      retired: false,
    });
  });
});

const rowsOf = (links: readonly (readonly number[])[]) =>
  links.map((to, place) => ({ id: id(place), name: `A${place}`, dependsOn: to.map(id) }));

describe("dependencies", () => {
  it("shows two levels in both directions and no more", () => {
    const rows = rowsOf([[1, 2], [3], [3, 9], [4], []]);
    const names = dependencies(id(0), rows).needs.map(({ row, next }) => [
      row.name,
      next.map(({ name }) => name),
    ]);
    expect(names).toEqual([
      ["A1", ["A3"]],
      ["A2", ["A3"]],
    ]);
    const above = dependencies(id(4), rows).neededBy.map(({ row, next }) => [
      row.name,
      next.map(({ name }) => name),
    ]);
    expect(above).toEqual([["A3", ["A1", "A2"]]]);
    expect(dependencies(id(7), rows)).toEqual({ needs: [], neededBy: [] });
  });

  it("refuses a circle and names the way, at the link that closes it", () => {
    const rows = rowsOf([[], [2], [0]]);
    const refused = () => demandAcyclic(id(0), [id(5), id(1)], rows);
    expect(refused).toThrow(
      expect.objectContaining({
        code: "asset.cycle",
        errors: [{ pointer: "/dependsOn/1", detail: "It would depend on itself: A1 → A2 → A0." }],
      }),
    );
    expect(() => demandAcyclic(id(0), [id(0)], rows)).toThrow("circle");
    // A new asset is not in the register yet.
    expect(() => demandAcyclic(id(8), [id(8)], rows)).toThrow("circle");
  });

  it("refuses exactly what would close a circle", () => {
    const graph = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 3 }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(graph, fc.nat(7), fc.nat(7), (links, from, to) => {
        const rows = rowsOf(links);
        const reach = new Set([to]);
        for (let round = 0; round < 8; round += 1) {
          for (const each of reach) for (const next of links[each] ?? []) reach.add(next);
        }
        const attempt = () => demandAcyclic(id(from), [id(to)], rows);
        if (reach.has(from)) expect(attempt).toThrow("circle");
        else expect(attempt).not.toThrow();
      }),
    );
  });
});
