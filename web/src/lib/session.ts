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

const readJson = <T>(storage: Storage, key: string): T | null => {
  const kept = storage.getItem(key);
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as T; // written by this module alone
  } catch {
    storage.removeItem(key);
    return null;
  }
};

/**
 * Who is signed in on this device. Tokens lie in local storage, so that every tab and the next visit find
 * them; the content security policy lets no foreign script near them. Renewal is one at a time over all
 * tabs, because the issuer takes a refresh token once and reads a second use as theft.
 */
export const openSession = (config: Config) => {
  const listeners = new Set<() => void>();
  const notify = () => listeners.forEach((listener) => listener());
  const read = () => readJson<Tokens>(localStorage, tokensKey);
  const write = (tokens: Tokens | null) => {
    if (tokens === null) localStorage.removeItem(tokensKey);
    else localStorage.setItem(tokensKey, JSON.stringify(tokens));
    notify();
  };
  addEventListener("storage", ({ key }) => {
    if (key === tokensKey || key === null) notify();
  });

  const renew = (spent: string): Promise<Tokens | null> =>
    navigator.locks.request("tandem.renew", async () => {
      const kept = read();
      if (kept === null || kept.accessToken !== spent) return kept;
      const { renew: ask } = await oidc();
      const tokens = await ask(config, kept);
      write(tokens);
      return tokens;
    });

  return {
    isSignedIn: () => read() !== null,

    /** A token good for a request, renewed when it is about to end; null when signing in is needed. */
    accessToken: async (): Promise<string | null> => {
      const kept = read();
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
      const attempt = readJson<Attempt>(sessionStorage, attemptKey);
      sessionStorage.removeItem(attemptKey);
      if (attempt === null) throw new Error("This sign-in was not started in this window.");
      const { complete } = await oidc();
      write(await complete(config, url, attempt));
      return safeReturn(attempt.returnTo, location.origin);
    },

    signOut: async () => {
      const tokens = read();
      try {
        const { endSessionUrl } = await oidc();
        location.assign(await endSessionUrl(config, tokens));
      } finally {
        write(null);
      }
    },

    /** Forgets the tokens on this device, after the issuer stopped taking them. */
    forget: () => write(null),

    /** Calls back whenever the person signs in or out, here or in another tab. */
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
