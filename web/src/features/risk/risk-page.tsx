import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { CircleSlash, CircleDot } from "lucide-react";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { useNames } from "../members/use-names.ts";
import { PartLevel } from "../requirement/part.tsx";
import { DescriptionPart } from "./description-part.tsx";
import { HistoryPart } from "./history-part.tsx";
import { lensOf } from "./lens.ts";
import { LinksPart } from "./links-part.tsx";
import { register, risk } from "./queries.ts";
import { RatingPart } from "./rating-part.tsx";
import { ReviewPart } from "./review-part.tsx";
import { TreatmentPart } from "../risk-treatment/treatment-part.tsx";
import classes from "./risk.module.css";
import { StateActs } from "./state-acts.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risks/$riskId");

const stateWords = {
  open: "Open",
  voidAsked: "Voiding is asked for",
  closed: "Closed",
  void: "Void",
} as const;

function Whole({ client, riskId }: { readonly client: Profile; readonly riskId: string }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(risk(tenantId, riskId));
  const { data: all } = useSuspenseQuery(register(tenantId));
  const { data: person } = useSuspenseQuery(me());
  const nameOf = useNames(tenantId);
  // A contributor works on the risks they own; the service says the same.
  const theirs = client.role !== "contributor" || data.description.owner === person.userId;
  const shared = {
    client,
    risk: data,
    lens: lensOf(all),
    nameOf,
    writes: may(client, "risk.write") && theirs,
    onReload: () => void refetch(),
  };
  const { state } = data;
  const open = state.state === "open" || state.state === "voidAsked";
  const changes = { ...shared, writes: shared.writes && open };
  return (
    <>
      <PageHead
        title={`R-${data.number} ${data.description.title}`}
        actions={<StateActs {...shared} />}
      >
        <p className={classes["under"]}>
          <StatusChip icon={open ? CircleDot : CircleSlash}>{stateWords[state.state]}</StatusChip>
          {state.state !== "open" && (
            <span>
              by {nameOf(state.by)}: {state.reason}
            </span>
          )}
        </p>
      </PageHead>
      <PartLevel value={2}>
        <div className={classes["parts"]}>
          <RatingPart {...changes} />
          <TreatmentPart client={client} riskId={riskId} nameOf={nameOf} writes={changes.writes} />
          <DescriptionPart {...changes} />
          <ReviewPart {...changes} />
          <LinksPart {...changes} />
          <HistoryPart {...changes} />
        </div>
      </PartLevel>
    </>
  );
}

/** One risk: how high it is, what it is, when it is looked at again, and what was done to it. */
export function RiskPage() {
  const { tenantId, riskId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <p className={classes["back"]}>
        <Link to="/clients/$tenantId/risks" params={{ tenantId }}>
          Register of risks
        </Link>
      </p>
      <Region label="Risk" lines={10}>
        <Whole client={client} riskId={riskId} />
      </Region>
    </>
  );
}
