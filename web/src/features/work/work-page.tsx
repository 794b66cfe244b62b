import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { localToday } from "../../lib/today.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { assessments } from "../assess/queries.ts";
import { profile, type Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { News } from "../notifications/news.tsx";
import { unread } from "../notifications/queries.ts";
import { riskWork } from "../risk-treatment/queries.ts";
import { RiskWork } from "../risk-treatment/risk-work.tsx";
import { usePapers } from "./papers.ts";
import { sectionsOf } from "./sections.ts";
import { WorkList } from "./work-list.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/work");

function Waits({ client }: { client: Profile }) {
  const { tenantId, role } = client;
  const { data: person } = useSuspenseQuery(me());
  const { data } = useSuspenseQuery(assessments(tenantId));
  const news = useQuery(unread(tenantId));
  const { papers, signers } = usePapers(client, person.userId);
  const { userId } = person;
  const topManagement = signers.some((each) => each === userId);
  const risks = useQuery(riskWork(tenantId));
  const sections = sectionsOf(
    { assessments: data.items, papers },
    { userId, role, topManagement },
    localToday(),
  );
  const told = (news.data?.items.length ?? 0) + (risks.data?.items.length ?? 0);
  if (risks.isFetched && sections.length === 0 && news.isSuccess && told === 0) {
    return (
      <>
        <EmptyState
          title="Nothing waits for you"
          actions={
            <ButtonLink to="/clients/$tenantId/assess" params={{ tenantId }}>
              Open the requirements
            </ButtonLink>
          }
        >
          <p>
            What is assigned to you, what was challenged, what you can verify, approve, sign or have
            to read and who called you stands here by itself. An auditor asks who sees to each
            requirement, and by when.
          </p>
        </EmptyState>
        <News tenantId={tenantId} />
      </>
    );
  }
  return (
    <>
      <RiskWork tenantId={tenantId} />
      {sections.map((section) => (
        <WorkList key={section.kind} tenantId={tenantId} section={section} />
      ))}
      <News tenantId={tenantId} />
    </>
  );
}

/** What waits for the person in this client. */
export function WorkPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead title="My work">
        <p>What waits for you in {client.name}, what comes first at the top.</p>
      </PageHead>
      <Region label="My work" lines={8}>
        <Waits client={client} />
      </Region>
    </>
  );
}
