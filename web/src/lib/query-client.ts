import { QueryClient } from "@tanstack/react-query";

import { isPassing } from "./problem.ts";

/**
 * Reads are tried again only where that can help; writes never by themselves. No read takes the signal it is offered:
 * it would be broken off when the last part of the page that shows it goes, also under a page that waits for it.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
      },
      mutations: { retry: false },
    },
  });
