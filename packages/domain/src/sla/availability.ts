import type { Period } from "./attainment.ts";
import type { Calendar } from "./calendar.ts";
import { clockOf } from "./clock.ts";
import { type Loss, DOWN } from "./degradation.ts";
import type { Figure } from "./figure.ts";
import { HOUR, toMs } from "./instant.ts";
import { type ServiceTree, lossesOf } from "./service-tree.ts";
import { type Span, intersect, merge, subtract, total } from "./spans.ts";

export { type BurnWindows, burnRate, errorBudget, isBurning } from "./error-budget.ts";
export { type Figure, isReached, partsPerMillion, secondsOf } from "./figure.ts";
export {
  type Claim,
  type ClaimStatus,
  CreditTerms,
  claimStatus,
  creditOf,
} from "./service-credit.ts";
export { ServiceTree } from "./service-tree.ts";

/**
 * One component out of order. One without an end lasts to the end of the period: measure a running period up
 * to now. `degree` is the share lost, in basis points.
 */
export type Outage = {
  readonly component: string;
  readonly from: string;
  readonly to: string | null;
  readonly degree: number;
};

export type Maintenance = {
  readonly from: string;
  readonly to: string;
  readonly announcedAt: string;
};

/** What availability is measured against: agreed time, and the notice that takes maintenance out of it. */
export type Terms = {
  readonly calendar: Calendar | null;
  readonly noticeHours: number;
  readonly tree: ServiceTree;
};

const isAnnounced = ({ from, announcedAt }: Maintenance, noticeHours: number): boolean =>
  toMs(announcedAt) + noticeHours * HOUR <= toMs(from);

const agreedIn = (
  terms: Terms,
  { from, to }: Period,
  maintenance: readonly Maintenance[],
): Span[] => {
  const announced = maintenance.filter((window) => isAnnounced(window, terms.noticeHours));
  const spans = announced.map((window): Span => [toMs(window.from), toMs(window.to)]);
  return subtract(clockOf(terms.calendar).openSpans(toMs(from), toMs(to)), merge(spans));
};

const lossesByComponent = (outages: readonly Outage[], period: Period) => {
  const losses = outages
    .map(({ component, from, to, degree }) => ({
      component,
      loss: { from: toMs(from), to: toMs(to ?? period.to), degree },
    }))
    .filter(({ loss }) => loss.from < loss.to);
  const grouped = Map.groupBy(losses, ({ component }) => component);
  return (id: string): Loss[] => (grouped.get(id) ?? []).map(({ loss }) => loss);
};

const weigh = (losses: readonly Loss[], agreed: readonly Span[]): number => {
  let lost = 0;
  for (const [degree, alike] of Map.groupBy(losses, (loss) => loss.degree)) {
    const spans = alike.map(({ from, to }): Span => [from, to]);
    lost += total(intersect(spans, agreed)) * degree;
  }
  return lost;
};

/**
 * Availability of a service in a period (domain §5): agreed time minus maintenance announced in time;
 * outages merged, clipped to the period and to agreed time, and carried up the service tree. Null where no
 * time was agreed: no figure, not 100 %.
 */
export const measure = (
  terms: Terms,
  period: Period,
  facts: { readonly outages: readonly Outage[]; readonly maintenance: readonly Maintenance[] },
): Figure | null => {
  const agreed = agreedIn(terms, period, facts.maintenance);
  if (agreed.length === 0) return null;
  const losses = lossesOf(terms.tree, lossesByComponent(facts.outages, period));
  return { agreed: BigInt(total(agreed) * DOWN), lost: BigInt(weigh(losses, agreed)) };
};
