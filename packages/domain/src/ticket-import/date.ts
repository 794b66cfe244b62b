import { Temporal } from "temporal-polyfill";
import type { Instant } from "../kernel/time.ts";
import type { DateOrder } from "./mapping.ts";

const shape =
  /^(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?$/i;

const places: Readonly<Record<DateOrder, readonly [year: number, month: number, day: number]>> = {
  dmy: [3, 2, 1],
  mdy: [3, 1, 2],
  ymd: [1, 2, 3],
};

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
};

/**
 * The instant of a date as a file writes it, in the zone of the file unless it names its own offset; a local
 * time that does not exist moves forward, of two it is the first. Null where it is no date in this order.
 */
export const instantOf = (text: string, order: DateOrder, timeZone: string): Instant | null => {
  const parts = shape.exec(text.trim());
  if (parts === null) return null;
  const number = (place: number): number => Number(parts[place] ?? 0);
  const [year, month, day] = places[order];
  const date = { year: number(year), month: number(month), day: number(day) };
  const time = { hour: hourOf(number(4), parts[7]), minute: number(5), second: number(6) };
  try {
    const local = Temporal.PlainDateTime.from({ ...date, ...time }, { overflow: "reject" });
    if (local.year < 1970) return null;
    const offset = parts[8]?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
    const zone = offset === "Z" ? "UTC" : (offset ?? timeZone);
    return new Date(local.toZonedDateTime(zone).epochMilliseconds).toISOString();
  } catch {
    return null;
  }
};

/** The order that most of these dates can be read in; day first where nothing speaks against it. */
export const orderOf = (texts: readonly string[]): DateOrder => {
  const count = (order: DateOrder) =>
    texts.filter((text) => instantOf(text, order, "UTC") !== null).length;
  const orders: readonly DateOrder[] = ["dmy", "mdy", "ymd"];
  const [best = "dmy"] = orders.toSorted((a, b) => count(b) - count(a));
  return best;
};
