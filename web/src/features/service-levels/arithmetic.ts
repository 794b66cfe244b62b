import type { TicketClock, TicketClocks } from "./queries.ts";

/** A stretch of time of a clock, in milliseconds, and what it was. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  /** In the hours of the clock: counted, or standing still because of a pause. Outside of them: closed. */
  readonly is: "counted" | "paused" | "closed";
};

type Span = readonly [from: number, to: number];

const ms = (at: string): number => Date.parse(at);

/** The instants at which something begins or ends, in order and once. */
const cuts = (from: number, to: number, spans: readonly Span[]): number[] =>
  [...new Set([from, to, ...spans.flat()])]
    .filter((at) => at >= from && at <= to)
    .toSorted((a, b) => a - b);

const holds = (spans: readonly Span[], at: number): boolean =>
  spans.some(([from, to]) => at >= from && at < to);

/** Until when a clock ran: it stopped, or it is now. */
export const endOf = ({ stoppedAt }: TicketClock, asOf: string): number => ms(stoppedAt ?? asOf);

/** The open hours a clock was counted in; a single one where it runs around the clock. */
const openOf = (clock: TicketClock, { calendars, from, to }: TicketClocks): Span[] => {
  const found = calendars.find(
    ({ id, version }) => id === clock.calendar?.id && version === clock.calendar.version,
  );
  if (found === undefined) return [[ms(from), ms(to)]];
  return found.open.map(([opening, closing]): Span => [ms(opening), ms(closing)]);
};

/** A clock's time from its start to its end, stretch by stretch; equal neighbours are one. */
export const stretchesOf = (clock: TicketClock, clocks: TicketClocks): Stretch[] => {
  const start = Math.max(ms(clock.start), ms(clocks.from));
  const end = endOf(clock, clocks.asOf);
  const open = openOf(clock, clocks);
  const pauses = clock.pauses.map(([from, to]): Span => [ms(from), to === null ? end : ms(to)]);
  const marks = cuts(start, end, [...open, ...pauses]);
  const stretches: Stretch[] = [];
  for (const [index, from] of marks.entries()) {
    const to = marks[index + 1];
    if (to === undefined) break;
    const inHours = holds(pauses, from) ? "paused" : "counted";
    const is = holds(open, from) ? inHours : "closed";
    const last = stretches.at(-1);
    if (last?.is === is) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from, to, is });
  }
  return stretches;
};

/** The open hours that a drawing shows behind a clock. */
export const openSpans = openOf;
