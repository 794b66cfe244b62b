/** An amount in a currency, short: "€ 1.2M" where the reader writes it so. */
export const moneyIn = (currency: string): ((amount: number) => string) => {
  const format = new Intl.NumberFormat(undefined, {
    style: "currency",
    currency,
    notation: "compact",
    maximumSignificantDigits: 3,
  });
  return (amount) => format.format(amount);
};

const share = new Intl.NumberFormat(undefined, { style: "percent", maximumSignificantDigits: 2 });

export const formatShare = (probability: number): string => share.format(probability);
