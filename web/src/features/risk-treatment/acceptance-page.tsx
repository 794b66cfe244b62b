import { Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { formatDate } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Section } from "../../ui/section.tsx";
import { ownerText } from "../assets/words.ts";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { useNames } from "../members/use-names.ts";
import { AnswerForm } from "./answer-form.tsx";
import { treatment, type Treatment } from "./queries.ts";
import { StandingChip } from "./standing-chip.tsx";
import { TreatmentActs } from "./treatment-acts.tsx";
import { LevelText, Summary } from "./summary.tsx";
import classes from "./treatment.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risk-acceptance/$riskId");

type Shown = {
  readonly client: Profile;
  readonly data: Treatment;
  readonly nameOf: (id: string) => string;
};

/** What stands in the way of an answer, in a sentence; null where nothing does. */
const hindrance = (data: Treatment, mine: boolean, owner: string): string | null => {
  if (data.description.owner === null) {
    return `${owner} owns this risk. Name a member as its owner, who can accept what remains.`;
  }
  if (!mine) return `${owner} owns this risk. Only the owner accepts what remains of it.`;
  if (data.state.state !== "open")
    return "This risk is no longer open. There is nothing to decide.";
  if (data.treatment.option === "undecided" || data.residual === null) {
    return "It is not decided yet how this risk is treated, or what remains is not rated.";
  }
  return data.methodVersion === null || data.residual.placed === null
    ? "The method by which this would be accepted is not approved yet."
    : null;
};

function Decision({ client, data, nameOf, onReload }: Shown & { readonly onReload: () => void }) {
  const { data: person } = useSuspenseQuery(me());
  const { owner } = data.description;
  const why = hindrance(data, owner === person.userId, ownerText(data.description, nameOf));
  if (why !== null) return <Notice title={why} />;
  const { acceptances, standing, residual } = data;
  const last = acceptances.at(-1);
  const longest = residual?.placed?.longest ?? "";
  return (
    <Stack gap="md">
      {standing.state === "current" && last !== undefined && (
        <Notice tone="good" title={`You accepted this until ${formatDate(last.until)}`}>
          <p>{last.reason}</p>
        </Notice>
      )}
      {data.asked !== null && data.asked.note !== "" && (
        <Notice title="A word from whoever asks">
          <p>{data.asked.note}</p>
        </Notice>
      )}
      {residual?.placed?.accepts === "topManagement" && (
        <p>Your method leaves what remains here to top management.</p>
      )}
      <AnswerForm
        key={data.version}
        tenantId={client.tenantId}
        data={data}
        longest={longest}
        onReload={onReload}
      />
    </Stack>
  );
}

function Whole({ client, riskId }: { readonly client: Profile; readonly riskId: string }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(treatment(tenantId, riskId));
  const nameOf = useNames(tenantId);
  const { data: person } = useSuspenseQuery(me());
  const mine = data.description.owner === person.userId;
  const open = data.state.state === "open" || data.state.state === "voidAsked";
  const manages = !mine && open && client.role !== "contributor" && may(client, "risk.write");
  const shown = { client, data, nameOf };
  const { cause, event, consequence, title } = data.description;
  const story = [cause, event, consequence].filter((part) => part !== "");
  return (
    <div className={classes["page"]}>
      <PageHead title={`R-${data.number} ${title}`}>
        <StandingChip data={data} />
      </PageHead>
      <Section title="What may happen">
        {story.length === 0 ? (
          <p className="quiet">Nobody has described it beyond its title.</p>
        ) : (
          story.map((part) => <p key={part}>{part}</p>)
        )}
      </Section>
      <Section title="What is done about it">
        {manages && <TreatmentActs client={client} riskId={riskId} nameOf={nameOf} writes />}
        {!manages && (
          <Summary
            tenantId={tenantId}
            data={data}
            nameOf={nameOf}
            says={(owner) =>
              may(client, "risk.write") &&
              (client.role !== "contributor" ||
                [owner, data.description.owner].includes(person.userId))
            }
          />
        )}
      </Section>
      <Section title="What remains">
        <dl className={classes["facts"]}>
          <dt>Today</dt>
          <dd>
            <LevelText level={data.current} />
          </dd>
          <dt>After the treatment</dt>
          <dd>
            <LevelText level={data.residual} />
          </dd>
          <dt>Judged by</dt>
          <dd>
            {data.methodVersion === null
              ? "A method nobody has approved yet"
              : `Risk method, version ${data.methodVersion}`}
            {data.residual !== null && data.residual.reviewed === null && (
              <span className="quiet"> · nobody else has reviewed the rating</span>
            )}
          </dd>
        </dl>
      </Section>
      <Section title="Your decision">
        <p className={classes["before"]}>
          Accepting approves the treatment above and what remains after it. It is kept as it is now;
          if any of it changes, you are asked again.
        </p>
        <Decision {...shown} onReload={() => void refetch()} />
      </Section>
    </div>
  );
}

/** The one page on which the owner of a risk decides about what remains of it; a mail leads here. */
export function AcceptancePage() {
  const { tenantId, riskId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <Region label="Risk" lines={10}>
      <Whole client={client} riskId={riskId} />
    </Region>
  );
}
