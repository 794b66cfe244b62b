import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Region } from "../../ui/region.tsx";
import { assessments } from "../assess/queries.ts";
import { readiness } from "../home/queries.ts";
import type { Step } from "./address.ts";
import { ColumnsStep } from "./columns-step.tsx";
import classes from "./import-page.module.css";
import { PreviewStep } from "./preview-step.tsx";
import { importJob, type Import, type Mapping } from "./queries.ts";
import { Result } from "./result.tsx";
import { ValuesStep } from "./values-step.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/import/$jobId");

const titles: Readonly<Record<Step, string>> = {
  columns: "1. Columns",
  values: "2. Decisions",
  preview: "3. Preview",
};

function StepList({ at }: { at: Step }) {
  return (
    <ol className={classes["steps"]} aria-label="Steps">
      {(["columns", "values", "preview"] as const).map((step) => (
        <li key={step} aria-current={step === at ? "step" : undefined}>
          {titles[step]}
        </li>
      ))}
    </ol>
  );
}

function Staged({ tenantId, job }: { tenantId: string; job: Import }) {
  const { step = "columns" } = route.useSearch();
  const navigate = route.useNavigate();
  const cache = useQueryClient();
  const query = importJob(tenantId, job.id);
  const params = { tenantId, jobId: job.id };
  const show = (answer: Import) => cache.setQueryData(query.queryKey, answer);
  const goTo = (to: Step) => navigate({ search: { step: to } });
  const reload = () => void cache.invalidateQueries({ queryKey: query.queryKey });
  const map = useCommand(
    "PUT /api/v1/tenants/{tenantId}/imports/statement-of-applicability/{jobId}/mapping",
    { onDone: show },
  );
  const apply = useCommand(
    "POST /api/v1/tenants/{tenantId}/imports/statement-of-applicability/{jobId}/apply",
    { onDone: show },
  );
  const mapColumns = (mapping: Mapping) => {
    // Another column has other texts: the service guesses them anew.
    const values = mapping.decision === job.mapping.decision ? job.values : [];
    map.mutate(
      { params, body: { mapping, values }, ifMatch: job.version },
      { onSuccess: () => void goTo("values") },
    );
  };
  return (
    <>
      <StepList at={step} />
      {step === "columns" && <ColumnsStep job={job} pending={map.isPending} onNext={mapColumns} />}
      {step === "values" && (
        <ValuesStep
          job={job}
          pending={map.isPending}
          onBack={() => void goTo("columns")}
          onNext={(values) =>
            map.mutate(
              { params, body: { mapping: job.mapping, values }, ifMatch: job.version },
              { onSuccess: () => void goTo("preview") },
            )
          }
        />
      )}
      {step === "preview" && (
        <PreviewStep
          job={job}
          pending={apply.isPending}
          error={apply.error}
          onBack={() => void goTo("values")}
          onReload={() => {
            apply.reset();
            reload();
          }}
          onApply={(rows) => apply.mutate({ params, body: { rows }, ifMatch: job.version })}
        />
      )}
      <ProblemAlert
        error={map.error}
        onReload={() => {
          map.reset();
          reload();
        }}
      />
    </>
  );
}

function Job({ tenantId, jobId }: { tenantId: string; jobId: string }) {
  const { data: job } = useSuspenseQuery(importJob(tenantId, jobId));
  const cache = useQueryClient();
  const { state } = job.progress;
  useEffect(() => {
    if (state !== "applied") return;
    void cache.invalidateQueries({ queryKey: assessments(tenantId).queryKey });
    void cache.invalidateQueries({ queryKey: readiness(tenantId).queryKey });
  }, [cache, state, tenantId]);
  return (
    <>
      <p className={classes["file"]}>
        {job.fileName} <span className="quiet">{job.preview.counts.rows} rows</span>
      </p>
      {state === "staged" ? (
        <Staged tenantId={tenantId} job={job} />
      ) : (
        <Result tenantId={tenantId} job={job} />
      )}
    </>
  );
}

/** From the file to the decisions: columns, decisions, preview, result. */
export function ImportPage() {
  const { tenantId, jobId } = route.useParams();
  return (
    <>
      <PageHead title="Import a Statement of Applicability" />
      <Region label="Import" lines={8}>
        <Job tenantId={tenantId} jobId={jobId} />
      </Region>
    </>
  );
}
