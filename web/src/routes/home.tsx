import { createRoute, redirect } from "@tanstack/react-router";

import { me, type Me } from "../features/me/queries.ts";
import { signedInOnly } from "./signed-in-only.tsx";

const goTo = ({ firms, clients }: Me) => {
  const [firm] = firms;
  if (firm !== undefined) return redirect({ to: "/firms/$firmId", params: firm, replace: true });
  const [client] = clients;
  if (client === undefined) return redirect({ to: "/start", replace: true });
  return redirect({ to: "/clients/$tenantId", params: client, replace: true });
};

/** The address without a path: on to the firm, or the client, or the first step for someone new. */
export const homeRoute = createRoute({
  getParentRoute: () => signedInOnly,
  path: "/",
  loader: async ({ context }) => {
    throw goTo(await context.queries.query({ ...me(), staleTime: "static" }));
  },
});
