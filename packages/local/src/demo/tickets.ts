import type { Voice } from "./caller.ts";

interface Scene {
  /** The address of the client. */
  readonly path: string;
  readonly step: string;
  readonly admin: Voice;
  readonly now: Date;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const QUARTER = HOUR / 4;
const OFFICE = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Vienna",
  weekday: "short",
  hour: "2-digit",
  hourCycle: "h23",
});

/** Whether the quarter of an hour from an instant on lies in the hours of the demonstration's calendar. */
const isOpen = (at: number): boolean => {
  const [weekday = "", hour = ""] = OFFICE.format(at).split(/,? /);
  return !weekday.startsWith("S") && Number(hour) >= 9 && Number(hour) < 17;
};

/** So many office hours later than an instant, or earlier, in whole quarters. */
const moved = (from: number, hours: number): number => {
  const step = Math.sign(hours) * QUARTER;
  let at = from;
  for (let left = Math.abs(hours) * HOUR; left > 0; at += step) {
    if (isOpen(step > 0 ? at : at - QUARTER)) left -= QUARTER;
  }
  return at;
};

type Event = Readonly<Record<string, unknown>>;

const officeHoursAgo = (now: number, hours: number): string =>
  new Date(moved(now, -hours)).toISOString();
const after = (at: string, hours: number): string =>
  new Date(moved(Date.parse(at), hours)).toISOString();

const subjects = [
  "Portal shows an empty page after sign-in",
  "Invoice download fails",
  "Password reset mail does not arrive",
  "Order list loads slowly",
  "Cannot change the delivery address",
  "Search finds nothing with umlauts",
  "New colleague needs access",
  "Printer driver missing",
] as const;

const subject = (index: number): string => subjects[index % subjects.length] ?? "";

/** How long ago each open ticket came in, in office hours, how urgent it is, and where it stands now. */
const running = [
  [21, "P3", "active"],
  [17.5, "P2", "waitingCustomer"],
  [14.5, "P3", "active"],
  [13.5, "P2", "active"],
  [5.5, "P1", "active"],
  [3.5, "P1", "active"],
  [9, "P3", "waitingSupplier"],
  [6, "P3", "active"],
  [4, "P2", "new"],
  [2, "P1", "active"],
  [1, "P3", "new"],
  [0.5, "P2", "new"],
] as const;

/** How many days ago each finished ticket came in, how urgent it was, and how many office hours it took. */
const finished = [
  [96, "P2", 5],
  [92, "P1", 3],
  [85, "P3", 15],
  [80, "P1", 6],
  [73, "P2", 9],
  [66, "P3", 4],
  [61, "P2", 12],
  [55, "P1", 2],
  [50, "P3", 19],
  [44, "P2", 7],
  [38, "P3", 10],
  [34, "P1", 5],
  [29, "P2", 8],
  [24, "P3", 6],
  [20, "P1", 3],
  [15, "P2", 20],
  [11, "P3", 11],
  [8, "P2", 4],
  [5, "P1", 2],
] as const;

/** A ticket with its events in the order in which they happened. */
const ticketOf = (
  number: number,
  priority: string,
  steps: readonly (readonly [at: string, told: Event])[],
): Event[] => {
  const ticket = `INC-${1_000 + number}`;
  return steps.map(([at, told], index) => ({
    ticket,
    sequence: String(index + 1),
    at,
    ...(index === 0 && {
      name: "opened",
      priority,
      kind: "incident",
      title: subject(number),
      service:
        number % 9 === 8
          ? "Portal (old name)"
          : (["Customer portal", "Service desk"][number % 2] ?? ""),
      customer: "Harbour Retail",
    }),
    ...told,
  }));
};

const teams = ["Service desk", "Applications", "Network"] as const;
const team = (number: number): string => teams[number % teams.length] ?? "";

/** Tickets of a tool: some that are open, so that clocks run, and three months of finished ones. */
export const writeTickets = async ({ path, step, admin, now }: Scene): Promise<void> => {
  const at = Math.floor(now.getTime() / HOUR) * HOUR;
  const over = finished.map(([days, priority, hours], index) => {
    const opened = after(new Date(at - days * DAY).toISOString(), 0.5);
    return ticketOf(index, priority, [
      [opened, { state: "new", group: team(index) }],
      [after(opened, 0.5), { state: "active" }],
      [after(opened, hours), { state: "resolved" }],
    ]);
  });
  const open = running.map(([hours, priority, state], index) => {
    const opened = officeHoursAgo(at, hours);
    const first = [opened, { state: "new", group: team(index) }] as const;
    const next =
      state === "new" ? [] : ([[after(opened, Math.floor(hours) / 4), { state }]] as const);
    return ticketOf(finished.length + index, priority, [first, ...next]);
  });
  await admin({
    method: "POST",
    path: `${path}/service/tickets/events`,
    body: { source: "helpdesk", events: [...over, ...open].flat() },
    step: `${step}-tickets-${at / HOUR}`,
  });
};
