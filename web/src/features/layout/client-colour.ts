/** Hues of clients, away from the indigo and teal of the standards. The name always stands beside the colour. */
const hues = ["#c2410c", "#b45309", "#be123c", "#a21caf", "#0369a1", "#854d0e", "#64748b"];

/** The client's colour: the same for everyone, from its id. */
export const clientColour = (tenantId: string): string => {
  let sum = 0;
  for (const character of tenantId) sum = (sum * 31 + character.charCodeAt(0)) % 9_973;
  return hues[sum % hues.length] ?? "#64748b";
};
