import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { parseFilter } from "../features/portfolio/filter.ts";
import { firm, portfolio } from "../features/portfolio/queries.ts";
import { signedInOnly } from "./signed-in-only.tsx";

export const firmRoute = createRoute({
  getParentRoute: () => signedInOnly,
  path: "/firms/$firmId",
  loader: ({ context, params }) =>
    context.queries.query({ ...firm(params.firmId), staleTime: "static" }),
});

export const portfolioRoute = createRoute({
  getParentRoute: () => firmRoute,
  path: "/",
  validateSearch: parseFilter,
  loader: ({ context, params }) => {
    // A failure is shown by the region that reads it.
    void context.queries.query(portfolio(params.firmId)).catch(() => undefined);
  },
  component: lazyRouteComponent(
    () => import("../features/portfolio/portfolio-page.tsx"),
    "PortfolioPage",
  ),
});

export const firmWorkRoute = createRoute({
  getParentRoute: () => firmRoute,
  path: "/work",
  component: lazyRouteComponent(
    () => import("../features/work/firm-work-page.tsx"),
    "FirmWorkPage",
  ),
});

export const onboardRoute = createRoute({
  getParentRoute: () => firmRoute,
  path: "/onboard",
  validateSearch: ({ client }: Record<string, unknown>): { client?: string } =>
    typeof client === "string" ? { client } : {},
  component: lazyRouteComponent(
    () => import("../features/onboarding/onboarding-page.tsx"),
    "OnboardingPage",
  ),
});

export const teamRoute = createRoute({
  getParentRoute: () => firmRoute,
  path: "/team",
  component: lazyRouteComponent(() => import("../features/team/team-page.tsx"), "TeamPage"),
});
