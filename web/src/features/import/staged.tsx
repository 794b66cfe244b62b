import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { stepOf, type Step } from "./address.ts";
import { ColumnsStep } from "./columns-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { importJob, type Import, type Mapping, type Values } from "./queries.ts";
import { ValuesStep } from "./values-step.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/import/$jobId");
const path = "/api/v1/tenants/{tenantId}/imports/statement-of-applicability/{jobId}" as const;

/** The steps before the import runs. Which one is in the address; what is chosen is kept by the service. */
export function Staged({ tenantId, job }: { tenantId: string; job: Import }) {
  const { step: asked } = route.useSearch();
  const step = stepOf(job, asked);
  const navigate = route.useNavigate();
  const cache = useQueryClient();
  const { queryKey } = importJob(tenantId, job.id);
  const show = (answer: Import) => cache.setQueryData(queryKey, answer);
  const map = useCommand(`PUT ${path}/mapping`, { onDone: show });
  const apply = useCommand(`POST ${path}/apply`, { onDone: show });
  const target = { params: { tenantId, jobId: job.id }, ifMatch: job.version };
  const goTo = (to: Step) => {
    map.reset();
    apply.reset();
    void navigate({ search: { step: to } });
  };
  const reload = () => {
    map.reset();
    apply.reset();
    void cache.invalidateQueries({ queryKey });
  };
  const save = (body: { mapping: Mapping; values: Values }, next: Step) =>
    map.mutate({ ...target, body }, { onSuccess: () => goTo(next) });
  const saving = { pending: map.isPending, error: map.error, onReload: reload };

  if (step === "columns") {
    // Another column holds other texts: with none given, the service guesses each anew.
    const valuesFor = ({ decision }: Mapping) =>
      decision === job.mapping.decision ? job.values : [];
    return (
      <ColumnsStep
        job={job}
        {...saving}
        onNext={(mapping) => save({ mapping, values: valuesFor(mapping) }, "values")}
      />
    );
  }
  if (step === "values") {
    return (
      <ValuesStep
        job={job}
        {...saving}
        onBack={() => goTo("columns")}
        onNext={(values) => save({ mapping: job.mapping, values }, "preview")}
      />
    );
  }
  return (
    <PreviewStep
      job={job}
      pending={apply.isPending}
      error={apply.error}
      onBack={() => goTo("values")}
      onReload={reload}
      onApply={(rows) => apply.mutate({ ...target, body: { rows } })}
    />
  );
}
