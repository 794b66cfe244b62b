import type { Actor } from "../assess/change.ts";
import type { Drafts } from "../assess/drafts.ts";
import type { Lane } from "../assess/filter.ts";
import type { Row } from "../assess/rows.ts";
import type { Saving, Snapshot } from "../assess/saving.ts";
import type { Profile } from "../client/queries.ts";

/** What every part of a requirement works on. */
export type Work = {
  readonly client: Profile;
  /** With what was done and is not saved yet. */
  readonly row: Row;
  readonly actor: Actor;
  readonly saving: Saving;
  readonly drafts: Drafts;
  readonly saved: Snapshot;
  /** The lane that the keys write. */
  readonly lane: Lane | null;
  /** The scale of the lane stands elsewhere on the screen. */
  readonly scaleApart?: true;
};
