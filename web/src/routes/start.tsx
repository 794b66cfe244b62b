import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { signedInOnly } from "./signed-in-only.tsx";

export const startRoute = createRoute({
  getParentRoute: () => signedInOnly,
  path: "/start",
  component: lazyRouteComponent(() => import("../features/start/start-page.tsx"), "StartPage"),
});
