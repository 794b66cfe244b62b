import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { formatMoment } from "../../lib/format.ts";
import { ScrollFrame } from "../../ui/scroll-frame.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Section } from "../../ui/section.tsx";
import { useSingleKeys, useSingleKeysOn } from "../assess/use-single-keys.ts";
import { profile, type Profile } from "../client/queries.ts";
import { Exclusions } from "./exclusions.tsx";
import { LevelTabs } from "./level-tabs.tsx";
import classes from "./levels.module.css";
import {
  ticket,
  ticketClocks,
  type TicketClock,
  type TicketClocks,
  type TicketView,
} from "./queries.ts";
import { InstanceChip } from "./standing-chip.tsx";
import { Arithmetic, Timeline } from "./timeline.tsx";
import { basisNames, openText, stateNames, unjudgedText } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/tickets/$ticketId");

/** The clock in one sentence that can be checked against the drawing. */
const sentenceOf = (clock: TicketClock): string => {
  const used = `${openText(clock.elapsedSeconds)} of ${openText(clock.budgetSeconds)} open time used`;
  const pauses = clock.pauses.length;
  const paused = pauses > 0 ? `, ${pauses} ${pauses === 1 ? "pause" : "pauses"} left out` : "";
  const rest = clock.remainingSeconds;
  if (clock.state === "breached") {
    return `${used}${paused}: ${openText(rest)} more than promised.`;
  }
  if (clock.clock === "stopped") return `${used}${paused}.`;
  return `${used}${paused}; ${openText(rest)} left.`;
};

function ClockItem({ clock, clocks }: { clock: TicketClock; clocks: TicketClocks }) {
  const hours = clocks.calendars.find(
    ({ id, version }) => id === clock.calendar?.id && version === clock.calendar.version,
  );
  return (
    <li className={classes["clock"]}>
      <div className={classes["clockHead"]}>
        <strong>{clock.name}</strong>
        <InstanceChip state={clock.state} />
        <span className="quiet">
          {basisNames[clock.basis]} with {clock.party}: {clock.agreementName}, version{" "}
          {clock.target.version}
        </span>
      </div>
      <div>{sentenceOf(clock)}</div>
      <div className="quiet">
        Started {formatMoment(clock.start)}
        {clock.stoppedAt !== null && `, stopped ${formatMoment(clock.stoppedAt)}`}.{" "}
        {clock.deadline === null
          ? "Due once it goes on."
          : `Deadline ${formatMoment(clock.deadline)}.`}{" "}
        {hours === undefined
          ? "Counted around the clock."
          : `Counted in ${hours.name} (${hours.timeZone}), version ${hours.version}.`}
      </div>
      {clock.excluded !== null && (
        <div>
          Left out since {formatMoment(clock.excluded.at)}, agreed by {clock.excluded.approver}:{" "}
          {clock.excluded.reason}
        </div>
      )}
    </li>
  );
}

function Clocks({ clocks }: { clocks: TicketClocks }) {
  const [shape, setShape] = useState<"chart" | "table">("chart");
  const [on] = useSingleKeysOn();
  useSingleKeys(on, (key) => {
    if (key !== "t") return false;
    setShape(shape === "chart" ? "table" : "chart");
    return true;
  });
  if (clocks.instances.length === 0) {
    return <p className="quiet">No clock runs on this ticket.</p>;
  }
  return (
    <>
      <ul className={classes["clocks"]} aria-label="Clocks">
        {clocks.instances.map((clock) => (
          <ClockItem key={clock.key} clock={clock} clocks={clocks} />
        ))}
      </ul>
      <div className={classes["tools"]} style={{ marginTop: 16 }}>
        <Choice
          label="Shown as (key t)"
          value={shape}
          options={[
            { value: "chart", label: "Drawing" },
            { value: "table", label: "Figures" },
          ]}
          onChoose={setShape}
        />
      </div>
      {shape === "chart" ? (
        <Timeline clocks={clocks} />
      ) : (
        clocks.instances.map((clock) => (
          <Arithmetic key={clock.key} clock={clock} clocks={clocks} />
        ))
      )}
    </>
  );
}

const changeText = ({ name, state, priority, group, exclusion }: TicketView["events"][number]) =>
  [
    name,
    state !== undefined && stateNames[state],
    priority !== undefined && `priority ${priority}`,
    group !== undefined && (group === null ? "no team" : `team ${group}`),
    exclusion !== undefined && "left out of the figures",
  ]
    .filter((part) => typeof part === "string" && part !== "")
    .join(", ");

function Events({ events }: { events: TicketView["events"] }) {
  const inOrder = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <ScrollFrame label="Events">
      <table className={classes["plain"]}>
        <caption className="visually-hidden">
          Events of the ticket in the order of their date
        </caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What happened</th>
            <th scope="col">Number</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map((event) => (
            <tr key={event.id}>
              <td className="tabular">{formatMoment(event.at)}</td>
              <td>{changeText(event)}</td>
              <td>{event.id}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Ticket({ client, ticketId }: { client: Profile; ticketId: string }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(ticket(tenantId, ticketId));
  const { data: clocks } = useSuspenseQuery(ticketClocks(tenantId, ticketId));
  const told = [
    data.state === null ? null : stateNames[data.state],
    data.priority,
    clocks.service?.name ?? (clocks.named === null ? null : `“${clocks.named}”`),
    clocks.customer,
    data.group,
  ].filter((part) => part !== null);
  return (
    <>
      <PageHead title={data.externalId}>
        {data.title !== null && <p>{data.title}</p>}
        <p>{told.join(" · ")}</p>
      </PageHead>
      <LevelTabs tenantId={tenantId} />
      {clocks.unjudged !== null && (
        <Notice tone="warn" title="No promise to a customer is judged">
          <p>{unjudgedText[clocks.unjudged]}</p>
        </Notice>
      )}
      <Section title="What was promised, and what was kept?">
        <Clocks clocks={clocks} />
      </Section>
      <Section title="What happened?">
        <Events events={data.events} />
      </Section>
      <Section title="Left out by agreement">
        <Exclusions client={client} ticket={data} clocks={clocks} onReload={() => void refetch()} />
      </Section>
    </>
  );
}

/** One ticket with its clocks, drawn against the hours they count in. */
export function TicketPage() {
  const { tenantId, ticketId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <Region label="The ticket" lines={8}>
      <Ticket client={client} ticketId={ticketId} />
    </Region>
  );
}
