import { Button } from "@mantine/core";

import { useCommand } from "../../lib/use-command.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { touched, type Treatment } from "./queries.ts";

const next = { planned: "started", started: "done" } as const;
const words = { started: "Mark as started", done: "Mark as done" } as const;

type Props = {
  readonly tenantId: string;
  readonly data: Treatment;
  readonly place: number;
  readonly progress: "planned" | "started" | "done";
  readonly title: string;
};

/** Says that an action is one step further. */
export function ProgressButton({ tenantId, data, place, progress, title }: Props) {
  const say = useCommand(
    "PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/treatment/actions/{place}",
    { invalidates: () => touched(tenantId) },
  );
  if (progress === "done") return null;
  const to = next[progress];
  const params = { tenantId, riskId: data.id, place: String(place) };
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={say.isPending}
        aria-label={`${words[to]}: ${title}`}
        onClick={() => say.mutate({ params, body: { progress: to }, ifMatch: data.version })}
      >
        {words[to]}
      </Button>
      <ProblemAlert error={say.error} />
    </>
  );
}
