import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { firm, portfolio } from "../features/portfolio/queries.ts";
import { signedInOnly } from "./signed-in-only.tsx";

export const firmRoute = createRoute({
  getParentRoute: () => signedInOnly,
  path: "/firms/$firmId",
  loader: ({ context, params }) => context.queries.ensureQueryData(firm(params.firmId)),
});

export const portfolioRoute = createRoute({
  getParentRoute: () => firmRoute,
  path: "/",
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(portfolio(params.firmId));
  },
  component: lazyRouteComponent(
    () => import("../features/portfolio/portfolio-page.tsx"),
    "PortfolioPage",
  ),
});
