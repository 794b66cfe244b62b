import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { parsePlan } from "../features/risk-treatment/address.ts";
import { plan, treatment } from "../features/risk-treatment/queries.ts";
import { clientRoute } from "./client.tsx";

// Reads start with the page's code; where one fails, the region that needs it says so.
const unheard = () => undefined;

export const riskAcceptanceRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/risk-acceptance/$riskId",
  loader: ({ context, params }) => {
    void context.queries.query(treatment(params.tenantId, params.riskId)).catch(unheard);
  },
  component: lazyRouteComponent(
    () => import("../features/risk-treatment/acceptance-page.tsx"),
    "AcceptancePage",
  ),
});

export const treatmentPlanRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/risks/treatment-plan",
  validateSearch: parsePlan,
  loader: ({ context, params }) => {
    void context.queries.query(plan(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(
    () => import("../features/risk-treatment/plan-page.tsx"),
    "PlanPage",
  ),
});
