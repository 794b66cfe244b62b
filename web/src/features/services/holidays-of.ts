import Holidays from "date-holidays";

/** The countries for which public holidays are known, by name. */
export const countries = (): readonly { readonly value: string; readonly label: string }[] =>
  Object.entries(new Holidays().getCountries("en"))
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label));

/** The public holidays of a country in some years, as local dates. */
export const holidaysOf = (country: string, years: readonly number[]): readonly string[] => {
  const known = new Holidays(country);
  return years.flatMap((year) =>
    known
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, 10)),
  );
};
