/** The loss of a played year; nothing outside the list. */
export const lossOf = (years: Float64Array, year: number): number => years[year] ?? 0;
