/** Hues of clients, away from the indigo and teal of the standards. The name always stands beside the colour. */
const hues = [
  "#c2410c",
  "#0369a1",
  "#a21caf",
  "#4d7c0f",
  "#be123c",
  "#854d0e",
  "#64748b",
  "#7c2d12",
] as const;

/** The client's colour: the same for everyone, from its id (FNV-1a, which spreads near ids apart). */
export const clientColour = (tenantId: string): string => {
  let hash = 0x81_1c_9d_c5;
  for (const character of tenantId) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01_00_01_93) >>> 0;
  }
  return hues[(hash >>> 16) % hues.length] ?? hues[0];
};
