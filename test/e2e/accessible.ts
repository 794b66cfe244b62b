import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Holds a page to WCAG 2.2 AA as far as a machine can, in both colour schemes. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // The page's policy admits no script of another origin or inline; the check comes through the debugger instead.
    const session = await page.context().newCDPSession(page);
    await session.send("Runtime.evaluate", { expression: await readFile(axe, "utf8") });
    const { result } = await session.send("Runtime.evaluate", {
      expression: `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
        .then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])))`,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.detach();
    const violations: unknown = JSON.parse(String(result.value));
    expect(violations, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
};
