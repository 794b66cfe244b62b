import { Button, Group } from "@mantine/core";

import { Notice } from "../../ui/notice.tsx";
import { useNames } from "../members/use-names.ts";
import { authorOf, changeText, standingText } from "./change-words.ts";
import type { RequirementKey } from "./queries.ts";
import classes from "./row-notices.module.css";
import type { Conflict, Saving, Snapshot } from "./saving.ts";

type Props = {
  readonly tenantId: string;
  readonly requirement: RequirementKey;
  readonly saving: Saving;
  readonly saved: Snapshot;
};

function Faster({ tenantId, requirement, saving, conflict }: Props & { conflict: Conflict }) {
  const nameOf = useNames(tenantId);
  const mine = conflict.mine.at(-1)?.change;
  if (mine === undefined) return null;
  const author = authorOf(conflict.theirs, mine);
  return (
    <Notice tone="warn" announce="politely" title="Someone else was faster">
      <dl className={classes["versions"]}>
        <div>
          <dt>{author === null ? "Theirs" : `Theirs, by ${nameOf(author)}`}</dt>
          <dd>{standingText(conflict.theirs, mine, nameOf)}</dd>
        </div>
        <div>
          <dt>Mine</dt>
          <dd>{changeText(mine, nameOf)}</dd>
        </div>
      </dl>
      <Group gap="sm">
        <Button size="xs" variant="default" onClick={() => saving.keepTheirs(requirement)}>
          Keep theirs
        </Button>
        <Button size="xs" onClick={() => saving.putMine(requirement)}>
          Put mine
        </Button>
      </Group>
    </Notice>
  );
}

/** What stands between a requirement and being saved: somebody else's version, a refusal, no network. */
export function RowNotices(props: Props) {
  const { requirement, saving, saved } = props;
  const entry = saved.entries.get(requirement);
  if (entry === undefined) return null;
  return (
    <>
      {entry.conflict !== null && <Faster {...props} conflict={entry.conflict} />}
      {entry.refusal !== null && (
        <Notice tone="bad" announce="now" title={entry.refusal}>
          <Button size="xs" variant="default" onClick={() => saving.dismiss(requirement)}>
            Dismiss
          </Button>
        </Notice>
      )}
      {entry.failures > 0 && (
        <Notice tone="warn" announce="politely" title="Not saved yet">
          <p>No answer from the service. It is tried again by itself; leave this page open.</p>
        </Notice>
      )}
    </>
  );
}
