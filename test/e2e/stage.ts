import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocal } from "@tandem/local/testing";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";

/** The whole product on its embedded parts, and a real browser in front of it. */
export type Stage = {
  readonly origin: string;
  /** A page of a browser of somebody's own, signed in with this address. */
  readonly arriveAs: (email: string, options?: Device) => Promise<Page>;
  /** The link in the newest mail to this address. */
  readonly linkFor: (email: string) => Promise<string>;
  readonly tokenFor: (email: string) => Promise<string>;
  /** Asks the API as somebody, where the screen is not what is tested; fails with what it answered if it refuses. */
  readonly call: (as: string, call: string, body?: unknown) => Promise<Record<string, string>>;
  /** Resolves when everything that follows from earlier acts is done. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type Device = { readonly phone?: true; readonly dark?: true };

const sizes = { desktop: { width: 1_280, height: 800 }, phone: { width: 390, height: 844 } };

/** What went wrong in a page without anyone asking: a script that threw, a policy that was broken. */
const watch = (page: Page): void => {
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
};

const signIn = async (page: Page, email: string): Promise<void> => {
  await page
    .getByRole("link", { name: "Sign in" })
    .or(page.getByRole("button", { name: "Sign in" }))
    .click();
  await page.getByLabel("Another e-mail address").fill(email);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(
    (url) => !url.pathname.startsWith("/oidc") && url.pathname !== "/signed-in",
  );
};

export const openStage = async (seed: "empty" | "demo" = "empty"): Promise<Stage> => {
  const data = await mkdtemp(join(tmpdir(), "tandem-e2e-"));
  const edition = await startLocal({ data, seed });
  const browser: Browser = await openBrowser();
  const { origin, settled, tokenFor } = edition;
  return {
    origin,
    settled,
    tokenFor,
    call: async (as, call, body) => {
      const [method = "", path = ""] = call.split(" ");
      const response = await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await tokenFor(as)}`,
          "content-type": "application/json",
          ...(method === "POST" && { "idempotency-key": crypto.randomUUID() }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
      await settled();
      return (await response.json()) as Record<string, string>;
    },
    arriveAs: async (email, { phone, dark } = {}) => {
      const context = await browser.newContext({
        viewport: phone ? sizes.phone : sizes.desktop,
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      watch(page);
      await page.goto(origin);
      await signIn(page, email);
      return page;
    },
    linkFor: async (email) => {
      await settled();
      const response = await fetch(`${origin}/local/mail.json`);
      const { items } = (await response.json()) as { items: { to: string; text: string }[] };
      const link = /https?:\S+/.exec(items.find(({ to }) => to === email)?.text ?? "")?.[0];
      if (link === undefined) throw new Error(`No mail with a link for ${email}`);
      return link;
    },
    stop: async () => {
      await browser.close();
      await edition.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
};
