import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useState } from "react";

import { request, type Answer, type Call, type Input } from "./api.ts";
import { openIntents } from "./intent.ts";
import { isPassing } from "./problem.ts";

type Options<C extends Call> = {
  /** What is out of date once the command is done. */
  readonly invalidates?: (input: Input<C>) => readonly QueryKey[];
  readonly onDone?: (answer: Answer<C>, input: Input<C>) => unknown;
};

/**
 * A mutation by a name of the contract. Gives every intent its idempotency key, keeps it over retries, and
 * refreshes what the command changed before `onDone` runs.
 */
export const useCommand = <C extends Call>(call: C, options: Options<C> = {}) => {
  const cache = useQueryClient();
  const [intents] = useState(() => openIntents());
  return useMutation({
    mutationKey: [call],
    mutationFn: (input: Input<C>) => {
      if (!call.startsWith("POST ")) return request(call, input);
      return request(call, { ...input, idempotencyKey: intents.keyFor(input) });
    },
    onError: (error) => {
      if (!isPassing(error)) intents.settle();
    },
    onSuccess: async (answer, input) => {
      intents.settle();
      const stale = options.invalidates?.(input) ?? [];
      await Promise.all(stale.map((queryKey) => cache.invalidateQueries({ queryKey })));
      await options.onDone?.(answer, input);
    },
  });
};
