import { find } from "@tandem/contract/standards/catalogue";
import type { Item } from "@tandem/contract/work/rules";
import { Link } from "@tanstack/react-router";
import { AlarmClock, CalendarClock } from "lucide-react";
import { useState } from "react";

import { formatDate } from "../../lib/format.ts";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Section } from "../../ui/section.tsx";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import type { WorkSection } from "./sections.ts";
import classes from "./work-list.module.css";

/** As many as one looks through at a glance. */
const shown = 10;

function When({ item }: { item: Item }) {
  const { due, overdue, since } = item;
  if (due !== null && overdue) {
    return (
      <StatusChip icon={AlarmClock} tone="bad">{`Overdue since ${formatDate(due)}`}</StatusChip>
    );
  }
  if (due !== null) return <StatusChip icon={CalendarClock}>{`Due ${formatDate(due)}`}</StatusChip>;
  return since === null ? null : <RelativeTime instant={since} />;
}

type RowProps = {
  readonly tenantId: string;
  readonly item: Item;
  readonly assess: WorkSection["assess"];
};

/** Leads to where it is done. */
function Place({ tenantId, item, assess }: RowProps) {
  const { kind, subject, title } = item;
  if (assess !== null) {
    const requirement = find(subject);
    if (requirement === undefined) return null;
    return (
      <Link
        className={classes["link"]}
        to="/clients/$tenantId/assess/$requirement"
        params={{ tenantId, requirement: requirement.key }}
        search={{ lane: assess.lane }}
      >
        <StandardBadge standard={requirement.standard} />
        <span className={classes["id"]}>{requirement.id}</span>
        <span className={classes["title"]}>{requirement.title}</span>
      </Link>
    );
  }
  if (kind === "sign" || kind === "statement") {
    const standard = subject === "iso20000" ? "iso20000" : "iso27001";
    const to = kind === "sign" ? "/clients/$tenantId/scope" : "/clients/$tenantId/statement";
    return (
      <Link className={classes["link"]} to={to} params={{ tenantId }}>
        <StandardBadge standard={standard} />
        <span className={classes["title"]}>
          {kind === "sign" ? "Scope statement" : "Statement of Applicability"}
        </span>
      </Link>
    );
  }
  return (
    <Link
      className={classes["link"]}
      to="/clients/$tenantId/documents/$documentId"
      params={{ tenantId, documentId: subject }}
    >
      <span className={classes["title"]}>{title}</span>
    </Link>
  );
}

function Row(props: RowProps) {
  return (
    <li className={classes["row"]}>
      <Place {...props} />
      <span className={classes["when"]}>
        <When item={props.item} />
      </span>
    </li>
  );
}

/** One kind of what waits: each line leads to where it is done. */
export function WorkList({ tenantId, section }: { tenantId: string; section: WorkSection }) {
  const { title, why, items, assess } = section;
  const [whole, setWhole] = useState(false);
  const rows = whole ? items : items.slice(0, shown);
  return (
    <Section title={`${title} (${items.length})`}>
      <p className={classes["why"]}>{why}</p>
      <ul>
        {rows.map((item) => (
          <Row key={item.subject} tenantId={tenantId} item={item} assess={assess} />
        ))}
      </ul>
      <p className={classes["foot"]}>
        {items.length > rows.length && (
          <button type="button" className={classes["more"]} onClick={() => setWhole(true)}>
            Show {items.length - rows.length} more
          </button>
        )}
        {assess !== null && (
          <Link to="/clients/$tenantId/assess" params={{ tenantId }} search={assess.all}>
            Open in Assess
          </Link>
        )}
      </p>
    </Section>
  );
}
