import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { signedInOnly } from "./signed-in-only.tsx";

export const signUpRoute = createRoute({
  getParentRoute: () => signedInOnly,
  path: "/sign-up",
  validateSearch: ({ company }: Record<string, unknown>): { company?: string } =>
    typeof company === "string" ? { company } : {},
  component: lazyRouteComponent(() => import("../features/sign-up/sign-up-page.tsx"), "SignUpPage"),
});

export const startRoute = createRoute({
  getParentRoute: () => signedInOnly,
  path: "/start",
  component: lazyRouteComponent(() => import("../features/start/start-page.tsx"), "StartPage"),
});
