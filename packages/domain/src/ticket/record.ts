import type { TicketId } from "../kernel/id.ts";
import { addMilliseconds, type Instant } from "../kernel/time.ts";
import { type TicketEvent, TicketState } from "../sla/event.ts";
import { type Info, mostEvents, type Report, type Source } from "./ticket.ts";

/** Clocks of other machines may be ahead by this much, in milliseconds. */
const tolerance = 5 * 60_000;

/** What the words of a tool for states mean, by the word in lower case. */
export type States = Readonly<Record<string, TicketState>>;

/** A field in which an event that is kept differs from what came under the same sequence. */
export type Difference = {
  readonly field: "at" | "name" | "state" | "priority" | "group";
  readonly kept: string | null;
  readonly came: string | null;
};

/** What became of one reported event. Only what was added is written. */
export type Answer =
  | { readonly outcome: "added" }
  | { readonly outcome: "unchanged" }
  | { readonly outcome: "altered"; readonly differences: readonly Difference[] }
  | { readonly outcome: "refused"; readonly field: keyof Report; readonly detail: string };

const refuse = (field: keyof Report, detail: string): Answer => ({
  outcome: "refused",
  field,
  detail,
});

/** What a word for a state means, or null where nobody has said. */
export const stateOf = (word: string, states: States): TicketState | null => {
  const own = TicketState.safeParse(word);
  if (own.success) return own.data;
  const key = word.toLowerCase();
  return Object.entries(states).find(([known]) => known === key)?.[1] ?? null;
};

const eventOf = (report: Report, states: States): TicketEvent | string => {
  const { sequence: id, at, name, state: word, priority, group } = report;
  const state = word === undefined ? undefined : stateOf(word, states);
  if (state === null) return String(word);
  return {
    id,
    at,
    ...(name !== undefined && { name }),
    ...(state !== undefined && { state }),
    ...(priority !== undefined && { priority }),
    ...(group !== undefined && { group }),
  };
};

const compared = ["at", "name", "state", "priority", "group"] as const;

const differencesOf = (kept: TicketEvent, came: TicketEvent): Difference[] =>
  compared.flatMap((field) => {
    const [before, after] = [kept[field] ?? null, came[field] ?? null];
    const same = field === "at" ? Date.parse(kept.at) === Date.parse(came.at) : before === after;
    return same ? [] : [{ field, kept: before, came: after }];
  });

const isOpening = ({ name }: Pick<TicketEvent, "name">): boolean => name === "opened";
const ms = ({ at }: TicketEvent): number => Date.parse(at);

/** A date as a sentence says it. */
const said = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** Why an event cannot be true beside those that are known, in whichever order they came. */
const contradiction = (events: readonly TicketEvent[], event: TicketEvent): string | null => {
  const opening = events.find(isOpening);
  if (opening !== undefined && ms(event) < ms(opening)) {
    return `The event is dated ${said(event.at)}, before its ticket was opened at ${said(opening.at)}.`;
  }
  const early = isOpening(event) ? events.find((each) => ms(each) < ms(event)) : undefined;
  return early === undefined
    ? null
    : `The ticket is said to be opened at ${said(event.at)}, but its event ${early.id} is dated ${said(early.at)}.`;
};

const blank = ({ id, source }: Place, { ticket, at }: Report): Info => ({
  id,
  source,
  externalId: ticket,
  kind: "incident",
  title: null,
  service: null,
  customer: null,
  describedAt: at,
  events: [],
  proposals: [],
});

/** The newest event that tells of it counts, whatever order they came in. */
const described = (info: Info, { at, kind, title, service, customer }: Report): Info => {
  if ([kind, title, service, customer].every((told) => told === undefined)) return info;
  if (Date.parse(at) < Date.parse(info.describedAt)) {
    return {
      ...info,
      title: info.title ?? title ?? null,
      service: info.service ?? service ?? null,
      customer: info.customer ?? customer ?? null,
    };
  }
  return {
    ...info,
    kind: kind ?? info.kind,
    title: title ?? info.title,
    service: service ?? info.service,
    customer: customer ?? info.customer,
    describedAt: at,
  };
};

export type Place = {
  readonly id: TicketId;
  readonly source: Source;
  readonly states: States;
};

/**
 * Takes up one event of a ticket; late ones and ones out of order are welcome (domain §5). The same sequence
 * with the same content changes nothing; with another content it is shown as altered and what is kept stays.
 * Refused: a date in the future, a state that nobody mapped, a date before the ticket was opened, and more
 * events than a ticket keeps.
 */
export const record = (
  before: Info | null,
  place: Place,
  report: Report,
  now: Instant,
): { readonly after: Info | null; readonly answer: Answer } => {
  const keep = (answer: Answer) => ({ after: before, answer });
  const event = eventOf(report, place.states);
  if (typeof event === "string") {
    return keep(refuse("state", `Nobody has said yet what the state “${event}” means.`));
  }
  if (ms(event) > Date.parse(addMilliseconds(now, tolerance))) {
    return keep(refuse("at", `The event is dated ${said(event.at)}, which is still to come.`));
  }
  const info = before ?? blank(place, report);
  const same = info.events.find(({ id }) => id === event.id);
  if (same !== undefined) {
    const differences = differencesOf(same, event);
    return keep(
      differences.length === 0 ? { outcome: "unchanged" } : { outcome: "altered", differences },
    );
  }
  const wrong = contradiction(info.events, event);
  if (wrong !== null) return keep(refuse("at", wrong));
  if (info.events.length >= mostEvents) {
    return keep(refuse("ticket", `A ticket keeps at most ${mostEvents} events.`));
  }
  const after = described(info, report);
  return { after: { ...after, events: [...info.events, event] }, answer: { outcome: "added" } };
};
