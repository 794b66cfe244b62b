import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const judged = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What the page breaks, as rule and places. It admits no script but its own, so the check comes through the debugger. */
const violations = async (page: Page): Promise<unknown> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: await readFile(axe, "utf8") });
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(judged)} }).then(({ violations }) =>
      JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ html, any }) => [html.slice(0, 200), ...any.map(({ message }) => message)])])))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return JSON.parse(String(result.value));
};

/**
 * Holds a page to WCAG 2.2 AA as far as a machine can, in both colour schemes. What is on its way, such as colours
 * that change with the scheme, gets a moment to arrive.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot(); // what is drawn only when it comes into view is drawn by now
    await expect
      .poll(() => violations(page), {
        timeout: 8_000,
        interval: 300,
        message: `${page.url()} in ${colorScheme}`,
      })
      .toEqual([]);
  }
};
