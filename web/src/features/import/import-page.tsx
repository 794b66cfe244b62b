import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { assessments } from "../assess/queries.ts";
import { profile } from "../client/queries.ts";
import { readiness } from "../home/queries.ts";
import { importJob } from "./queries.ts";
import { Result, Running } from "./result.tsx";
import { Staged } from "./staged.tsx";
import { Undoing, Undone } from "./undone.tsx";
import { Unavailable, unavailable } from "./unavailable.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/import/$jobId");

function Job({ tenantId, jobId }: { tenantId: string; jobId: string }) {
  const { data: job, isError } = useSuspenseQuery(importJob(tenantId, jobId));
  const cache = useQueryClient();
  const { progress } = job;
  const { state } = progress;
  useEffect(() => {
    if (state !== "applied" && state !== "undone") return;
    void cache.invalidateQueries({ queryKey: assessments(tenantId).queryKey });
    void cache.invalidateQueries({ queryKey: readiness(tenantId).queryKey });
  }, [cache, state, tenantId]);
  return (
    <>
      <p className="quiet">From {job.fileName}</p>
      {progress.state === "staged" && <Staged tenantId={tenantId} job={job} />}
      {progress.state === "applying" && <Running progress={progress} lost={isError} />}
      {progress.state === "undoing" && <Undoing progress={progress} lost={isError} />}
      {progress.state === "undone" && <Undone tenantId={tenantId} progress={progress} />}
      {progress.state === "applied" && <Result tenantId={tenantId} job={job} progress={progress} />}
    </>
  );
}

/** From the file to the decisions: columns, decisions, preview, result. */
export function ImportPage() {
  const { tenantId, jobId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const reason = unavailable(client);
  if (reason !== null) return <Unavailable client={client} reason={reason} />;
  return (
    <>
      <PageHead
        title="Import a Statement of Applicability"
        actions={
          <ButtonLink variant="default" to="/clients/$tenantId/import" params={{ tenantId }}>
            Choose another file
          </ButtonLink>
        }
      />
      <Region label="Import" lines={8}>
        <Job tenantId={tenantId} jobId={jobId} />
      </Region>
    </>
  );
}
