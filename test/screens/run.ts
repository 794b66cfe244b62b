import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { openStage } from "../e2e/stage.ts";

const folder = fileURLToPath(new URL("../../docs/screens/", import.meta.url));
const owner = "ines.okafor@northbridge.example";

type Screen = {
  readonly name: string;
  /** How to get there from the screen before. */
  readonly go: (page: Page) => Promise<unknown>;
  /** What stands on it once everything is there. */
  readonly shown: (page: Page) => Locator;
};

const screens: readonly Screen[] = [
  {
    name: "portfolio",
    go: () => Promise.resolve(),
    shown: (page) => page.getByRole("link", { name: "Alder Payments" }),
  },
  {
    name: "client-home",
    go: (page) => page.getByRole("link", { name: "Alder Payments" }).click(),
    shown: (page) => page.getByText("Stage 1", { exact: true }).first(),
  },
  {
    name: "assess",
    go: (page) => page.goto(`${page.url().replace(/\/$/, "")}/assess`),
    shown: (page) => page.getByText("Why we ask", { exact: false }).first(),
  },
  {
    name: "statement",
    go: (page) => page.goto(page.url().replace(/\/assess.*$/, "/statement")),
    shown: (page) => page.getByText("Version 1 is in force", { exact: false }).first(),
  },
];

const stage = await openStage("demo");
await mkdir(folder, { recursive: true });
for (const device of ["1280", "390"] as const) {
  for (const scheme of ["light", "dark"] as const) {
    const page = await stage.arriveAs(owner, {
      ...(device === "390" ? { phone: true as const } : {}),
      ...(scheme === "dark" ? { dark: true as const } : {}),
    });
    for (const { name, go, shown } of screens) {
      await go(page);
      await page.waitForLoadState("networkidle");
      await shown(page).waitFor();
      await page.screenshot({ path: `${folder}${name}-${device}-${scheme}.png` });
      console.log(`${name}-${device}-${scheme}.png`);
    }
    await page.context().close();
  }
}
await stage.stop();
process.exit(0);
