import { z } from "zod";
import { ServiceId, TicketId } from "../kernel/id.ts";
import { Instant } from "../kernel/time.ts";
import { type Agreed, evaluateOver } from "../sla/evaluate.ts";
import { TicketState } from "../sla/event.ts";
import { Instance } from "../sla/instance.ts";
import { standing } from "../ticket/standing.ts";
import { type Info, Kind, Source } from "../ticket/ticket.ts";
import { agreedOf, type Book, type Pledge } from "./book.ts";
import { placer, plain } from "./names.ts";

/** A ticket with its clocks, worked out from its events and the book as of `at`. */
export const Row = z.object({
  id: TicketId,
  source: Source,
  externalId: z.string(),
  kind: Kind,
  title: z.string().nullable(),
  /** The service of the catalogue, and what the tool calls it. */
  service: ServiceId.nullable(),
  named: z.string().nullable(),
  /** As the tool says, else the party of the only SLA of the service. */
  customer: z.string().nullable(),
  state: TicketState.nullable(),
  priority: z.string().nullable(),
  group: z.string().nullable(),
  openedAt: Instant.nullable(),
  isOpen: z.boolean(),
  at: Instant,
  instances: z.array(Instance),
  /** Why no promise to a customer is judged; null where one is. */
  unjudged: z.enum(["noService", "noAgreement", "noCustomer"]).nullable(),
});
export type Row = z.infer<typeof Row>;

type Bound = { readonly pledge: Pledge; readonly agreed: Agreed[] };

const covers = ({ agreed }: Bound): boolean => agreed.some(({ target }) => target !== null);

/** The SLA that a ticket falls under: that of its customer; of one that names none, the only one there is. */
const chosen = (bound: readonly Bound[], customer: string | null) => {
  const promised = bound.filter(({ pledge }) => pledge.basis === "sla");
  const parties = new Map(promised.map(({ pledge: { party } }) => [plain(party), party]));
  const party =
    customer === null && parties.size > 1 ? null : (customer ?? [...parties.values()][0]);
  const word = party === null || party === undefined ? null : plain(party);
  const own = promised.filter(({ pledge }) => plain(pledge.party) === word);
  const why = parties.size > 1 && customer === null ? "noCustomer" : "noAgreement";
  return { own, party: party ?? null, why } as const;
};

/**
 * Judges tickets by a book: for each target of the SLA, OLAs and contracts of its service, its instances (ticket ×
 * target × cycle) as of `now`. A ticket of no service of the catalogue has none.
 */
export const judgeBy = (book: Book) => {
  const place = placer(book);
  const known = new Map<ServiceId, Bound[]>();
  const boundTo = (service: ServiceId): Bound[] => {
    const found = known.get(service);
    if (found !== undefined) return found;
    const bound = book.pledges
      .map((pledge) => ({ pledge, agreed: agreedOf(book, pledge, service) }))
      .filter(covers);
    known.set(service, bound);
    return bound;
  };

  return (info: Omit<Info, "proposals">, now: Instant): Row => {
    const service = place(info.service);
    const bound = service === null ? [] : boundTo(service);
    const { own, party, why } = chosen(bound, info.customer);
    const judging = [...own, ...bound.filter(({ pledge }) => pledge.basis !== "sla")];
    const { id, source, externalId, kind, title, events } = info;
    const { state, priority, group, openedAt, isOpen } = standing(info);
    const missing = own.length === 0 ? why : null;
    return {
      id,
      source,
      externalId,
      kind,
      title,
      service,
      named: info.service,
      customer: info.customer ?? party,
      state,
      priority,
      group,
      openedAt,
      isOpen,
      at: now,
      instances: judging.flatMap(({ agreed }) => evaluateOver(events, agreed, now)),
      unjudged: service === null ? "noService" : missing,
    };
  };
};
