import type { Profile } from "../client/queries.ts";
import type { Agreement } from "./queries.ts";

/** What every dialog about an agreement gets. */
export type Asked = {
  readonly client: Profile;
  readonly agreement: Agreement;
  readonly onClose: () => void;
  readonly onReload: () => void;
};
