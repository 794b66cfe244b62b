import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { parseHeat, parseRegister } from "../features/risk/address.ts";
import { register } from "../features/risk/queries.ts";
import { clientRoute } from "./client.tsx";

// Reads start with the page's code; where one fails, the region that needs it says so.
const unheard = () => undefined;

export const riskRegisterRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/risks",
  validateSearch: parseRegister,
  loader: ({ context, params }) => {
    void context.queries.query(register(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("../features/risk/register-page.tsx"), "RegisterPage"),
});

export const heatMapRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/risks/heat-map",
  validateSearch: parseHeat,
  loader: ({ context, params }) => {
    void context.queries.query(register(params.tenantId)).catch(unheard);
  },
  component: lazyRouteComponent(() => import("../features/risk/heat-page.tsx"), "HeatPage"),
});

export const riskRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/risks/$riskId",
  component: lazyRouteComponent(() => import("../features/risk/risk-page.tsx"), "RiskPage"),
});
