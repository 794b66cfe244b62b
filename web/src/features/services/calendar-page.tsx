import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { formatDate, formatDay } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { Section } from "../../ui/section.tsx";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { CalendarForm, NextForm } from "./calendar-form.tsx";
import { MonthPreview } from "./month-preview.tsx";
import { calendar, changedWith, type Calendar } from "./queries.ts";
import classes from "./services-page.module.css";
import { textOf, today } from "./words.ts";
import { weekOf } from "./week.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/services/calendars/$calendarId");

type Version = Calendar["versions"][number];
type Props = {
  readonly client: Profile;
  readonly calendar: Calendar;
  readonly latest: Version;
  readonly onReload: () => void;
};

function Editor({ client, calendar: info, latest, onReload }: Props) {
  const { tenantId } = client;
  const write = useCommand("PUT /api/v1/tenants/{tenantId}/service/calendars/{calendarId}", {
    invalidates: changedWith(tenantId),
  });
  const form = useForm({
    schema: NextForm,
    initial: {
      name: info.name,
      timeZone: latest.calendar.timeZone,
      week: weekOf(latest.calendar.weekly),
      holidays: textOf(latest.calendar.holidays),
      note: "",
      from: latest.from !== null && latest.from > today() ? latest.from : today(),
    },
    refusal: write.error,
    onSubmit: (body) =>
      write.mutate({ params: { tenantId, calendarId: info.id }, body, ifMatch: info.version }),
  });
  return (
    <CalendarForm
      form={form}
      first={false}
      pending={write.isPending}
      error={write.error}
      onReload={onReload}
    />
  );
}

function Versions({ tenantId, versions }: { tenantId: string; versions: readonly Version[] }) {
  const nameOf = useNames(tenantId);
  return (
    <Section title="Versions">
      <ol className={classes["versions"]}>
        {versions.toReversed().map(({ number, from, note, by, at }) => (
          <li key={number} className={classes["version"]}>
            <span className={classes["headline"]}>
              Version {number}
              <span className="quiet">
                {from === null ? "counts from the beginning" : `counts from ${formatDate(from)}`}
              </span>
            </span>
            {note !== "" && <span>{note}</span>}
            <span className="quiet">
              Written by {nameOf(by)} on {formatDay(at)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Whole({ client, calendarId }: { client: Profile; calendarId: string }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(calendar(tenantId, calendarId));
  const latest = data.versions.at(-1);
  if (latest === undefined) return null;
  const shared = { client, calendar: data, latest, onReload: () => void refetch() };
  return (
    <>
      <PageHead title={data.name}>
        <p>
          Version {latest.number}, {latest.calendar.timeZone}. A change makes the next version; what
          was judged by this one stays.
        </p>
      </PageHead>
      {may(client, "service.write") ? (
        <Editor key={data.version} {...shared} />
      ) : (
        <Section title="Open hours">
          <MonthPreview draft={latest.calendar} />
        </Section>
      )}
      <Versions tenantId={tenantId} versions={data.versions} />
    </>
  );
}

/** One calendar: its hours to be changed, and its versions. */
export function CalendarPage() {
  const { tenantId, calendarId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <p className={classes["back"]}>
        <Link to="/clients/$tenantId/services/calendars" params={{ tenantId }}>
          Calendars
        </Link>
      </p>
      <Region label="Calendar" lines={10}>
        <Whole client={client} calendarId={calendarId} />
      </Region>
    </>
  );
}
