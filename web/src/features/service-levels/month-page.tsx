import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";

import { formatMoment } from "../../lib/format.ts";
import { ScrollFrame } from "../../ui/scroll-frame.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Choice } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Section } from "../../ui/section.tsx";
import { useSingleKeys, useSingleKeysOn } from "../assess/use-single-keys.ts";
import { HeatTable } from "./heat-table.tsx";
import { LevelTabs } from "./level-tabs.tsx";
import classes from "./levels.module.css";
import { month, type Month } from "./queries.ts";
import { PledgeTable, TrendTable } from "./pledge-table.tsx";
import { basisNames, monthText, shiftedMonth } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/tickets/month");

function Contribution({ contribution }: { contribution: Month["contribution"] }) {
  const { tickets, explained, pledges } = contribution;
  if (tickets === 0) return <p>No promise to a customer was broken this month.</p>;
  return (
    <>
      <p>
        {tickets} {tickets === 1 ? "ticket" : "tickets"} broke a promise to a customer. On{" "}
        {explained} of them a promise inside or of a supplier was broken too.
      </p>
      {pledges.length > 0 && (
        <table className={classes["plain"]}>
          <caption className="visually-hidden">Broken promises inside, by how often</caption>
          <thead>
            <tr>
              <th scope="col">Team or supplier</th>
              <th scope="col">Promise</th>
              <th scope="col" data-numeric>
                Tickets
              </th>
            </tr>
          </thead>
          <tbody>
            {pledges.map((each) => (
              <tr key={each.pledge}>
                <td>{each.party}</td>
                <td>
                  {each.name} <span className="quiet">({basisNames[each.basis]})</span>
                </td>
                <td data-numeric>{each.tickets}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Breaches({ tenantId, breaches }: { tenantId: string; breaches: Month["breaches"] }) {
  if (breaches.length === 0) return <p>No deadline was missed this month.</p>;
  return (
    <ScrollFrame label="Missed deadlines">
      <table className={classes["plain"]}>
        <caption className="visually-hidden">Missed deadlines in the order of their date</caption>
        <thead>
          <tr>
            <th scope="col">Deadline missed</th>
            <th scope="col">Ticket</th>
            <th scope="col">Promise</th>
          </tr>
        </thead>
        <tbody>
          {breaches.map((each) => (
            <tr key={`${each.ticketId} ${each.pledge} ${each.at}`}>
              <td className="tabular">{formatMoment(each.at)}</td>
              <td>
                <Link
                  to="/clients/$tenantId/tickets/$ticketId"
                  params={{ tenantId, ticketId: each.ticketId }}
                >
                  {each.externalId}
                </Link>
                {each.title !== null && <div className={classes["title"]}>{each.title}</div>}
              </td>
              <td>
                {each.name}
                <div className={classes["title"]}>
                  {basisNames[each.basis]}, {each.party}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function OfMonth({ tenantId, of }: { tenantId: string; of: string }) {
  const { data } = useSuspenseQuery(month(tenantId, of));
  const [shape, setShape] = useState<"chart" | "table">("chart");
  const [on] = useSingleKeysOn();
  useSingleKeys(on, (key) => {
    if (key !== "t") return false;
    setShape(shape === "chart" ? "table" : "chart");
    return true;
  });
  if (data.pledges.length === 0) {
    return (
      <EmptyState
        title="Nothing was promised this month"
        actions={
          <ButtonLink to="/clients/$tenantId/services/agreements" params={{ tenantId }}>
            See the agreements
          </ButtonLink>
        }
      >
        What was kept of each target belongs here. An auditor asks for results against what was
        agreed (20000-1, 8.3.3 and 9.4). It needs an agreement with targets that was in force.
      </EmptyState>
    );
  }
  const { noService, noAgreement, noCustomer } = data.unjudged;
  const unjudged = noService + noAgreement + noCustomer;
  return (
    <>
      <Section title="What was kept?">
        <PledgeTable pledges={data.pledges} />
        <p className={classes["note"]}>
          Counted are clocks: one for each ticket, target and cycle. Met counts in the month it
          stopped, breached in the month of its deadline. As of {formatMoment(data.asOf)}.
          {unjudged > 0 && ` ${unjudged} more tickets are judged by no promise to a customer.`}
        </p>
      </Section>
      <Section title="Are we getting better?">
        <div className={classes["tools"]}>
          <Choice
            label="Shown as (key t)"
            value={shape}
            options={[
              { value: "chart", label: "Chart" },
              { value: "table", label: "Table" },
            ]}
            onChoose={setShape}
          />
        </div>
        <TrendTable pledges={data.pledges} shape={shape} />
      </Section>
      <Section title="When do we miss deadlines?">
        <HeatTable heat={data.heat} />
      </Section>
      <Section title="Who contributed?">
        <Contribution contribution={data.contribution} />
      </Section>
      <Section title="Which deadlines were missed?">
        <Breaches tenantId={tenantId} breaches={data.breaches} />
      </Section>
    </>
  );
}

/** A month of clocks: what was kept, the trend, and when and why it was not. */
export function MonthPage() {
  const { tenantId } = route.useParams();
  const navigate = route.useNavigate();
  const [current] = useState(() => new Date().toISOString().slice(0, 7));
  const { month: of = current } = route.useSearch();
  const go = (by: number) => void navigate({ search: { month: shiftedMonth(of, by) } });
  return (
    <>
      <PageHead title="Service levels of a month">
        <p>What was promised, what was kept, and how much may still be missed.</p>
      </PageHead>
      <LevelTabs tenantId={tenantId} />
      <div className={classes["page"]}>
        <div className={classes["chooser"]}>
          <Button size="compact-md" variant="default" onClick={() => go(-1)}>
            Month before
          </Button>
          <strong aria-live="polite">{monthText(of)}</strong>
          <Button
            size="compact-md"
            variant="default"
            disabled={of >= current}
            onClick={() => go(1)}
          >
            Month after
          </Button>
        </div>
        <Region key={of} label="The month" lines={8}>
          <OfMonth tenantId={tenantId} of={of} />
        </Region>
      </div>
    </>
  );
}
