import { Button, Group } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { formatDate, formatDay } from "../../lib/format.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { ownerText } from "../assets/words.ts";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { AssignOwner } from "./assign-owner.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { treatment, type Treatment } from "./queries.ts";
import { StandingChip } from "./standing-chip.tsx";
import { Summary } from "./summary.tsx";
import { TreatDialog } from "./treat-dialog.tsx";

export type Shared = {
  readonly client: Profile;
  readonly riskId: string;
  readonly nameOf: (id: string) => string;
  /** Whether the person may change this risk as it stands. */
  readonly writes: boolean;
};

type Acceptance = Treatment["acceptances"][number];

function Past({ acceptance, nameOf }: { acceptance: Acceptance; nameOf: Shared["nameOf"] }) {
  const { at, by, until, reason, basis } = acceptance;
  return (
    <li>
      {`${formatDay(at)}: ${nameOf(by)} accepted “${basis.band}” until ${formatDate(until)}, by method version ${basis.methodVersion}. `}
      <span className="quiet">{reason}</span>
    </li>
  );
}

/** How a risk is treated, who has accepted what remains of it until when, and what can be done about either. */
export function TreatmentActs({ client: { tenantId }, riskId, nameOf, writes }: Shared) {
  const { data, refetch } = useSuspenseQuery(treatment(tenantId, riskId));
  const { data: person } = useSuspenseQuery(me());
  const [doing, setDoing] = useState<"treat" | "ask" | null>(null);
  const { owner } = data.description;
  const decided = data.treatment.option !== "undecided" && data.residual !== null;
  const asks = writes && decided && data.asked === null && data.standing.state !== "current";
  const shared = {
    tenantId,
    data,
    onClose: () => setDoing(null),
    onReload: () => void refetch(),
  };
  return (
    <>
      <p>
        <StandingChip data={data} />
      </p>
      {data.sentBack !== null && (
        <p>{`${nameOf(data.sentBack.by)} sent it back: ${data.sentBack.reason}`}</p>
      )}
      {owner === null && <AssignOwner tenantId={tenantId} data={data} writes={writes} />}
      <Summary tenantId={tenantId} data={data} nameOf={nameOf} />
      <Group mt="sm" gap="sm">
        {writes && (
          <Button variant="default" onClick={() => setDoing("treat")}>
            {data.treatment.option === "undecided" ? "Decide on a treatment" : "Change treatment"}
          </Button>
        )}
        {asks && owner !== null && owner !== person.userId && (
          <Button variant="default" onClick={() => setDoing("ask")}>
            Ask the owner to accept
          </Button>
        )}
        {decided && owner === person.userId && (
          <ButtonLink to="/clients/$tenantId/risk-acceptance/$riskId" params={{ tenantId, riskId }}>
            Decide about what remains
          </ButtonLink>
        )}
      </Group>
      {data.acceptances.length > 0 && (
        <ul aria-label="Acceptances">
          {data.acceptances.toReversed().map((each) => (
            <Past key={each.at} acceptance={each} nameOf={nameOf} />
          ))}
        </ul>
      )}
      {doing === "treat" && <TreatDialog {...shared} />}
      {doing === "ask" && <AskDialog {...shared} owner={ownerText(data.description, nameOf)} />}
    </>
  );
}
