import { formatMoment } from "../../lib/format.ts";
import { openSpans, stretchesOf, type Stretch } from "./arithmetic.ts";
import classes from "./levels.module.css";
import type { TicketClock, TicketClocks } from "./queries.ts";
import { InstanceChip } from "./standing-chip.tsx";
import { basisNames, openText } from "./words.ts";

import { ScrollFrame } from "../../ui/scroll-frame.tsx";
type Props = { readonly clocks: TicketClocks };

const dayText = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  day: "numeric",
  month: "short",
});
const hourText = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

const HOUR = 3_600_000;
/** The most marks under a drawing. */
const mostMarks = 7;

/** Full hours of a day or two, else midnights, where the reader is; few enough to be read. */
const marksOf = ({ from, to }: TicketClocks): { at: number; text: string }[] => {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const hours = (end - start) / HOUR;
  const byHour = hours <= 36;
  const step = Math.ceil((byHour ? hours : hours / 24) / mostMarks);
  const mark = new Date(start);
  mark.setMinutes(0, 0, 0);
  if (!byHour) mark.setHours(0);
  const marks: { at: number; text: string }[] = [];
  while (mark.getTime() < end) {
    const at = mark.getTime();
    if (at >= start) marks.push({ at, text: (byHour ? hourText : dayText).format(at) });
    if (byHour) mark.setHours(mark.getHours() + step);
    else mark.setDate(mark.getDate() + step);
  }
  return marks;
};

/** Places in per cent of what a drawing covers. */
const scaleOf = ({ from, to }: TicketClocks) => {
  const start = Date.parse(from);
  const whole = Date.parse(to) - start;
  const at = (ms: number) => Math.min(100, Math.max(0, ((ms - start) / whole) * 100));
  return {
    at: (ms: number) => ({ insetInlineStart: `${at(ms)}%` }),
    span: (a: number, b: number) => ({
      insetInlineStart: `${at(a)}%`,
      width: `${Math.max(0, at(b) - at(a))}%`,
    }),
  };
};

/** Counted time before the deadline and after it are drawn apart. */
const cut = (stretch: Stretch, deadline: number | null): (Stretch & { late: boolean })[] => {
  if (deadline === null || stretch.to <= deadline) return [{ ...stretch, late: false }];
  if (stretch.from >= deadline) return [{ ...stretch, late: true }];
  return [
    { ...stretch, to: deadline, late: false },
    { ...stretch, from: deadline, late: true },
  ];
};

function Lane({ clock, clocks }: { clock: TicketClock; clocks: TicketClocks }) {
  const { at, span } = scaleOf(clocks);
  const missed = clock.breachedAt === null ? null : Date.parse(clock.breachedAt);
  const deadline = clock.deadline ?? clock.breachedAt;
  const lookOf = (stretch: Stretch & { late: boolean }) => {
    if (stretch.is === "paused") return classes["paused"];
    return stretch.late ? classes["late"] : classes["counted"];
  };
  return (
    <div>
      <div className={classes["laneHead"]}>
        <strong>{clock.name}</strong>
        <span className="quiet">
          {basisNames[clock.basis]}, {clock.party}
          {clock.cycle > 1 && `, cycle ${clock.cycle}`}
          {clock.priority !== null && `, ${clock.priority}`}
        </span>
        <InstanceChip state={clock.state} />
      </div>
      <div className={classes["lane"]}>
        {openSpans(clock, clocks).map(([from, to]) => (
          <span key={from} className={classes["open"]} style={span(from, to)} />
        ))}
        {stretchesOf(clock, clocks)
          .filter(({ is }) => is !== "closed")
          .flatMap((stretch) => cut(stretch, missed))
          .map((stretch) => (
            <span
              key={stretch.from}
              className={lookOf(stretch)}
              style={span(stretch.from, stretch.to)}
            />
          ))}
        {clock.warnings.map(({ percent, at: when }) =>
          when === null ? null : (
            <span key={percent} className={classes["warning"]} style={at(Date.parse(when))} />
          ),
        )}
        {deadline !== null && (
          <span className={classes["deadline"]} style={at(Date.parse(deadline))} />
        )}
        <span className={classes["now"]} style={at(Date.parse(clocks.asOf))} />
      </div>
    </div>
  );
}

/** Clocks against the hours they count in: a picture for a person; the tables say the same in figures. */
export function Timeline({ clocks }: Props) {
  const { at } = scaleOf(clocks);
  return (
    <div>
      <ScrollFrame label="Drawing of the clocks">
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn of parts, and no file */}
        <div className={classes["strip"]} role="img" aria-label="Clocks against their open hours">
          {clocks.instances.map((clock) => (
            <Lane key={clock.key} clock={clock} clocks={clocks} />
          ))}
          {marksOf(clocks).map((mark) => (
            <span key={mark.at} className={classes["axis"]} style={at(mark.at)}>
              {mark.text}
            </span>
          ))}
        </div>
      </ScrollFrame>
      <p className={classes["legend"]} aria-hidden>
        <span>
          <i style={{ background: "var(--surface)" }} />
          Open
        </span>
        <span>
          <i style={{ background: "var(--raised)" }} />
          Closed
        </span>
        <span>
          <i className={classes["counted"]} />
          Counted
        </span>
        <span>
          <i className={classes["paused"]} />
          Paused
        </span>
        <span>
          <i className={classes["late"]} />
          After the deadline
        </span>
        <span>Dashed line: warning. Thick line: deadline. Thin line: now.</span>
      </p>
    </div>
  );
}

const words = { counted: "Counted", paused: "Paused, not counted", closed: "Closed, not counted" };

/** Stretches with their length and what was counted up to their end, in seconds. */
const withSums = (stretches: readonly Stretch[]) => {
  let sum = 0;
  return stretches.map((stretch) => {
    const seconds = (stretch.to - stretch.from) / 1_000;
    if (stretch.is === "counted") sum += seconds;
    return { ...stretch, seconds, sum };
  });
};

/** The same clock in figures: every stretch, what it was, and the sum so far. */
export function Arithmetic({ clock, clocks }: { clock: TicketClock; clocks: TicketClocks }) {
  const lines = withSums(stretchesOf(clock, clocks));
  return (
    <ScrollFrame label={`${clock.name} in figures`}>
      <table className={classes["plain"]}>
        <caption>
          {clock.name}, {basisNames[clock.basis]}, {clock.party}
        </caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">What it was</th>
            <th scope="col" data-numeric>
              Length
            </th>
            <th scope="col" data-numeric>
              Counted so far
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.from}>
              <td className="tabular">{formatMoment(new Date(line.from).toISOString())}</td>
              <td className="tabular">{formatMoment(new Date(line.to).toISOString())}</td>
              <td>{words[line.is]}</td>
              <td data-numeric>{openText(line.seconds)}</td>
              <td data-numeric>{line.sum === 0 ? "–" : openText(line.sum)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>Promised: {openText(clock.budgetSeconds)} of open time</td>
            <td data-numeric>{openText(clock.elapsedSeconds)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  );
}
