import { NativeSelect } from "@mantine/core";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import type { Profile } from "../client/queries.ts";
import { changedWith, type DocumentRow } from "./queries.ts";
import { askedBy, type ItemRow } from "./rows.ts";
import { standingWord } from "./words.ts";

type Props = {
  readonly client: Profile;
  readonly row: ItemRow;
  readonly register: readonly DocumentRow[];
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Lets a document that is in the register already serve one more item. */
export function ChooseDocumentDialog({ client, row, register, onClose, onReload }: Props) {
  const { tenantId, standards } = client;
  const { item } = row;
  const [chosen, setChosen] = useState("");
  const describe = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const offered = register.filter(
    ({ standing, serves }) =>
      standing !== "retired" && !serves.some((each) => each.item === item.id),
  );
  const confirm = () => {
    const found = offered.find(({ id }) => id === chosen);
    if (found === undefined) return;
    const { id, title, owner, classification, serves, version } = found;
    describe.mutate({
      params: { tenantId, documentId: id },
      body: {
        title,
        owner,
        classification,
        serves: [...serves, { item: item.id, standards: askedBy(item, standards) }],
      },
      ifMatch: version,
    });
  };
  return (
    <ConfirmDialog
      title={item.name}
      action="Let it serve"
      disabled={chosen === ""}
      pending={describe.isPending}
      error={describe.error}
      onClose={onClose}
      onConfirm={confirm}
      onReload={onReload}
    >
      {offered.length === 0 ? (
        <p>There is no other document in the register yet. Add one for this item.</p>
      ) : (
        <NativeSelect
          label="Document that answers it"
          description="It keeps what it serves already. In which standard it serves can be changed on its page."
          data-autofocus
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[
            { value: "", label: "Choose…" },
            ...offered.map(({ id, title, standing }) => ({
              value: id,
              label: `${title} (${standingWord(standing).toLowerCase()})`,
            })),
          ]}
        />
      )}
    </ConfirmDialog>
  );
}
