import type { LocalDate } from "../kernel/time.ts";
import type { Band, Method } from "./method/method.ts";
import type { Place, Row } from "./row.ts";

/** By what a register is looked at: the method in force, and the day. */
export type Lens = {
  readonly method: Method;
  readonly version: number;
  readonly on: LocalDate;
};

/** The levels a row shows. */
export type LevelName = "inherent" | "current" | "target" | "residual";

/** What a place means; null where it is not rated, or was rated by an earlier method that had more levels. */
export const bandAt = ({ method }: Pick<Lens, "method">, place: Place | null): Band | null => {
  if (place === null) return null;
  const rank = method.cells[place.likelihood - 1]?.[place.impact - 1];
  return rank === undefined ? null : (method.bands[rank] ?? null);
};

const isOpen = ({ state }: Row): boolean => state === "open" || state === "voidAsked";

/** Whether the current rating is known to lie above appetite. What is not rated is not known to. */
export const isAboveAppetite = (row: Row, lens: Lens): boolean =>
  bandAt(lens, row.current)?.withinAppetite === false;

/** Whether a review, or an action of the treatment, should have been done before the day. */
export const isOverdue = ({ reviewBy, due }: Row, { on }: Lens): boolean =>
  (reviewBy !== null && reviewBy < on) || (due !== null && due < on);

/** Whether what remains was accepted and is so no longer. */
export const isStale = ({ accepted }: Row, { version, on }: Lens): boolean =>
  accepted !== null &&
  (accepted.changed || accepted.methodVersion !== version || accepted.until < on);

/** What somebody wants to see of a register; what is left out does not narrow it. */
export type Filter = {
  readonly text?: string | undefined;
  readonly state?: "open" | "closed" | "void" | "all" | undefined;
  readonly kind?: Row["kind"] | undefined;
  readonly family?: Row["family"] | undefined;
  /** A member, or `none` for owners who are no members yet. */
  readonly owner?: string | undefined;
  readonly option?: Row["option"] | undefined;
  /** A band's id, or `none` for what is not rated. */
  readonly band?: string | undefined;
  /** A cell of the heat map of a level, as `current-4-5`. */
  readonly cell?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly aboveAppetite?: boolean | undefined;
  readonly stale?: boolean | undefined;
  /** What it would hurt. */
  readonly asset?: string | undefined;
  readonly service?: string | undefined;
};

const inState = (row: Row, state: Filter["state"] = "open"): boolean => {
  if (state === "all") return true;
  return state === "open" ? isOpen(row) : row.state === state;
};

const says = ({ number, title }: Row, text: string): boolean =>
  `r-${number} ${title.toLowerCase()}`.includes(text.trim().toLowerCase());

const inBand = (row: Row, band: string, lens: Lens): boolean => {
  const found = bandAt(lens, row.current)?.id;
  return band === "none" ? row.current === null : found === band;
};

const inCell = (row: Row, cell: string): boolean => {
  const place = /^(?<level>inherent|current|target|residual)-(?<l>\d)-(?<i>\d)$/.exec(cell)?.groups;
  if (place === undefined) return true;
  // The expression lets only names of levels through.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const stands = row[place["level"] as LevelName];
  return stands?.likelihood === Number(place["l"]) && stands.impact === Number(place["i"]);
};

const same = <T>(wanted: T | undefined, value: T): boolean =>
  wanted === undefined || wanted === value;

const touches = (wanted: string | undefined, ids: readonly string[]): boolean =>
  wanted === undefined || ids.includes(wanted);

/** The rows that a filter leaves, in the order they came. */
export const filtered = (rows: readonly Row[], filter: Filter, lens: Lens): Row[] => {
  const { text, band, cell } = filter;
  return rows.filter(
    (row) =>
      inState(row, filter.state) &&
      same(filter.kind, row.kind) &&
      same(filter.family, row.family) &&
      same(filter.owner, row.owner ?? "none") &&
      same(filter.option, row.option) &&
      touches(filter.asset, row.assets) &&
      touches(filter.service, row.services) &&
      (text === undefined || says(row, text)) &&
      (band === undefined || inBand(row, band, lens)) &&
      (cell === undefined || inCell(row, cell)) &&
      (filter.overdue !== true || isOverdue(row, lens)) &&
      (filter.aboveAppetite !== true || isAboveAppetite(row, lens)) &&
      (filter.stale !== true || isStale(row, lens)),
  );
};

/** A cell of a heat map: how many open risks stand there, and what it means. */
export type Cell = { readonly count: number; readonly band: Band };

/** The open risks of a register by where they stand: `cells[likelihood][impact]`, the lowest first. */
export const heat = (
  rows: readonly Pick<Row, "state" | "kind" | LevelName>[],
  level: LevelName,
  { method }: Pick<Lens, "method">,
): { readonly cells: Cell[][]; readonly notRated: number; readonly outside: number } => {
  const counted = rows.filter(
    ({ kind, state }) => kind === "risk" && (state === "open" || state === "voidAsked"),
  );
  const at = new Map<string, number>();
  let [notRated, outside] = [0, 0];
  for (const row of counted) {
    const place = row[level];
    if (place === null) notRated += 1;
    else if (bandAt({ method }, place) === null) outside += 1;
    else {
      const key = `${place.likelihood} ${place.impact}`;
      at.set(key, (at.get(key) ?? 0) + 1);
    }
  }
  const cells = method.cells.map((impacts, l) =>
    impacts.flatMap((rank, i) => {
      const band = method.bands[rank];
      return band === undefined ? [] : [{ count: at.get(`${l + 1} ${i + 1}`) ?? 0, band }];
    }),
  );
  return { cells, notRated, outside };
};

const weight = ({ likelihood, impact }: Place, { method }: Lens): number => {
  const rank = method.cells[likelihood - 1]?.[impact - 1] ?? -1;
  return rank * 100 + likelihood * impact;
};

/** The highest first: by band, then by levels, then the older one. What is not rated is never among them. */
export const highest = (rows: readonly Row[], lens: Lens, most: number): Row[] =>
  rows
    .flatMap((row) =>
      isOpen(row) && row.kind === "risk" && row.current !== null
        ? [{ row, weight: weight(row.current, lens) }]
        : [],
    )
    .toSorted((a, b) => b.weight - a.weight || a.row.number - b.row.number)
    .slice(0, most)
    .map(({ row }) => row);
