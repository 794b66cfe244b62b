import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AlarmClock, CalendarClock } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import { Section } from "../../ui/section.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import workClasses from "../work/work-list.module.css";
import { riskWork } from "./queries.ts";

const words = { accept: "Decide about what remains", act: "Do what you are to do" } as const;

/** Risks that wait for the person: what remains to be accepted, and actions of theirs. Nothing where none does. */
export function RiskWork({ tenantId }: { readonly tenantId: string }) {
  const { data } = useQuery(riskWork(tenantId));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section title={`Risks (${data.items.length})`}>
      <p className={workClasses["why"]}>
        Residual risks you own that nobody has accepted as they stand, and treatment actions of
        yours that are not done.
      </p>
      <ul>
        {data.items.map(({ kind, risk, due, overdue }, place) => (
          <li key={`${kind} ${risk.id} ${place}`} className={workClasses["row"]}>
            <Link
              className={workClasses["link"]}
              to="/clients/$tenantId/risk-acceptance/$riskId"
              params={{ tenantId, riskId: risk.id }}
            >
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
        ))}
      </ul>
    </Section>
  );
}
