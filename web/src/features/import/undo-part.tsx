import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import classes from "./import-page.module.css";
import { rowsOf } from "./preview-words.ts";
import { importJob, imports, onePath, type Import } from "./queries.ts";

type Props = { readonly tenantId: string; readonly job: Import; readonly changed: number };

/** Takes the import back, after saying what comes back and what does not. */
export function UndoPart({ tenantId, job, changed }: Props) {
  const [asking, setAsking] = useState(false);
  const cache = useQueryClient();
  const { queryKey } = importJob(tenantId, job.id);
  const undo = useCommand(`POST ${onePath}/undo`, {
    invalidates: () => [imports(tenantId).queryKey],
    onDone: (answer) => {
      setAsking(false);
      cache.setQueryData(queryKey, answer);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Undo this import
      </Button>
      {asking && (
        <ConfirmDialog
          title="Undo this import"
          action="Undo the import"
          danger
          pending={undo.isPending}
          error={undo.error}
          onClose={() => {
            undo.reset();
            setAsking(false);
          }}
          onReload={() => {
            undo.reset();
            setAsking(false);
            void cache.invalidateQueries({ queryKey });
          }}
          onConfirm={() =>
            undo.mutate({ params: { tenantId, jobId: job.id }, ifMatch: job.version })
          }
        >
          <div className={classes["confirm"]}>
            <p>
              The decisions and justifications that stood before {rowsOf(changed)} changed them come
              back, in the name of whoever made them.
            </p>
            <p>
              What anyone has decided, answered or verified since stays, and is listed afterwards.
              Verifications that the import made out of date stay so until the consultant has looked
              again.
            </p>
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
