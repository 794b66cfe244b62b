import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { rootRoute } from "./root.tsx";

/** Where the link in an invitation mail leads. Its secret is the fragment, which no server ever sees. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitation",
  component: lazyRouteComponent(
    () => import("../features/invitation/invitation-page.tsx"),
    "InvitationPage",
  ),
});

/** Where the link in a proposal's mail leads, likewise. */
export const proposalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/proposal",
  component: lazyRouteComponent(
    () => import("../features/proposal/proposal-page.tsx"),
    "ProposalPage",
  ),
});
