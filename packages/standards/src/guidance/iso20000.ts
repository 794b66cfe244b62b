import { iso20000Management } from "./iso20000-management.ts";
import { iso20000Services } from "./iso20000-services.ts";
import { merge } from "./merge.ts";

/** The guidance of all 20000-1 requirements by id, such as `8.3.3`. */
export const iso20000Guidance = merge([iso20000Management, iso20000Services]);
