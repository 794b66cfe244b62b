import { requirements, type RequirementKey } from "@tandem/standards/catalogue";
import type { Conflict } from "./conflict.ts";

/** A policy or other document in use, as it is named, and what it stands for. */
export type Paper = {
  readonly title: string;
  /** Its version where it is kept apart from the title; otherwise it is read out of the title. */
  readonly version?: string | undefined;
  readonly requirements: readonly RequirementKey[];
};

const version = /[\s,(_-]+v(?:ersion)?[\s.]*(\d+(?:\.\d+)*)\)?\s*$/i;

const read = ({ title, version: given, requirements: of }: Paper) => {
  const found = version.exec(title)?.[1];
  return {
    name: title.replace(version, "").trim(),
    version: given ?? found ?? "",
    requirements: of,
  };
};

const inOrder = (keys: readonly RequirementKey[]): RequirementKey[] =>
  requirements.map(({ key }) => key).filter((key) => keys.includes(key));

const byNumber = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

const sideOf = (keys: readonly RequirementKey[], standard: string): boolean =>
  keys.some((key) => key.startsWith(`${standard}:`));

/** One document that stands for 27001 in one version and for 20000-1 in another. */
export const differentVersions = (papers: readonly Paper[]): readonly Conflict[] => {
  const named = papers.map(read).filter((paper) => paper.version !== "");
  const groups = Map.groupBy(named, ({ name }) => name.toLocaleLowerCase("en"));
  return [...groups].flatMap(([key, group]): Conflict[] => {
    const versions = (standard: string) =>
      new Set(group.filter((paper) => sideOf(paper.requirements, standard)).map((p) => p.version));
    const [here, there] = [versions("iso27001"), versions("iso20000")];
    const both = new Set([...here, ...there]);
    const [first] = group;
    const alike = here.size === both.size && there.size === both.size;
    if (first === undefined || here.size === 0 || there.size === 0 || alike) return [];
    const all = [...both].toSorted(byNumber).join(" and ");
    return [
      {
        id: `versions ${key}`,
        kind: "versions",
        severity: "question",
        requirements: inOrder(group.flatMap((paper) => paper.requirements)),
        title: `“${first.name}” is in use in version ${all}`,
        detail:
          "One version stands for 27001 and another for 20000-1. An auditor of either finds the other one.",
        todo: "Keep one version in force for both, and withdraw the older one as evidence.",
      },
    ];
  });
};
