import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { stepOf, type Step } from "./address.ts";
import { ColumnsStep } from "./columns-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { EditionStep } from "./edition-step.tsx";
import { importJob, onePath, type Import, type Mapping, type Values } from "./queries.ts";
import { ReadingPart } from "./reading-part.tsx";
import { ValuesStep } from "./values-step.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/import/$jobId");

/** The steps before the import runs. Which one is in the address; what is chosen is kept by the service. */
export function Staged({ tenantId, job }: { tenantId: string; job: Import }) {
  const { step: asked } = route.useSearch();
  const step = stepOf(job, asked);
  const navigate = route.useNavigate();
  const cache = useQueryClient();
  const { queryKey } = importJob(tenantId, job.id);
  const show = (answer: Import) => cache.setQueryData(queryKey, answer);
  const reread = useCommand(`PUT ${onePath}/reading`, { onDone: show });
  const map = useCommand(`PUT ${onePath}/mapping`, { onDone: show });
  const answer = useCommand(`PUT ${onePath}/answers`, { onDone: show });
  const apply = useCommand(`POST ${onePath}/apply`, { onDone: show });
  const target = { params: { tenantId, jobId: job.id }, ifMatch: job.version };
  const reset = () => {
    reread.reset();
    map.reset();
    answer.reset();
    apply.reset();
  };
  const goTo = (to: Step) => {
    reset();
    void navigate({ search: { step: to } });
  };
  const reload = () => {
    reset();
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
        reading={
          job.source !== null && (
            <ReadingPart
              // What was chosen last is what the file is read as now.
              key={job.version}
              source={job.source}
              notes={job.notes}
              pending={reread.isPending}
              error={reread.error}
              onReload={reload}
              onRead={(body) => reread.mutate({ ...target, body })}
            />
          )
        }
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
        onNext={(values) => save({ mapping: job.mapping, values }, "edition")}
      />
    );
  }
  if (step === "edition" && job.preview.legacy !== null) {
    return (
      <EditionStep
        job={job}
        legacy={job.preview.legacy}
        pending={answer.isPending}
        error={answer.error}
        onReload={reload}
        onBack={() => goTo("values")}
        onNext={(answers) =>
          answer.mutate({ ...target, body: { answers } }, { onSuccess: () => goTo("preview") })
        }
      />
    );
  }
  return (
    <PreviewStep
      job={job}
      pending={apply.isPending}
      error={apply.error}
      onBack={() => goTo(job.preview.legacy === null ? "values" : "edition")}
      onReload={reload}
      onApply={(rows) => apply.mutate({ ...target, body: { rows } })}
    />
  );
}
