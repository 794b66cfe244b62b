import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import type { Profile } from "../client/queries.ts";
import { AddDocumentDialog } from "./add-document-dialog.tsx";
import type { ChecklistAct } from "./checklist-acts.tsx";
import { checklistColumns } from "./checklist-columns.tsx";
import { ChooseDocumentDialog } from "./choose-document-dialog.tsx";
import classes from "./documents-page.module.css";
import { dutyMeaning, dutyName } from "./duty.ts";
import { documents } from "./queries.ts";
import { byDuty, inOrder, type ItemRow } from "./rows.ts";

type Asking = { readonly what: ChecklistAct; readonly row: ItemRow };

/** Brings the item that a link named into sight. */
const useArrival = (at: string | undefined): void => {
  useEffect(() => {
    if (at === undefined) return;
    document.getElementById(`document-${at}`)?.scrollIntoView({ block: "center" });
  }, [at]);
};

type Props = { readonly client: Profile; readonly at: string | undefined };

/** The documented information of the standards sought, the strongest duty first. */
export function DocumentChecklist({ client, at }: Props) {
  const { tenantId, standards } = client;
  const { data, refetch } = useSuspenseQuery(documents(tenantId));
  const [asking, setAsking] = useState<Asking | null>(null);
  useArrival(at);
  const close = () => setAsking(null);
  const reload = () => {
    close();
    void refetch();
  };
  const columns = useMemo(
    () => checklistColumns(client, (what, row) => setAsking({ what, row })),
    [client],
  );
  return (
    <>
      {byDuty(data, standards).map(({ duty, rows }) => {
        const done = rows.filter(inOrder).length;
        return (
          <Section key={duty} title={`${dutyName(duty)}: ${done} of ${rows.length} in order`}>
            <p className={classes["meaning"]}>{dutyMeaning(duty)}</p>
            <DataTable
              caption={dutyName(duty)}
              tall
              columns={columns}
              rows={rows}
              rowId={({ item }) => item.id}
            />
          </Section>
        );
      })}
      {asking?.what === "add" && (
        <AddDocumentDialog client={client} item={asking.row.item} onClose={close} />
      )}
      {asking?.what === "choose" && (
        <ChooseDocumentDialog
          client={client}
          row={asking.row}
          register={data.items}
          onClose={close}
          onReload={reload}
        />
      )}
    </>
  );
}
