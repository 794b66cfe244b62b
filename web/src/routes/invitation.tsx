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
