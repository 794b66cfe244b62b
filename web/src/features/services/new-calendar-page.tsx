import { getRouteApi, Link } from "@tanstack/react-router";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { CalendarForm, NewForm } from "./calendar-form.tsx";
import { changedWith } from "./queries.ts";
import classes from "./services-page.module.css";
import { weekOf } from "./week.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/services/calendars/new");

const office = ["09:00", "17:00"] as const;

/** Enters a calendar. */
export function NewCalendarPage() {
  const { tenantId } = route.useParams();
  const navigate = route.useNavigate();
  const create = useCommand("POST /api/v1/tenants/{tenantId}/service/calendars", {
    invalidates: changedWith(tenantId),
    onDone: ({ id }) =>
      navigate({
        to: "/clients/$tenantId/services/calendars/$calendarId",
        params: { tenantId, calendarId: id },
      }),
  });
  const form = useForm({
    schema: NewForm,
    initial: {
      name: "",
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      week: weekOf({ mon: [office], tue: [office], wed: [office], thu: [office], fri: [office] }),
      holidays: "",
      note: "",
      from: "",
    },
    refusal: create.error,
    onSubmit: (body) => create.mutate({ params: { tenantId }, body }),
  });
  return (
    <>
      <p className={classes["back"]}>
        <Link to="/clients/$tenantId/services/calendars" params={{ tenantId }}>
          Calendars
        </Link>
      </p>
      <PageHead title="Add a calendar">
        <p>Its first version also counts for what happened before today.</p>
      </PageHead>
      <CalendarForm
        form={form}
        first
        pending={create.isPending}
        error={create.error}
        onReload={() => undefined}
      />
    </>
  );
}
