import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AlarmClock, CalendarClock } from "lucide-react";

import type { Answer } from "../../lib/api.ts";
import { formatDate } from "../../lib/format.ts";
import { Section } from "../../ui/section.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import workClasses from "../work/work-list.module.css";
import { riskWork } from "./queries.ts";

const words = {
  accept: "Decide about what remains",
  act: "Do what you are to do",
  review: "Look at it again",
} as const;

const parts = [
  {
    title: "Risks to decide about and to act on",
    why: "Residual risks you own that nobody has accepted as they stand, and treatment actions of yours that are not done.",
    kinds: ["accept", "act"],
  },
  {
    title: "Risks to review",
    why: "Risks you own that are to be looked at again by the cadence of their band. Say that the rating is still right, or give another.",
    kinds: ["review"],
  },
] as const;

type Item = Answer<"GET /api/v1/tenants/{tenantId}/risk/my-work">["items"][number];

function Row({ tenantId, item }: { readonly tenantId: string; readonly item: Item }) {
  const { kind, risk, due, overdue } = item;
  const to =
    kind === "review"
      ? "/clients/$tenantId/risks/$riskId"
      : "/clients/$tenantId/risk-acceptance/$riskId";
  return (
    <li className={workClasses["row"]}>
      <Link className={workClasses["link"]} to={to} params={{ tenantId, riskId: risk.id }}>
        <span className={workClasses["id"]}>{`R-${risk.number}`}</span>
        <span className={workClasses["title"]}>{words[kind]}</span>
      </Link>
      <span className={workClasses["when"]}>
        {overdue && (
          <StatusChip icon={AlarmClock} tone="bad">
            {due === null ? "Acceptance ended" : `Overdue since ${formatDate(due)}`}
          </StatusChip>
        )}
        {!overdue && due !== null && (
          <StatusChip icon={CalendarClock}>{`Due ${formatDate(due)}`}</StatusChip>
        )}
      </span>
    </li>
  );
}

/** Risks that wait for the person: what remains to be accepted, actions of theirs, reviews. Nothing where none does. */
export function RiskWork({ tenantId }: { readonly tenantId: string }) {
  const { data } = useQuery(riskWork(tenantId));
  return parts.map(({ title, why, kinds }) => {
    const items = (data?.items ?? []).filter(({ kind }) => kinds.some((each) => each === kind));
    return items.length === 0 ? null : (
      <Section key={title} title={`${title} (${items.length})`}>
        <p className={workClasses["why"]}>{why}</p>
        <ul>
          {items.map((item, place) => (
            <Row key={`${item.kind} ${item.risk.id} ${place}`} tenantId={tenantId} item={item} />
          ))}
        </ul>
      </Section>
    );
  });
}
