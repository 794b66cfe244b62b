import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { clientRoute } from "./client.tsx";

export const riskMethodRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/risks/method",
  component: lazyRouteComponent(
    () => import("../features/risk-method/method-page.tsx"),
    "MethodPage",
  ),
});

export const workshopRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/risks/workshop",
  component: lazyRouteComponent(
    () => import("../features/workshop/workshop-page.tsx"),
    "WorkshopPage",
  ),
});

export const lossRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/risks/loss",
  component: lazyRouteComponent(() => import("../features/loss/loss-page.tsx"), "LossPage"),
});
