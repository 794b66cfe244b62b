import { isRequirementKey } from "@tandem/contract/standards/catalogue";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, notFound } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { SavedAt } from "../../ui/saved-at.tsx";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import { predictAll } from "../assess/change.ts";
import { assessments, type RequirementKey } from "../assess/queries.ts";
import { rowOf } from "../assess/rows.ts";
import type { Lane } from "../assess/filter.ts";
import { LaneSwitch } from "../assess/lane-switch.tsx";
import { laneOf } from "../assess/lanes.ts";
import { useSaving } from "../assess/use-saving.ts";
import { profile, type Profile } from "../client/queries.ts";
import classes from "./requirement-work.module.css";
import type { Sought } from "./discussion-part.tsx";
import { RequirementSpread } from "./requirement-work.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/assess/$requirement");

type StepsProps = {
  readonly tenantId: string;
  readonly at: RequirementKey;
  readonly lane: Lane | null;
};

function Steps({ tenantId, at, lane }: StepsProps) {
  const { data } = useSuspenseQuery(assessments(tenantId));
  const place = data.items.findIndex(({ requirement }) => requirement === at);
  const step = (by: 1 | -1, label: string, Icon: typeof ChevronLeft) => {
    const next = data.items[place + by];
    if (next === undefined) return null;
    return (
      <ButtonLink
        variant="default"
        aria-label={label}
        to="/clients/$tenantId/assess/$requirement"
        params={{ tenantId, requirement: next.requirement }}
        search={lane === null ? {} : { lane }}
      >
        <Icon size={18} aria-hidden />
      </ButtonLink>
    );
  };
  return (
    <>
      {step(-1, "Previous requirement", ChevronLeft)}
      {step(1, "Next requirement", ChevronRight)}
    </>
  );
}

type WholeProps = {
  readonly client: Profile;
  readonly requirement: RequirementKey;
  readonly lane: Lane | null;
  readonly sought: Sought | null;
};

function Whole({ client, requirement, lane, sought }: WholeProps) {
  const { tenantId } = client;
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(assessments(tenantId));
  const desk = useSaving(client);
  const item = data.items.find((each) => each.requirement === requirement);
  if (item === undefined) throw notFound();
  const waiting = desk.saved.entries.get(requirement)?.waiting ?? [];
  const row = rowOf(waiting.length === 0 ? item : predictAll(item, waiting, desk.actor));
  if (row === undefined) throw notFound();
  const { standard, id, title, untitled } = row.requirement;
  return (
    <>
      <PageHead
        title={`${id} ${title}`}
        actions={
          <>
            <ButtonLink
              variant="default"
              to="/clients/$tenantId/assess"
              params={{ tenantId }}
              search={{ at: requirement, ...(lane !== null && { lane }) }}
            >
              Back to the list
            </ButtonLink>
            <Steps tenantId={tenantId} at={requirement} lane={lane} />
          </>
        }
      >
        <StandardBadge standard={standard} />
        {untitled && " The standard gives no title here; the label is ours."}{" "}
        <SavedAt state={desk.saved.state} at={desk.saved.savedAt} />
      </PageHead>
      <div className={classes["lane"]}>
        <LaneSwitch
          client={client}
          lane={lane}
          onChoose={(to) => void navigate({ search: { lane: to } })}
        />
      </div>
      <RequirementSpread work={{ client, row, lane, ...desk }} sought={sought} />
    </>
  );
}

/** One requirement over the whole page, with its history. */
export function RequirementPage() {
  const { tenantId, requirement } = route.useParams();
  const { lane, comment, notes } = route.useSearch();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  if (!isRequirementKey(requirement)) throw notFound();
  return (
    <Region label={`Requirement ${requirement}`} lines={12}>
      <Whole
        key={requirement}
        client={client}
        requirement={requirement}
        lane={laneOf(client, lane)}
        sought={
          comment === undefined ? null : { comment, audience: notes === true ? "firm" : "everyone" }
        }
      />
    </Region>
  );
}
