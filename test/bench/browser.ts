import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requirements } from "@tandem/standards/catalogue";
import type { Page } from "playwright-core";
import { openStage, type Stage } from "../e2e/stage.ts";
import { percentile } from "./statistics.ts";

const email = "owner@bench.example";
const bytes = 100 * 1_024 * 1_024;

const make = (stage: Stage, path: string, body: unknown) => stage.call(email, `POST ${path}`, body);

/** A PDF as far as anyone looks, as large as a file may be. */
const largestFile = async (): Promise<string> => {
  const path = join(tmpdir(), `tandem-bench-${process.pid}.pdf`);
  const file = await open(path, "w");
  await file.write("%PDF-1.7\n");
  await file.truncate(bytes);
  await file.close();
  return path;
};

/** Seconds from choosing a file of 100 MB until it has arrived: reading, check sum, announcing and sending. */
const upload = async (page: Page, address: string): Promise<number> => {
  const path = await largestFile();
  await page.goto(`${address}/evidence`);
  await page.getByRole("button", { name: "Add evidence" }).first().click();
  const begin = performance.now();
  await page.getByLabel("File to send").setInputFiles(path);
  await page.getByRole("button", { name: "Take it out" }).waitFor({ timeout: 300_000 });
  const seconds = (performance.now() - begin) / 1_000;
  await page.getByRole("button", { name: "Take it out" }).click();
  await rm(path);
  return seconds;
};

type Scrolled = { readonly frames: number[]; readonly long: number[] };

declare global {
  interface Window {
    measured?: Scrolled;
  }
}

/** Frames and long tasks while somebody turns the wheel from the top of the list to its end. */
const scroll = async (page: Page, address: string) => {
  await page.goto(`${address}/assess`);
  await page.getByText("Why we ask", { exact: false }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    const measured: Scrolled = { frames: [], long: [] };
    window.measured = measured;
    new PerformanceObserver((list) =>
      measured.long.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: "longtask" });
    let last = performance.now();
    const frame = (now: number) => {
      measured.frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await page.mouse.move(420, 500);
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.wheel(0, 100);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  const last = page.locator('a[href*="/assess/iso"]').nth(requirements.length - 1);
  if (!(await last.evaluate((row) => row.getBoundingClientRect().top < innerHeight))) {
    throw new Error("The list did not move to its end.");
  }
  const { frames, long } = await page.evaluate(() => window.measured ?? { frames: [], long: [] });
  return {
    rows: requirements.length,
    median: percentile(frames, 50),
    p95: percentile(frames, 95),
    long: long.length,
    longest: Math.max(0, ...long),
  };
};

/** What a person feels: a file of 100 MB on its way, and the list of all 186 requirements under the wheel. */
export const measureBrowser = async () => {
  const stage = await openStage();
  try {
    const firm = await make(stage, "/firms", { name: "Bench" });
    const wish = { name: "Client", standards: ["iso27001", "iso20000"] };
    const client = await make(stage, `/firms/${firm["id"] ?? ""}/clients`, wish);
    await stage.settled();
    const page = await stage.arriveAs(email);
    const address = `${stage.origin}/clients/${client["tenantId"] ?? ""}`;
    const scrolled = await scroll(page, address);
    return { seconds: await upload(page, address), scrolled };
  } finally {
    await stage.stop();
  }
};

const one = (value: number): string => value.toFixed(1);

/** The part of the page that tells of it. */
export const inTheBrowser = ({
  seconds,
  scrolled,
}: Awaited<ReturnType<typeof measureBrowser>>): string => `## In the browser

A browser without a window on the same machine as the whole local edition, so what is measured is the product and not a network.

| what | measured |
| --- | --- |
| a file of 100 MB, from choosing it until it has arrived: reading, check sum, announcing, sending | ${one(seconds)} s |
| assess page with ${scrolled.rows} rows in the list, turned by the wheel: a frame, median | ${one(scrolled.median)} ms |
| the same, 95th percentile | ${one(scrolled.p95)} ms |
| long tasks (above 50 ms) while it scrolls | ${scrolled.long} |

A file that is lost on its way is sent again whole, up to six times, to a fresh address and with its progress; it is not continued in the middle.
`;
