import { limits } from "@tandem/contract/limits";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FileUp } from "lucide-react";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { profile } from "../client/queries.ts";
import { importJob } from "./queries.ts";
import { readBase64, refusalOf } from "./read-file.ts";
import classes from "./upload-page.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/import");

const mebibytes = limits.importFileBytes / 1_024 / 1_024;

type DropProps = { readonly busy: boolean; readonly onFile: (file: File) => void };

/** The field lies over the whole zone, so that a file dropped anywhere on it is a file chosen. */
function DropZone({ busy, onFile }: DropProps) {
  const [over, setOver] = useState(false);
  return (
    <label className={classes["zone"]} data-over={over || undefined} aria-busy={busy}>
      <FileUp size={22} aria-hidden />
      <strong>{busy ? "Reading the file" : "Choose a CSV file, or drop it here"}</strong>
      <span className="quiet">
        Up to {limits.importRows} rows and {mebibytes} MiB, in UTF-8, with a header
      </span>
      <input
        type="file"
        className={classes["input"]}
        aria-label="Statement of Applicability as CSV"
        accept=".csv,text/csv,text/plain"
        disabled={busy}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file, corrected, can be chosen once more.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

/** The first step: a Statement of Applicability that the client has already. */
export function UploadPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const stage = useCommand("POST /api/v1/tenants/{tenantId}/imports/statement-of-applicability", {
    onDone: (job) => {
      cache.setQueryData(importJob(tenantId, job.id).queryKey, job);
      return navigate({
        to: "/clients/$tenantId/import/$jobId",
        params: { tenantId, jobId: job.id },
      });
    },
  });
  const take = async (file: File) => {
    stage.reset();
    const wrong = refusalOf(file);
    setRefusal(wrong);
    if (wrong !== null) return;
    try {
      const content = await readBase64(file);
      stage.mutate({ params: { tenantId }, body: { fileName: file.name, content } });
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  };
  const sought = client.standards.includes("iso27001");
  return (
    <>
      <PageHead title="Import a Statement of Applicability">
        <p>
          The decisions on the controls of Annex A, as the client keeps them already. Nothing is
          changed before you have seen what would change.
        </p>
      </PageHead>
      <div className={classes["page"]}>
        {sought ? (
          <DropZone busy={stage.isPending} onFile={(file) => void take(file)} />
        ) : (
          <Notice tone="warn" title="This client does not seek ISO/IEC 27001">
            <p>
              A Statement of Applicability belongs to it. Add the standard under Settings first.
            </p>
          </Notice>
        )}
        {refusal !== null && <Notice tone="bad" announce="now" title={refusal} />}
        <ProblemAlert error={stage.error} />
      </div>
    </>
  );
}
