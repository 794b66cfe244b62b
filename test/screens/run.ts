import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { openStage } from "../e2e/stage.ts";

const folder = fileURLToPath(new URL("../../docs/screens/", import.meta.url));
const owner = "ines.okafor@northbridge.example";

/** The main screens: a name for the file, and how to get there from the portfolio. */
const screens: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  ["portfolio", (page) => page.getByRole("heading", { name: "Portfolio" }).waitFor()],
  ["client-home", (page) => page.getByRole("link", { name: "Alder Payments" }).click()],
  ["assess", (page) => page.goto(`${page.url().replace(/\/$/, "")}/assess`)],
];

const stage = await openStage("demo");
await mkdir(folder, { recursive: true });
for (const device of ["1280", "390"] as const) {
  for (const scheme of ["light", "dark"] as const) {
    const page = await stage.arriveAs(owner, {
      ...(device === "390" ? { phone: true as const } : {}),
      ...(scheme === "dark" ? { dark: true as const } : {}),
    });
    for (const [name, go] of screens) {
      await go(page);
      await page.waitForLoadState("networkidle");
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await page.screenshot({ path: `${folder}${name}-${device}-${scheme}.png` });
      console.log(`${name}-${device}-${scheme}.png`);
    }
    await page.context().close();
  }
}
await stage.stop();
process.exit(0);
