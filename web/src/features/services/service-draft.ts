import { DescribeService } from "@tandem/contract/service/schema";
import { z } from "zod";

import type { Service } from "./queries.ts";
import { keyOf, linesOf, textOf } from "./words.ts";

type Description = Service["draft"];

/** What the form of a service holds; lists are lines. */
export type ServiceDraft = Omit<
  Description,
  "customers" | "suppliers" | "components" | "owner" | "hours" | "dependsOn"
> & {
  readonly owner: string;
  readonly hours: string | null;
  readonly dependsOn: readonly string[];
  readonly customers: string;
  readonly suppliers: string;
  readonly components: string;
  /** The components that there are: their keys stay, since outages name them. */
  readonly known: Description["components"];
};

const componentsOf = ({ components, known }: ServiceDraft): Description["components"] => {
  const taken = known.map(({ key }) => key);
  return linesOf(components).map((name) => {
    const found = known.find((each) => each.name === name);
    if (found !== undefined) return found;
    const key = keyOf(name, taken);
    taken.push(key);
    return { key, name };
  });
};

/** The body of a service as the API takes it. */
export const ServiceForm = z
  .custom<ServiceDraft>()
  .transform(({ known: _, ...draft }) => ({
    ...draft,
    customers: linesOf(draft.customers),
    suppliers: linesOf(draft.suppliers),
    components: componentsOf({ known: _, ...draft }),
  }))
  .pipe(DescribeService);

export const blankService = (owner: string): ServiceDraft => ({
  name: "",
  outcome: "",
  owner,
  criticality: "medium",
  stage: "live",
  hours: null,
  customers: "",
  suppliers: "",
  components: "",
  dependsOn: [],
  known: [],
});

export const draftOf = (description: Description): ServiceDraft => ({
  ...description,
  customers: textOf(description.customers),
  suppliers: textOf(description.suppliers),
  components: textOf(description.components.map(({ name }) => name)),
  known: description.components,
});
