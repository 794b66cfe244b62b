import { Title } from "@mantine/core";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { profile } from "../client/queries.ts";
import { DropZone } from "./drop-zone.tsx";
import { EarlierImports } from "./earlier-imports.tsx";
import { FileRefusal } from "./file-refusal.tsx";
import { importJob, imports } from "./queries.ts";
import { readBase64, refusalOf } from "./read-file.ts";
import { Unavailable, unavailable } from "./unavailable.tsx";
import classes from "./upload-page.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/import");

const nameLimit = 200;

function Upload({ tenantId }: { tenantId: string }) {
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [reading, setReading] = useState(false);
  const stage = useCommand("POST /api/v1/tenants/{tenantId}/imports/statement-of-applicability", {
    onDone: (job) => {
      cache.setQueryData(importJob(tenantId, job.id).queryKey, job);
      void cache.invalidateQueries({ queryKey: imports(tenantId).queryKey });
      return navigate({
        to: "/clients/$tenantId/import/$jobId",
        params: { tenantId, jobId: job.id },
      });
    },
  });
  const take = async (file: File) => {
    stage.reset();
    const wrong = refusalOf(file);
    setRefusal(wrong === null ? null : new Error(wrong));
    if (wrong !== null) return;
    setReading(true);
    try {
      const content = await readBase64(file);
      const fileName = file.name.slice(-nameLimit);
      stage.mutate({ params: { tenantId }, body: { fileName, content } });
    } catch (error) {
      setRefusal(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setReading(false);
    }
  };
  return (
    <div className={classes["page"]}>
      <DropZone busy={reading || stage.isPending} onFile={(file) => void take(file)} />
      <FileRefusal error={refusal ?? stage.error} />
      <section className={classes["about"]} aria-labelledby="what-is-read">
        <Title order={2} id="what-is-read">
          What is read
        </Title>
        <ul>
          <li>
            An Excel workbook (.xlsx) as it is: the sheet is found, saved results of formulas are
            taken, merged cells are understood, and each of that is told.
          </li>
          <li>
            CSV separated by comma, semicolon or tab, in UTF-8, UTF-16 or Windows-1252. The encoding
            is found, and can be corrected where letters look wrong.
          </li>
          <li>
            One row for each control of Annex A, with its decision and its justification. Columns
            may be in any order and have any name.
          </li>
        </ul>
      </section>
      <EarlierImports tenantId={tenantId} />
    </div>
  );
}

/** The first step: a Statement of Applicability that the client has already. */
export function UploadPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const reason = unavailable(client);
  if (reason !== null) return <Unavailable client={client} reason={reason} />;
  return (
    <>
      <PageHead title="Import a Statement of Applicability">
        <p>
          The decisions on the controls of Annex A, as the client keeps them already. Nothing is
          changed before you have seen what would change.
        </p>
      </PageHead>
      <Upload tenantId={tenantId} />
    </>
  );
}
