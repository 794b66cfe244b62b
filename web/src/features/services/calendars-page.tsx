import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { columnsFor, type Columns, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { calendars, type CalendarRow } from "./queries.ts";
import { ServiceTabs } from "./service-tabs.tsx";
import classes from "./services-page.module.css";
import { dayNames, days, textOfShifts } from "./week.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/services/calendars");
const helper = columnsFor<CalendarRow>();

/** Days with the same hours together: "Mon to Fri 09:00–17:00". */
const hoursText = ({ weekly }: CalendarRow): string => {
  const runs: { first: string; last: string; hours: string }[] = [];
  for (const day of days) {
    const hours = textOfShifts(weekly[day]);
    const name = dayNames[day].slice(0, 3);
    const run = runs.at(-1);
    if (run !== undefined && run.hours === hours) run.last = name;
    else runs.push({ first: name, last: name, hours });
  }
  return runs
    .filter(({ hours }) => hours !== "")
    .map(({ first, last, hours }) => `${first === last ? first : `${first} to ${last}`} ${hours}`)
    .join("; ");
};

const columnsOf = (tenantId: string): Columns<CalendarRow> =>
  helper.columns([
    helper.accessor("name", {
      header: "Calendar",
      sortFn: "text",
      cell: ({ row: { original } }) => (
        <span className={classes["name"]}>
          <Link
            to="/clients/$tenantId/services/calendars/$calendarId"
            params={{ tenantId, calendarId: original.id }}
          >
            {original.name}
          </Link>
          <span className={classes["note"]}>Version {original.number}</span>
        </span>
      ),
    }),
    helper.accessor(hoursText, { id: "hours", header: "Hours", sortFn: "text" }),
    helper.accessor("timeZone", { header: "Time zone", sortFn: "text" }),
    helper.accessor("holidays", { header: "Holidays", meta: { numeric: true } }),
  ]);

function Table({ client }: { client: Profile }) {
  const { tenantId } = client;
  const { data } = useSuspenseQuery(calendars(tenantId));
  const columns = useMemo(() => columnsOf(tenantId), [tenantId]);
  if (data.items.length === 0) {
    return (
      <EmptyState title="No calendar yet">
        <p>
          The hours in which services are attended and in which targets count time: a zone, shifts
          by the clock on the wall, and holidays. Without one, a target counts around the clock.
        </p>
      </EmptyState>
    );
  }
  return (
    <DataTable caption="Calendars" columns={columns} rows={data.items} rowId={({ id }) => id} />
  );
}

/** The hours in which services are attended and time counts. */
export function CalendarsPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <PageHead
        title="Calendars"
        actions={
          may(client, "service.write") && (
            <ButtonLink to="/clients/$tenantId/services/calendars/new" params={{ tenantId }}>
              Add a calendar
            </ButtonLink>
          )
        }
      >
        <p>
          A change makes a new version that counts from today or later: a month that is over is
          never judged anew.
        </p>
      </PageHead>
      <ServiceTabs tenantId={tenantId} />
      <Region label="Calendars" lines={6}>
        <Table client={client} />
      </Region>
    </>
  );
}
