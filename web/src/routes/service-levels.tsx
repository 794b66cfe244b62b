import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { parseBoard, parseMonth } from "../features/service-levels/address.ts";
import { clientRoute } from "./client.tsx";

export const boardRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/tickets",
  validateSearch: parseBoard,
  component: lazyRouteComponent(
    () => import("../features/service-levels/board-page.tsx"),
    "BoardPage",
  ),
});

export const levelMonthRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/tickets/month",
  validateSearch: parseMonth,
  component: lazyRouteComponent(
    () => import("../features/service-levels/month-page.tsx"),
    "MonthPage",
  ),
});

export const serviceNamesRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/tickets/names",
  component: lazyRouteComponent(
    () => import("../features/service-levels/names-page.tsx"),
    "NamesPage",
  ),
});

export const ticketRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: "/tickets/$ticketId",
  component: lazyRouteComponent(
    () => import("../features/service-levels/ticket-page.tsx"),
    "TicketPage",
  ),
});
