/**
 * Instants as text at the edge and as whole milliseconds since 1970 inside. Text is read and written by
 * date, because the instants of a ticket share few dates: the date part is looked up, the time part counted.
 */

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

/** A day of 24 hours in UTC. Never a step of local time: local days have 23 to 25 hours, or none at all. */
export const UTC_DAY = 86_400_000;

const LONGEST_CACHE = 20_000;
const dayStarts = new Map<number, number>();
const dayTexts = new Map<number, string>();
const remember = <Value>(cache: Map<number, Value>, key: number, value: Value): Value => {
  if (cache.size >= LONGEST_CACHE) cache.clear();
  cache.set(key, value);
  return value;
};

const ZERO = 48;
const digit = (text: string, at: number): number => text.charCodeAt(at) - ZERO;
const pair = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

const dayStart = (text: string): number => {
  const key = pair(text, 0) * 1e6 + pair(text, 2) * 1e4 + pair(text, 5) * 100 + pair(text, 8);
  return dayStarts.get(key) ?? remember(dayStarts, key, Date.parse(text.slice(0, 10)));
};

/** Whether the text has the length and the ending of `2026-11-24T09:30:00Z`, with or without milliseconds. */
const isPlain = (text: string): boolean =>
  (text.length === 24 || text.length === 20) && text.endsWith("Z") && text[10] === "T";

/** Milliseconds of an ISO-8601 instant; finer digits are cut. Text that is no instant is a bug and throws. */
export const toMs = (instant: string): number => {
  if (isPlain(instant)) {
    const hours = pair(instant, 11);
    const minutes = pair(instant, 14);
    const seconds = pair(instant, 17);
    const part = instant.length === 24 ? pair(instant, 20) * 10 + digit(instant, 22) : 0;
    const ms = dayStart(instant) + hours * HOUR + minutes * MINUTE + seconds * SECOND + part;
    if (hours < 24 && minutes < 60 && seconds < 60 && !Number.isNaN(ms)) return ms;
  }
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${instant}`);
  return ms;
};

const padded = (digits: number): readonly string[] =>
  Array.from({ length: 10 ** digits }, (_, value) => String(value).padStart(digits, "0"));
const two = padded(2);
const three = padded(3);

const written = (ms: number, digits: boolean): string => {
  const day = Math.floor(ms / UTC_DAY);
  const date =
    dayTexts.get(day) ?? remember(dayTexts, day, new Date(ms).toISOString().replace(/T.*/, "T"));
  const rest = ms - day * UTC_DAY;
  const hours = two[Math.floor(rest / HOUR)];
  const minutes = two[Math.floor(rest / MINUTE) % 60];
  const seconds = two[Math.floor(rest / SECOND) % 60];
  const part = digits ? `.${three[rest % SECOND]}Z` : "Z";
  return `${date}${hours}:${minutes}:${seconds}${part}`;
};

/** The instant in the one form in which records are kept, `2026-11-24T09:30:00.000Z`: it sorts as text. */
export const toInstant = (ms: number): string => written(ms, true);

/** The instant with milliseconds where `pattern` has them or where it needs them. */
export const toInstantLike = (ms: number, pattern: string): string =>
  written(ms, pattern.includes(".") || ms % SECOND !== 0);
