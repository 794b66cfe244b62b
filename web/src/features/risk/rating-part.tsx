import { Button } from "@mantine/core";
import { useState } from "react";

import { formatDay } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useQuery } from "@tanstack/react-query";
import { may } from "../client/permission.ts";
import { me } from "../me/queries.ts";
import { Part } from "../requirement/part.tsx";
import { BandChip } from "./band-chip.tsx";
import { changedWith } from "./queries.ts";
import { RateDialog } from "./rate-dialog.tsx";
import classes from "./risk.module.css";
import type { Shared } from "./shared.ts";
import { levelMeanings, levelNames, type LevelName } from "./words.ts";

const levels = ["inherent", "current", "target", "residual"] as const satisfies LevelName[];

/** The four judgements, who gave each and who else has looked at it. */
export function RatingPart({ client, risk, lens, nameOf, writes, onReload }: Shared) {
  const { tenantId } = client;
  const { data: person } = useQuery(me());
  const [rating, setRating] = useState<LevelName | null>(null);
  const review = useCommand(
    "PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/ratings/{level}/review",
    { invalidates: changedWith(tenantId) },
  );
  const said = (name: LevelName) => {
    const level = risk[name];
    if (level === null) return levelMeanings[name];
    const { likelihood, impacts } = level.rating;
    const method = lens.method;
    const words = [
      method.likelihood[likelihood - 1]?.label ?? String(likelihood),
      ...method.impacts.flatMap(({ id, name: dimension, levels: scale }) => {
        const at = impacts[id];
        return at === undefined ? [] : [`${dimension}: ${scale[at - 1]?.label ?? String(at)}`];
      }),
    ];
    const who = `${nameOf(level.by)}, ${formatDay(level.at)}`;
    const seen =
      level.reviewed === null ? "not reviewed" : `reviewed by ${nameOf(level.reviewed.by)}`;
    return `${words.join(", ")}. ${who}; ${seen}.`;
  };
  return (
    <Part title="How high it is">
      {levels.map((name) => {
        const level = risk[name];
        const reviews =
          level !== null &&
          level.reviewed === null &&
          level.by !== person?.userId &&
          may(client, "risk.write") &&
          risk.state.state === "open";
        return (
          <div key={name} className={classes["level"]}>
            <div className={classes["name"]}>
              <strong>{levelNames[name]}</strong>
              <BandChip
                place={
                  level && {
                    likelihood: level.rating.likelihood,
                    impact: Math.max(...Object.values(level.rating.impacts)),
                  }
                }
                lens={lens}
              />
              <span className={classes["note"]}>{said(name)}</span>
            </div>
            <div className={classes["acts"]}>
              {reviews && (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={review.isPending}
                  aria-label={`Agree with the ${name} level`}
                  onClick={() =>
                    review.mutate({
                      params: { tenantId, riskId: risk.id, level: name },
                      ifMatch: risk.version,
                    })
                  }
                >
                  Agree
                </Button>
              )}
              {writes && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`${level === null ? "Rate" : "Change"} the ${name} level`}
                  onClick={() => setRating(name)}
                >
                  {level === null ? "Rate" : "Change"}
                </Button>
              )}
            </div>
          </div>
        );
      })}
      <ProblemAlert error={review.error} onReload={onReload} />
      {rating !== null && (
        <RateDialog
          client={client}
          risk={risk}
          lens={lens}
          level={rating}
          onClose={() => setRating(null)}
          onReload={onReload}
        />
      )}
    </Part>
  );
}
