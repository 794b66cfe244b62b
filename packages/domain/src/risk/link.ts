import type { Incident, Links } from "./links.ts";
import { demandOpen, type Info } from "./risk.ts";

const once = <T extends string>(ids: readonly T[]): T[] => [...new Set(ids)].toSorted();

const named = ({ source, externalId }: Incident): string => `${source} ${externalId}`;

const eachOnce = (incidents: readonly Incident[]): Incident[] =>
  [...new Map(incidents.map((incident) => [named(incident), incident])).values()].toSorted((a, b) =>
    named(a).localeCompare(named(b), "en"),
  );

/** Joins a risk to other things, each once; whether they exist is the caller's to know. */
export const link = (info: Info, links: Links): Info => {
  demandOpen(info);
  return {
    ...info,
    links: {
      requirements: once(links.requirements),
      evidence: once(links.evidence),
      assets: once(links.assets),
      services: once(links.services),
      incidents: eachOnce(links.incidents),
    },
  };
};
