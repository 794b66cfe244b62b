import { formatMoment } from "../../lib/format.ts";
import type { Standing } from "./address.ts";
import type { BoardClock } from "./queries.ts";

const DAY = 86_400;
const HOUR = 3_600;

/** Seconds as a person says them, in their two largest units: "1 h 20 min". */
export const durationText = (seconds: number): string => {
  const whole = Math.floor(Math.abs(seconds));
  const parts: (readonly [amount: number, unit: string])[] = [
    [Math.floor(whole / DAY), "d"],
    [Math.floor((whole % DAY) / HOUR), "h"],
    [Math.floor((whole % HOUR) / 60), "min"],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  if (first < 0) return "less than 1 min";
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(" ");
};

/** Time of service hours in hours and minutes: a day of them is no day of the clock. */
export const openText = (seconds: number): string => {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  if (minutes === 0) return "less than 1 min";
  const parts = [
    [Math.floor(minutes / 60), "h"],
    [minutes % 60, "min"],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(" ");
};

export const standingNames: Readonly<Record<Standing, string>> = {
  breached: "Breached",
  atRisk: "At risk",
  running: "In time",
  paused: "Paused",
};

export const basisNames: Readonly<Record<BoardClock["basis"], string>> = {
  sla: "SLA",
  ola: "OLA",
  underpinning: "Contract",
};

export const stateNames = {
  new: "New",
  active: "Being worked on",
  waitingCustomer: "Waiting for the customer",
  waitingSupplier: "Waiting for a supplier",
  waitingOther: "Waiting",
  resolved: "Resolved",
  closed: "Closed",
  cancelled: "Cancelled",
} as const;

export const instanceNames = {
  running: "Running",
  paused: "Paused",
  met: "Met",
  breached: "Breached",
  superseded: "Replaced by another priority",
  excluded: "Left out by agreement",
  cancelled: "Cancelled",
} as const;

/** Why no promise to a customer is judged for a ticket, and what helps. */
export const unjudgedText = {
  noService: "Its service is not in the catalogue, or the name is not explained yet.",
  noAgreement: "No SLA in force covers its service for this customer.",
  noCustomer: "Several customers have an SLA for its service, and the ticket names none of them.",
} as const;

/** When a clock is due, or was. */
export const dueText = ({ deadline, breachedAt }: Pick<BoardClock, "deadline" | "breachedAt">) => {
  const at = breachedAt ?? deadline;
  return at === null ? "When it goes on" : formatMoment(at);
};

const monthTitle = new Intl.DateTimeFormat(undefined, {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const monthShort = new Intl.DateTimeFormat(undefined, { month: "short", timeZone: "UTC" });

export const monthText = (month: string): string => monthTitle.format(new Date(`${month}-01`));
export const shortMonth = (month: string): string => monthShort.format(new Date(`${month}-01`));

/** The month so many months later. */
export const shiftedMonth = (month: string, by: number): string => {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
};
