import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { profile } from "../features/client/queries.ts";
import { signedInOnly } from "./signed-in-only.tsx";

/** Everything of one client; its children may rely on the profile being there. */
export const clientRoute = createRoute({
  getParentRoute: () => signedInOnly,
  path: "/clients/$tenantId",
  loader: ({ context, params }) =>
    context.queries.query({ ...profile(params.tenantId), staleTime: "static" }),
});

export const membersRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/members",
  component: lazyRouteComponent(
    () => import("../features/members/members-page.tsx"),
    "MembersPage",
  ),
});

export const trailRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/trail",
  validateSearch: ({ aggregate }: Record<string, unknown>): { aggregate?: string } =>
    typeof aggregate === "string" && aggregate !== "" ? { aggregate: aggregate.slice(0, 120) } : {},
  component: lazyRouteComponent(() => import("../features/trail/trail-page.tsx"), "TrailPage"),
});
