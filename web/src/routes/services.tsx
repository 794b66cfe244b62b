import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { agreements, calendars, catalogue } from "../features/services/queries.ts";
import { clientRoute } from "./client.tsx";

// Reads start with the page's code; where one fails, the region that needs it says so.
const unheard = () => undefined;

export const servicesRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/services",
  loader: ({ context, params }) => {
    void context.queries.query(catalogue(params.tenantId)).catch(unheard);
    void context.queries.query(agreements(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(
    () => import("../features/services/services-page.tsx"),
    "ServicesPage",
  ),
});

export const serviceRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/services/$serviceId",
  component: lazyRouteComponent(
    () => import("../features/services/service-page.tsx"),
    "ServicePage",
  ),
});

export const agreementsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/services/agreements",
  loader: ({ context, params }) => {
    void context.queries.query(agreements(params.tenantId)).catch(unheard);
    void context.queries.query(catalogue(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(
    () => import("../features/services/agreements-page.tsx"),
    "AgreementsPage",
  ),
});

export const agreementRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/services/agreements/$agreementId",
  component: lazyRouteComponent(
    () => import("../features/services/agreement-page.tsx"),
    "AgreementPage",
  ),
});

export const calendarsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/services/calendars",
  loader: ({ context, params }) => {
    void context.queries.query(calendars(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(
    () => import("../features/services/calendars-page.tsx"),
    "CalendarsPage",
  ),
});

export const newCalendarRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/services/calendars/new",
  component: lazyRouteComponent(
    () => import("../features/services/new-calendar-page.tsx"),
    "NewCalendarPage",
  ),
});

export const calendarRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/services/calendars/$calendarId",
  component: lazyRouteComponent(
    () => import("../features/services/calendar-page.tsx"),
    "CalendarPage",
  ),
});
