import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";

import type { Session } from "../lib/session.ts";
import { FramedError, FramedNotFound } from "./framed.tsx";

export type RouterContext = {
  readonly queries: QueryClient;
  readonly session: Session;
  /** Which edition this is, where it matters to the page. */
  readonly edition: string | null;
  /** The address as the browser came in with it, before the router put it in order. */
  readonly arrivedAt: URL;
};

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: FramedError,
  notFoundComponent: FramedNotFound,
});
