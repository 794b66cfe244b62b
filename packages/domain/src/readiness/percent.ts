/** Basis points as a person reads them: `80 %`, `72.4 %`, `0.05 %`. */
export const percent = (basisPoints: number): string => {
  const rest = basisPoints % 100;
  const decimals = rest === 0 ? "" : `.${String(rest).padStart(2, "0").replace(/0$/, "")}`;
  return `${(basisPoints - rest) / 100}${decimals} %`;
};
