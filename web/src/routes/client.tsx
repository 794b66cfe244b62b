import { createRoute } from "@tanstack/react-router";

import { profile } from "../features/client/queries.ts";
import { signedInOnly } from "./signed-in-only.tsx";

/** Everything of one client; its children may rely on the profile being there. */
export const clientRoute = createRoute({
  getParentRoute: () => signedInOnly,
  path: "/clients/$tenantId",
  loader: ({ context, params }) => context.queries.ensureQueryData(profile(params.tenantId)),
});
