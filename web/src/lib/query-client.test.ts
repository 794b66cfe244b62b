import { QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { me } from "../features/me/queries.ts";
import { connect } from "./api.ts";
import { createQueryClient } from "./query-client.ts";

let answer: (response: Response) => void;

beforeEach(() => {
  const session = {
    isSignedIn: () => true,
    accessToken: async () => "token",
    renewed: async () => null,
    signIn: async () => undefined,
    complete: async () => "/",
    signOut: async () => undefined,
    forget: () => undefined,
    subscribe: () => () => undefined,
  };
  connect({ apiBase: "https://api.example", session });
  const { promise, resolve } = Promise.withResolvers<Response>();
  answer = resolve;
  // As a browser does it: a request that is given up fails at once.
  vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => {
    const givenUp = new Promise<never>((__, reject) => {
      signal?.addEventListener("abort", () => reject(new DOMException("Gone", "AbortError")));
    });
    return Promise.race([promise, givenUp]);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it("lets who waits for a read have it, though a part of the page that read it too has gone", async () => {
  const cache = createQueryClient();
  const waiting = cache.query(me());
  const leave = new QueryObserver(cache, me()).subscribe(() => undefined);
  leave();
  answer(Response.json({ id: "usr_0000000000000001" }));
  await expect(waiting).resolves.toEqual({ id: "usr_0000000000000001" });
});
