import type { Guidance } from "./guidance.ts";
import { iso20000Delivery } from "./iso20000-delivery.ts";
import { iso20000Portfolio } from "./iso20000-portfolio.ts";

/** What we say about the lowest-level clauses of clause 8 of ISO/IEC 20000-1:2018. */
export const iso20000Services: Readonly<Record<string, Guidance>> = {
  ...iso20000Portfolio,
  ...iso20000Delivery,
};
