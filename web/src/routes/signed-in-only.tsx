import { createRoute, redirect } from "@tanstack/react-router";

import { me } from "../features/me/queries.ts";
import { Shell } from "../features/layout/shell.tsx";
import { NotFound } from "./not-found.tsx";
import { rootRoute } from "./root.tsx";
import { FramedError } from "./framed.tsx";

/** Everything behind the sign-in: whoever is not signed in goes there and comes back. */
export const signedInOnly = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in-only",
  beforeLoad: ({ context, location }) => {
    if (!context.session.isSignedIn()) {
      throw redirect({
        to: "/sign-in",
        search: location.href === "/" ? {} : { to: location.href },
        replace: true,
      });
    }
  },
  loader: ({ context }) => context.queries.query({ ...me(), staleTime: "static" }),
  component: Shell,
  errorComponent: FramedError,
  notFoundComponent: NotFound,
});
