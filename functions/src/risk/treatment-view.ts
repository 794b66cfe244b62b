import type { Placed, TreatmentView } from "@tandem/contract/risk-treatment/schema";
import { addMonths } from "@tandem/domain/months";
import type { Level } from "@tandem/domain/risk";
import type * as Risk from "@tandem/domain/risk";
import { acceptance, type Approved } from "@tandem/domain/risk/accept";
import { isWithin, position, type Rating } from "@tandem/domain/risk/rating";
import type { LocalDate } from "@tandem/domain/time";
import type { Stored } from "@tandem/store/stored";

/** What a rating says in the words of the method; null where it is of an earlier one. */
const placed = ({ method }: Approved, rating: Rating, on: LocalDate): Placed | null => {
  if (!isWithin(method, rating)) return null;
  const { band } = position(method, rating);
  return {
    likelihood: method.likelihood[rating.likelihood - 1]?.label ?? "",
    impacts: method.impacts.flatMap(({ id, name, levels }) => {
      const level = levels[(rating.impacts[id] ?? 0) - 1];
      return level === undefined ? [] : [{ dimension: name, level: level.label }];
    }),
    band: band.label,
    withinAppetite: band.withinAppetite,
    accepts: band.accepts,
    longest: addMonths(on, band.reviewMonths),
  };
};

/** How a risk is treated on a date, for whoever treats it and for its owner. */
export const treatmentView = (
  { data, version }: Stored<Risk.Info>,
  approved: Approved | null,
  on: LocalDate,
): TreatmentView => {
  const inWords = (level: Level | null) =>
    level && { ...level, placed: approved && placed(approved, level.rating, on) };
  const { id, number, description, state, treatment, acceptances, asked, sentBack } = data;
  const stands = acceptance(data, approved?.version ?? 0, on);
  return {
    version,
    id,
    number,
    description,
    state,
    methodVersion: approved?.version ?? null,
    current: inWords(data.current),
    residual: inWords(data.residual),
    treatment,
    standing: {
      state: stands.state,
      changed: stands.state === "stale" ? [...stands.changed] : [],
    },
    acceptances,
    asked,
    sentBack,
  };
};
