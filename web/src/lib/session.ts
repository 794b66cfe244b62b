import type { Config } from "./config.ts";
import type { Attempt, SignIn, Tokens } from "./oidc.ts";
import { safeReturn } from "./return-to.ts";

const tokensKey = "tandem.tokens";
const attemptKey = "tandem.sign-in";
/** A token this close to its end is renewed before it is used: clocks differ, requests take time. */
const leeway = 30_000;

export type Session = ReturnType<typeof openSession>;

// Loaded when somebody signs in or a token ends: the first paint does without it.
const oidc = () => import("./oidc.ts");

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isTokens = (value: unknown): value is Tokens =>
  isRecord(value) &&
  typeof value["accessToken"] === "string" &&
  typeof value["expiresAt"] === "number";

const isAttempt = (value: unknown): value is Attempt =>
  isRecord(value) && typeof value["state"] === "string" && typeof value["verifier"] === "string";

/** What is kept under the key, or nothing where it is not what this module once wrote. */
const read = <T>(storage: Storage, key: string, is: (value: unknown) => value is T): T | null => {
  const kept = storage.getItem(key);
  if (kept === null) return null;
  try {
    const value: unknown = JSON.parse(kept);
    return is(value) ? value : null;
  } catch {
    return null;
  }
};

/**
 * Who is signed in on this device. Tokens lie in local storage, so that every tab and the next visit find
 * them; the content security policy lets no foreign script near them. Renewal is one at a time over all
 * tabs, because the issuer takes a refresh token once and reads a second use as theft.
 */
export const openSession = (config: Config) => {
  const listeners = new Set<() => unknown>();
  const notify = () => listeners.forEach((listener) => listener());
  const tokens = () => read(localStorage, tokensKey, isTokens);
  const write = (to: Tokens | null) => {
    if (to === null) localStorage.removeItem(tokensKey);
    else localStorage.setItem(tokensKey, JSON.stringify(to));
    notify();
  };
  addEventListener("storage", ({ key }) => {
    if (key === tokensKey || key === null) notify();
  });

  const renew = (spent: string): Promise<Tokens | null> =>
    navigator.locks.request("tandem.renew", async () => {
      const kept = tokens();
      if (kept === null || kept.accessToken !== spent) return kept;
      const { renew: ask } = await oidc();
      const renewed = await ask(config, kept);
      write(renewed);
      return renewed;
    });

  return {
    isSignedIn: () => tokens() !== null,

    /** A token good for a request, renewed when it is about to end; null when signing in is needed. */
    accessToken: async (): Promise<string | null> => {
      const kept = tokens();
      if (kept === null) return null;
      if (kept.expiresAt - Date.now() > leeway) return kept.accessToken;
      return (await renew(kept.accessToken))?.accessToken ?? null;
    },

    /** Another token in place of one the API refused; null when signing in is needed. */
    renewed: async (refused: string): Promise<string | null> =>
      (await renew(refused))?.accessToken ?? null,

    /** Leaves for the issuer; comes back to `returnTo`, whose fragment never leaves this browser. */
    signIn: async (options: SignIn) => {
      const { begin } = await oidc();
      const { url, attempt } = await begin(config, options);
      sessionStorage.setItem(attemptKey, JSON.stringify(attempt));
      location.assign(url);
    },

    /** Ends the way back from the issuer and answers with the path to go on to. */
    complete: async (url: URL): Promise<string> => {
      const attempt = read(sessionStorage, attemptKey, isAttempt);
      sessionStorage.removeItem(attemptKey);
      if (attempt === null) throw new Error("This sign-in was not started in this window.");
      const { complete } = await oidc();
      write(await complete(config, url, attempt));
      return safeReturn(attempt.returnTo, location.origin);
    },

    signOut: async () => {
      const last = tokens();
      try {
        const { endSessionUrl } = await oidc();
        location.assign(await endSessionUrl(config, last));
      } finally {
        write(null);
      }
    },

    /** Forgets the tokens on this device, after the issuer stopped taking them. */
    forget: () => write(null),

    /** Calls back whenever the person signs in or out, here or in another tab. */
    subscribe: (listener: () => unknown) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
