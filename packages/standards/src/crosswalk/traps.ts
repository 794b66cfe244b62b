import type { StandardId } from "../catalogue/catalogue.ts";

/** Two clauses with one number that mean different things. Ids, since a side may be a heading. */
export type Trap = Readonly<Record<StandardId, string>> & { readonly why: string };

export const doNotMap: readonly Trap[] = [
  {
    iso27001: "6.3",
    iso20000: "6.3",
    why: "Same number, another subject: planning changes of the ISMS on one side, the service management plan on the other.",
  },
  {
    iso27001: "8.2",
    iso20000: "8.2",
    why: "Same number, another subject: repeating the risk assessment on one side, the service portfolio on the other.",
  },
  {
    iso27001: "8.3",
    iso20000: "8.3",
    why: "Same number, another subject: carrying out risk treatment on one side, relationships and agreements on the other.",
  },
  {
    iso27001: "10.1",
    iso20000: "10.1",
    why: "The two standards swap the numbers: continual improvement in 27001, nonconformity in 20000-1.",
  },
  {
    iso27001: "10.2",
    iso20000: "10.2",
    why: "The two standards swap the numbers: nonconformity in 27001, continual improvement in 20000-1.",
  },
];
