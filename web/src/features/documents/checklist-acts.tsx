import { Button, Group } from "@mantine/core";

import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { inOrder, type ItemRow } from "./rows.ts";

export type ChecklistAct = "add" | "choose";

type Props = {
  readonly client: Profile;
  readonly row: ItemRow;
  readonly onAct: (what: ChecklistAct) => void;
};

/** How an item comes to its document: a new one, or one that is in the register already. */
export function ChecklistActs({ client, row, onAct }: Props) {
  const { item, servedBy } = row;
  if (!may(client, "document.write") || inOrder(row)) return null;
  const needed = servedBy.length === 0;
  return (
    <Group gap="xs" ml={needed ? 0 : -8}>
      {needed && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Add document for ${item.name}`}
          onClick={() => onAct("add")}
        >
          Add document
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Choose one for ${item.name}`}
        onClick={() => onAct("choose")}
      >
        Choose one
      </Button>
    </Group>
  );
}
