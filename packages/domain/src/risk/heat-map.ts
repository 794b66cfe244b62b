import { type Method, sizeOf } from "./method/method.ts";
import { position } from "./rating.ts";
import type { Info, LevelName } from "./risk.ts";

/** How many risks stand where. `cells[likelihood][impact]`, the lowest levels first; what is not rated stands apart. */
export type HeatMap = {
  readonly cells: readonly (readonly { readonly count: number; readonly band: string }[])[];
  readonly notRated: number;
};

/** Counts the open risks of a register by their place in the matrix (domain §4). Opportunities are not among them. */
export const heatMap = (method: Method, risks: readonly Info[], level: LevelName): HeatMap => {
  const { likelihood, impact } = sizeOf(method);
  const counts = new Map<string, number>();
  let notRated = 0;
  for (const risk of risks) {
    if (!isCounted(risk)) continue;
    const rated = risk[level];
    if (rated === null) {
      notRated += 1;
      continue;
    }
    const at = position(method, rated.rating);
    const place = `${at.likelihood} ${at.impact}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const cell = (l: number, i: number) => ({
    count: counts.get(`${l} ${i}`) ?? 0,
    band: bandAt(method, l, i),
  });
  const upTo = (length: number) => Array.from({ length }, (_, place) => place + 1);
  return { cells: upTo(likelihood).map((l) => upTo(impact).map((i) => cell(l, i))), notRated };
};

const isCounted = ({ state, description }: Info): boolean =>
  description.kind === "risk" && (state.state === "open" || state.state === "voidAsked");

const bandAt = (method: Method, likelihood: number, impact: number): string => {
  const [dimension] = method.impacts;
  if (dimension === undefined) throw new Error("A method has at least one impact dimension");
  return position(method, { likelihood, impacts: { [dimension.id]: impact } }).band.label;
};
