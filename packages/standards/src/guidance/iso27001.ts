import { iso27001A5Governance } from "./iso27001-a5-governance.ts";
import { iso27001A5Operations } from "./iso27001-a5-operations.ts";
import { iso27001A6 } from "./iso27001-a6.ts";
import { iso27001A7 } from "./iso27001-a7.ts";
import { iso27001A8Engineering } from "./iso27001-a8-engineering.ts";
import { iso27001A8Systems } from "./iso27001-a8-systems.ts";
import { iso27001Clauses } from "./iso27001-clauses.ts";
import { merge } from "./merge.ts";

/** The guidance of all 27001 requirements by id, such as `A.5.1`. */
export const iso27001Guidance = merge([
  iso27001Clauses,
  iso27001A5Governance,
  iso27001A5Operations,
  iso27001A6,
  iso27001A7,
  iso27001A8Systems,
  iso27001A8Engineering,
]);
