import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { changedWith, reratings, type Reratings, type RiskMethod } from "./queries.ts";
import classes from "./risk-method.module.css";

type Move = Reratings["look"][number]["moves"][number];
type Rating = Move["was"];

const shown = (rating: Rating | null): string =>
  rating === null
    ? "not rated"
    : `${rating.likelihood} × ${Math.max(...Object.values(rating.impacts))}`;

const why = (look: Move["look"][number]): string => {
  switch (look.because) {
    case "between":
      return "falls between two levels";
    case "band":
      return `reads ${look.becomes} instead of ${look.was}`;
    case "dimensionGone":
      return `the dimension ${look.dimension} is gone`;
    case "notRatedAny":
      return "nothing it was rated on is left";
  }
};

const levelName = { current: "Current", residual: "Residual" } as const;

type Props = {
  readonly client: Profile;
  readonly risk: RiskMethod;
  readonly onReload: () => void;
};

/** What the approved version would do to the ratings there are, and the confirmation that it may. */
export function ReratingPart({ client, risk, onReload }: Props) {
  const { tenantId } = client;
  const { data } = useSuspenseQuery(reratings(tenantId));
  const [asking, setAsking] = useState(false);
  const confirm = useCommand("PUT /api/v1/tenants/{tenantId}/risk/method/rerating", {
    invalidates: changedWith(tenantId),
    onDone: () => setAsking(false),
  });
  const doubtful = data.look.length + data.more;
  const rows = data.look.flatMap(({ id, number, moves }) =>
    moves.map((move) => ({ id, number, move })),
  );
  return (
    <Section title={`Version ${data.number ?? ""} waits for a re-rating`}>
      <p>
        It is approved, but its scales are others than those of the {data.rated} rated risks. Each
        rating moves to the same share of the new scale. {data.clear} are clear; {doubtful} want a
        look afterwards and lose their review until then. Nothing has changed yet.
      </p>
      {rows.length > 0 && (
        <div className={classes["scroll"]}>
          <table className={classes["levels"]}>
            <caption className="visually-hidden">Ratings that want a look</caption>
            <thead>
              <tr>
                <th scope="col">Risk</th>
                <th scope="col">Rating</th>
                <th scope="col">Was → becomes</th>
                <th scope="col">Look, because it</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, number, move }) => (
                <tr key={`${id} ${move.level}`}>
                  <td>R-{number}</td>
                  <td>{levelName[move.level]}</td>
                  <td>
                    {shown(move.was)} → {shown(move.becomes)}
                  </td>
                  <td>{move.look.map(why).join("; ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.more > 0 && <p className="quiet">and {data.more} more risks.</p>}
      {may(client, "method.write") && (
        <Button onClick={() => setAsking(true)}>Re-rate {data.rated} risks</Button>
      )}
      {asking && (
        <ConfirmDialog
          title={`Re-rate ${data.rated} risks`}
          action="Re-rate and bring into force"
          pending={confirm.isPending}
          error={confirm.error}
          onClose={() => setAsking(false)}
          onReload={onReload}
          onConfirm={() =>
            confirm.mutate({
              params: { tenantId },
              body: { rated: data.rated },
              ifMatch: risk.version,
            })
          }
        >
          <p>
            Version {data.number} comes into force, and every rating moves to its scales. The
            ratings as they were stay in the audit trail. Acceptances have to be given again.
          </p>
        </ConfirmDialog>
      )}
    </Section>
  );
}

/** How far the ratings are that move to the new scales. */
export function ReratingProgress({ rerating }: { rerating: NonNullable<RiskMethod["rerating"]> }) {
  return (
    <Notice title="Ratings are moving to the new scales" announce="politely">
      <p>
        {rerating.done} of {rerating.total} risks are done. Nothing can be rated meanwhile.
      </p>
    </Notice>
  );
}
