import { createRouter } from "@tanstack/react-router";

import { clientRoute, membersRoute, trailRoute } from "./routes/client.tsx";
import {
  firmRoute,
  firmWorkRoute,
  onboardRoute,
  portfolioRoute,
  teamRoute,
} from "./routes/firm.tsx";
import { homeRoute } from "./routes/home.tsx";
import { invitationRoute, proposalRoute } from "./routes/invitation.tsx";
import { NotFound } from "./routes/not-found.tsx";
import { heatMapRoute, riskRegisterRoute, riskRoute } from "./routes/risk-register.tsx";
import { riskAcceptanceRoute, treatmentPlanRoute } from "./routes/risk-treatment.tsx";
import { rootRoute, type RouterContext } from "./routes/root.tsx";
import { lossRoute, riskMethodRoute, workshopRoute } from "./routes/risk.tsx";
import { RouteError } from "./routes/route-error.tsx";
import {
  boardRoute,
  levelMonthRoute,
  serviceNamesRoute,
  ticketRoute,
} from "./routes/service-levels.tsx";
import {
  agreementRoute,
  agreementsRoute,
  calendarRoute,
  calendarsRoute,
  newCalendarRoute,
  serviceRoute,
  servicesRoute,
} from "./routes/services.tsx";
import { signInRoute, signedInRoute } from "./routes/sign-in.tsx";
import { signedInOnly } from "./routes/signed-in-only.tsx";
import { signUpRoute, startRoute } from "./routes/start.tsx";
import {
  assessRoute,
  assetRoute,
  assetsRoute,
  clientHomeRoute,
  documentRoute,
  documentsRoute,
  evidenceRoute,
  importRoute,
  modelRoute,
  requirementRoute,
  scopeRoute,
  secondStandardRoute,
  settingsRoute,
  statementRoute,
  statementVersionRoute,
  statementVersionsRoute,
  ticketImportRoute,
  ticketsRoute,
  suppliersRoute,
  uploadRoute,
  whatIfRoute,
  workRoute,
} from "./routes/work.tsx";
import { Waiting } from "./ui/waiting.tsx";

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute,
  invitationRoute,
  proposalRoute,
  signedInOnly.addChildren([
    homeRoute,
    startRoute,
    signUpRoute,
    firmRoute.addChildren([portfolioRoute, firmWorkRoute, onboardRoute, teamRoute]),
    clientRoute.addChildren([
      clientHomeRoute,
      whatIfRoute,
      modelRoute,
      workRoute,
      assessRoute,
      requirementRoute,
      secondStandardRoute,
      evidenceRoute,
      documentsRoute,
      documentRoute,
      assetsRoute,
      assetRoute,
      suppliersRoute,
      scopeRoute,
      riskRegisterRoute,
      heatMapRoute,
      riskRoute,
      riskMethodRoute,
      workshopRoute,
      lossRoute,
      servicesRoute,
      serviceRoute,
      agreementsRoute,
      agreementRoute,
      calendarsRoute,
      newCalendarRoute,
      calendarRoute,
      statementRoute,
      statementVersionRoute,
      statementVersionsRoute,
      ticketsRoute,
      ticketImportRoute,
      boardRoute,
      levelMonthRoute,
      serviceNamesRoute,
      ticketRoute,
      riskAcceptanceRoute,
      treatmentPlanRoute,
      uploadRoute,
      importRoute,
      membersRoute,
      trailRoute,
      settingsRoute,
    ]),
  ]),
]);

export const openRouter = (context: RouterContext) =>
  createRouter({
    routeTree,
    context,
    defaultPreload: "intent",
    // The query cache decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: () => <Waiting label="page" />,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    // The keys of requirements, such as iso27001:A.5.1, stay readable.
    pathParamsAllowedCharacters: [":"],
    // Without it, what a route's own check refuses would still reach the page: it is how `to` stays harmless.
    search: { strict: true },
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}
