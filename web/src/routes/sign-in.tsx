import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";

import { safeReturn } from "../lib/return-to.ts";
import { rootRoute } from "./root.tsx";

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } => {
    const path = safeReturn(to, location.origin);
    return path === "/" ? {} : { to: path };
  },
  beforeLoad: ({ context, search }) => {
    if (context.session.isSignedIn()) throw redirect({ href: search.to ?? "/", replace: true });
  },
  component: lazyRouteComponent(() => import("../features/sign-in/sign-in-page.tsx"), "SignInPage"),
});

/** Where the issuer sends the browser back to. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/signed-in",
  component: lazyRouteComponent(
    () => import("../features/sign-in/signed-in-page.tsx"),
    "SignedInPage",
  ),
});
