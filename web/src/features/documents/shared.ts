import type { Profile } from "../client/queries.ts";
import type { Document } from "./queries.ts";

/** What every part of a document's page gets. */
export type Shared = {
  readonly client: Profile;
  readonly document: Document;
  readonly nameOf: (userId: string) => string;
  /** Brings the newest version when someone else was faster. */
  readonly onReload: () => void;
};

/** What every dialog about a document gets. */
export type Asked = Omit<Shared, "nameOf"> & { readonly onClose: () => void };
