import { formatDate } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { DateField } from "../../ui/date-field.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Part } from "../requirement/part.tsx";
import { changedWith } from "./queries.ts";
import type { Shared } from "./shared.ts";

/** When the risk is looked at again. */
export function ReviewPart({ client, risk, lens, writes, onReload }: Shared) {
  const { tenantId } = client;
  const set = useCommand("PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/review-date", {
    invalidates: changedWith(tenantId),
  });
  const { reviewBy } = risk;
  const late = reviewBy !== null && reviewBy < lens.on;
  return (
    <Part title="Next review">
      <p>
        {reviewBy === null
          ? "Set by the band once the current level is rated."
          : `${late ? "Was due" : "Due"} on ${formatDate(reviewBy)}. A new current rating sets the next one by the cadence of its band.`}
      </p>
      {writes && (
        <div style={{ maxWidth: 220, marginTop: 10 }}>
          <DateField
            aria-label="Review by"
            value={reviewBy}
            min={lens.on}
            onKeep={(date) =>
              date !== null &&
              set.mutate({
                params: { tenantId, riskId: risk.id },
                body: { reviewBy: date },
                ifMatch: risk.version,
              })
            }
          />
        </div>
      )}
      <ProblemAlert error={set.error} onReload={onReload} />
    </Part>
  );
}
