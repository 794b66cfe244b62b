import { RiskId } from "../../kernel/id.ts";
import type { Digest } from "../digest.ts";
import { Family } from "../risk.ts";
import type { LocalDate } from "../../kernel/time.ts";
import { other, owner, rating } from "./example.ts";

/** An open risk that is rated within appetite and reviewed, and about which nothing else is said. */
export const digestOf = (number: number, change: Partial<Digest> = {}): Digest => ({
  id: RiskId.parse(`rsk_${String(number).padStart(16, "0")}`),
  number,
  title: `Risk ${number}`,
  kind: "risk",
  family: "informationSecurity",
  owner: owner.userId,
  information: true,
  state: "open",
  current: { rating: rating(2, 2), on: "2026-11-01", reviewed: true },
  residual: null,
  reviewBy: "2027-11-01",
  treated: false,
  approved: false,
  accepted: null,
  asked: false,
  due: [],
  controls: [],
  reference: "",
  ...change,
});

/** Actions that are not done and due on these days. */
export const dueOn = (...days: readonly LocalDate[]): Digest["due"] =>
  days.map((on) => ({ on, owner: other.userId }));

export const high = { rating: rating(5, 5), on: "2026-11-01", reviewed: true };

/** Above appetite, treated, approved, and what remains accepted. */
export const settled: Partial<Digest> = {
  current: high,
  treated: true,
  approved: true,
  residual: rating(2, 2),
  accepted: { until: "2027-05-01", methodVersion: 1, changed: [] },
  due: dueOn("2026-12-01"),
  controls: ["iso27001:A.8.1"],
};

/** A settled risk of each family, with this about them. */
export const ofEachFamily = (change: Partial<Digest>): Digest[] =>
  Family.options.map((family, place) => digestOf(place + 1, { ...settled, family, ...change }));
