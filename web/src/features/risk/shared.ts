import type { Lens } from "@tandem/contract/risk/rules";

import type { Profile } from "../client/queries.ts";
import type { Risk } from "./queries.ts";

/** What every section of a risk's page gets. */
export type Shared = {
  readonly client: Profile;
  readonly risk: Risk;
  readonly lens: Lens;
  readonly nameOf: (userId: string) => string;
  /** Whether this person may change this risk as it stands. */
  readonly writes: boolean;
  /** Brings the newest version when someone else was faster. */
  readonly onReload: () => void;
};

/** What every dialog about a risk gets. */
export type Asked = Pick<Shared, "client" | "risk" | "onReload"> & { readonly onClose: () => void };
