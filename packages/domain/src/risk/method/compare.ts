import type { Method } from "./method.ts";

/** Something that two methods say differently, in words; null where one of them does not say it at all. */
export type Difference = {
  readonly place: string;
  readonly was: string | null;
  readonly becomes: string | null;
};

type Said = ReadonlyMap<string, string>;

const levelsOf = (name: string, levels: Method["likelihood"]): [string, string][] =>
  levels.map(({ label, criteria }, place) => [
    `${name} ${place + 1}`,
    criteria === "" ? label : `${label}: ${criteria}`,
  ]);

/** Everything a method says, each under the name of its place. */
const said = (method: Method): Said => {
  const cells = method.cells.flatMap((row, l) =>
    row.map((band, i): [string, string] => [
      `Cell likelihood ${l + 1}, impact ${i + 1}`,
      method.bands[band]?.label ?? "",
    ]),
  );
  const bands = method.bands.map(
    ({ label, withinAppetite, accepts, reviewMonths }): [string, string] => [
      `Band ${label}`,
      [
        withinAppetite ? "within appetite" : "above appetite",
        accepts === "owner" ? "accepted by the owner" : "accepted by top management",
        `reviewed every ${reviewMonths} months`,
      ].join(", "),
    ],
  );
  return new Map([
    ...levelsOf("Likelihood", method.likelihood),
    ...method.impacts.flatMap(({ name, levels }) => levelsOf(name, levels)),
    ...bands,
    ...cells,
  ]);
};

/** What two methods say differently: scales first, then bands, then cells. */
export const differences = (from: Method, to: Method): Difference[] => {
  const [before, after] = [said(from), said(to)];
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].flatMap((place) => {
    const [was, becomes] = [before.get(place) ?? null, after.get(place) ?? null];
    return was === becomes ? [] : [{ place, was, becomes }];
  });
};
