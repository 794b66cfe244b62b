import { bandAt } from "@tandem/contract/risk/rules";
import { Button, Group } from "@mantine/core";

import { formatDate } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { DateField } from "../../ui/date-field.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Part } from "../requirement/part.tsx";
import { changedWith } from "./queries.ts";
import type { Shared } from "./shared.ts";

/** The band of the current level, where it is rated by the method in force. */
const bandOf = ({ risk: { current }, lens }: Pick<Shared, "risk" | "lens">) =>
  bandAt(
    lens,
    current && {
      likelihood: current.rating.likelihood,
      impact: Math.max(...Object.values(current.rating.impacts)),
    },
  );

/** When the risk is looked at again, and that it was. */
export function ReviewPart({ client, risk, lens, writes, onReload }: Shared) {
  const { tenantId } = client;
  const set = useCommand("PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/review-date", {
    invalidates: changedWith(tenantId),
  });
  const say = (date: string | null) =>
    set.mutate({
      params: { tenantId, riskId: risk.id },
      body: { reviewBy: date },
      ifMatch: risk.version,
    });
  const { reviewBy } = risk;
  const late = reviewBy !== null && reviewBy < lens.on;
  const band = bandOf({ risk, lens });
  return (
    <Part title="Next review">
      <p>
        {reviewBy === null
          ? "Set by the band once the current level is rated."
          : `${late ? "Was due" : "Due"} on ${formatDate(reviewBy)}. The owner is told two weeks before.`}
      </p>
      {writes && band !== null && (
        <p className="quiet">
          {`Once you have looked and the current level is still right, say so: “${band.label}” is reviewed again in ${band.reviewMonths === 1 ? "a month" : `${band.reviewMonths} months`}.`}
        </p>
      )}
      {writes && (
        <Group gap="sm" mt={10} align="center">
          {band !== null && (
            <Button variant="default" size="sm" loading={set.isPending} onClick={() => say(null)}>
              Still right
            </Button>
          )}
          <div style={{ maxWidth: 220 }}>
            <DateField
              aria-label="Review by"
              value={reviewBy}
              min={lens.on}
              onKeep={(date) => date !== null && say(date)}
            />
          </div>
        </Group>
      )}
      <ProblemAlert error={set.error} onReload={onReload} />
    </Part>
  );
}
