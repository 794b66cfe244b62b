import type { SetupView } from "@tandem/contract/firm/schema";
import * as Client from "@tandem/domain/client";
import type { Stored } from "@tandem/store/stored";

const stateOf = (
  lifecycle: Client.Lifecycle,
  step: Client.Step,
): SetupView["steps"][number]["state"] => {
  if (lifecycle.status === "active" || lifecycle.status === "suspended") return "done";
  const distance = Client.steps.indexOf(step) - Client.steps.indexOf(lifecycle.next);
  if (distance < 0) return "done";
  if (distance > 0) return "waiting";
  return lifecycle.status === "failed" ? "failed" : "running";
};

/** Where a client's setup stands, step by step. */
export const setupView = ({ data, version }: Stored<Client.Info>): SetupView => {
  const { tenantId, name, standards, lifecycle, createdAt } = data;
  return {
    version,
    tenantId,
    name,
    standards,
    createdAt,
    status: lifecycle.status,
    since: lifecycle.since,
    reason: "reason" in lifecycle ? lifecycle.reason : null,
    steps: Client.steps.map((step) => ({ step, state: stateOf(lifecycle, step) })),
  };
};
