import { expect, test } from "vitest";
import { chosen, parseSearch } from "./filter.ts";
import type { AssetRow } from "./queries.ts";

const row = (name: string, more: Partial<AssetRow> = {}): AssetRow =>
  ({
    id: `ast_${name}`,
    name,
    kind: "software",
    owner: "usr_1",
    ownerName: "",
    classification: null,
    needs: { confidentiality: null, integrity: null, availability: null },
    dependsOn: [],
    suppliers: [],
    retired: false,
    version: 1,
    ...more,
  }) as AssetRow;

const rows = [
  row("Web shop"),
  row("Café till", { kind: "device", owner: null }),
  row("Old shop", { retired: true }),
];
const names = (search: Record<string, unknown>) =>
  chosen(parseSearch(search), rows).map(({ name }) => name);

test("an address says what is shown, and what it cannot mean is left out", () => {
  expect(names({})).toEqual(["Café till", "Web shop"]);
  expect(names({ q: "SHOP" })).toEqual(["Web shop"]);
  expect(names({ q: "cafe" })).toEqual(["Café till"]);
  expect(names({ kind: "device" })).toEqual(["Café till"]);
  expect(names({ show: "retired" })).toEqual(["Old shop"]);
  expect(names({ show: "unowned" })).toEqual(["Café till"]);
  expect(names({ kind: "nonsense", show: 3, q: " " })).toEqual(["Café till", "Web shop"]);
  expect(names({ classification: "public" })).toEqual([]);
});

test("10,000 lines are narrowed within the time of one keystroke", () => {
  const many = Array.from({ length: 10_000 }, (_, number) => row(`Server ${number}`));
  const from = performance.now();
  expect(chosen({ q: "9999" }, many)).toHaveLength(1);
  expect(performance.now() - from).toBeLessThan(300);
});
