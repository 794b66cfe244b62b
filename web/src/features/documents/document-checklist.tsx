import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { useNames } from "../members/use-names.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import type { DocumentAct } from "./document-acts.tsx";
import { documentColumns } from "./document-columns.tsx";
import classes from "./documents-page.module.css";
import { dutyMeaning, dutyName } from "./duty.ts";
import { documents } from "./queries.ts";
import { RecordDialog } from "./record-dialog.tsx";
import { byDuty, type DocumentRow } from "./rows.ts";

type Asking = { readonly what: DocumentAct; readonly row: DocumentRow };

/** Brings the document that a link named into sight. */
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
  const { data: person } = useSuspenseQuery(me());
  const nameOf = useNames(tenantId);
  const [asking, setAsking] = useState<Asking | null>(null);
  useArrival(at);
  const close = () => setAsking(null);
  const reload = () => {
    close();
    void refetch();
  };
  const columns = useMemo(
    () => documentColumns(client, nameOf, (what, row) => setAsking({ what, row })),
    [client, nameOf],
  );
  const current = asking?.row.known.current;
  const own =
    current !== undefined && current.state !== "missing" && current.written.by === person.userId;
  return (
    <>
      {byDuty(data.items, standards).map(({ duty, rows }) => {
        const done = rows.filter(({ known }) => known.standing === "approved").length;
        return (
          <Section key={duty} title={`${dutyName(duty)}: ${done} of ${rows.length} approved`}>
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
      {asking?.what === "record" && (
        <RecordDialog tenantId={tenantId} row={asking.row} onClose={close} onReload={reload} />
      )}
      {asking?.what === "approve" && (
        <ApproveDialog
          client={client}
          row={asking.row}
          own={own}
          onClose={close}
          onReload={reload}
        />
      )}
    </>
  );
}
