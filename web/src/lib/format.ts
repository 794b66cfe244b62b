const percent = new Intl.NumberFormat(undefined, {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** Basis points as a percentage with one decimal, cut and never rounded up: 9,999 is 99.9 %. */
export const formatScore = (basisPoints: number): string =>
  percent.format(Math.floor(basisPoints / 10) / 1_000);

const points = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** Basis points as points of a score that has 100 of them: 1,234 is 12.34. */
export const formatPoints = (basisPoints: number): string => points.format(basisPoints / 100);

const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const localDate = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

/** The day of an instant where the reader is. */
export const formatDay = (instant: string): string => date.format(new Date(instant));

/** A calendar date without a time, such as `2026-11-24`; the same everywhere. */
export const formatDate = (day: string): string => localDate.format(new Date(`${day}T00:00:00Z`));

export const formatMoment = (instant: string): string => moment.format(new Date(instant));

export const formatClock = (instant: string): string => clock.format(new Date(instant));

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });

const steps = [
  { unit: "minute", seconds: 60, until: 3_600 },
  { unit: "hour", seconds: 3_600, until: 86_400 },
  { unit: "day", seconds: 86_400, until: 30 * 86_400 },
] as const;

/** How long ago or ahead, in the largest fitting unit; a date beyond thirty days. */
export const formatRelative = (instant: string, now: number): string => {
  const seconds = Math.round((Date.parse(instant) - now) / 1_000);
  const distance = Math.abs(seconds);
  // Clocks differ by seconds, so what just happened may seem to lie ahead.
  if (distance < 60) return "just now";
  const step = steps.find(({ until }) => distance < until);
  if (step === undefined) return formatDay(instant);
  return relative.format(Math.round(seconds / step.seconds), step.unit);
};

const bytes = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** Bytes as file managers show them: "840 kB", "1.5 MB". */
export const formatBytes = (size: number): string => {
  const kilobyte = 1_024;
  if (size < kilobyte) return `${bytes.format(size)} B`;
  if (size < kilobyte ** 2) return `${bytes.format(size / kilobyte)} kB`;
  return `${bytes.format(size / kilobyte ** 2)} MB`;
};
