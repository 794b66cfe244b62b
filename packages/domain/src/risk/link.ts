import type { Links } from "./links.ts";
import { demandOpen, type Info } from "./risk.ts";

const once = <T extends string>(ids: readonly T[]): T[] => [...new Set(ids)].toSorted();

/** Joins a risk to other things, each once; whether they exist is the caller's to know. */
export const link = (info: Info, links: Links): Info => {
  demandOpen(info);
  const { requirements, evidence } = links;
  return { ...info, links: { requirements: once(requirements), evidence: once(evidence) } };
};
