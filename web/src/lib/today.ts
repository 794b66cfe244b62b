const padded = (part: number): string => String(part).padStart(2, "0");

/** Today's date where the reader is, as `2026-11-24`. */
export const localToday = (now = new Date()): string =>
  [now.getFullYear(), padded(now.getMonth() + 1), padded(now.getDate())].join("-");
