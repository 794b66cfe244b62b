import { mkdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const email = "ida@north.example";
const Body = z.record(z.string(), z.unknown());

let stage: Stage;
let page: Page;
let client = "";
let steps = 0;

/** A request as the person in front of the browser would make it, where the screen is not what is tested. */
const ask = async (call: string, body?: unknown, version?: number) => {
  const [method = "GET", path = ""] = call.split(" ");
  steps += 1;
  const response = await fetch(`${stage.origin}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await stage.tokenFor(email)}`,
      "content-type": "application/json",
      ...(method === "POST" && { "idempotency-key": `step-${steps}-crosswalk` }),
      ...(version !== undefined && { "if-match": `"v${version}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
  return Body.parse(await response.json());
};

const claim = (key: string, rating: string, note: string, version = 0) =>
  ask(`PUT /tenants/${client}/assessment/${key}/claim`, { rating, note }, version);

const visit = async (path: string) => {
  await page.goto(`${stage.origin}/clients/${client}${path}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
};

/** For whoever wants to look: only where a folder is named. */
const shot = async (name: string) => {
  const folder = process.env["SHOTS"];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
};

beforeAll(async () => {
  stage = await openStage();
  const firm = await ask("POST /firms", { name: "North" });
  const made = await ask(`POST /firms/${String(firm["id"])}/clients`, {
    name: "Fjord Payments",
    standards: ["iso27001", "iso20000"],
  });
  client = String(made["tenantId"]);
  await stage.settled();
  await claim("iso27001:7.1", "L", "Budget of the ISMS, approved each year");
  await claim("iso27001:7.4", "F", "Plan of communication");
  await claim("iso27001:9.1", "L", "Indicators each quarter");
  await ask(
    `PUT /tenants/${client}/assessment/iso27001:A.8.6/applicability`,
    { decision: "excluded", justification: "Scaled by our cloud provider" },
    0,
  );
  const days = (count: number) =>
    new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
  await ask(`POST /tenants/${client}/evidence`, {
    kind: "operatingRecord",
    title: "Budget of this year",
    content: { type: "link", url: "https://files.example/budget" },
    requirements: ["iso27001:7.1"],
    validFrom: days(-10),
    validUntil: null,
  });
  await stage.settled();
  page = await stage.arriveAs(email);
}, 120_000);

afterAll(() => stage.stop());

it("shows what is done and left on the way to the second standard", async () => {
  await visit("/second-standard");
  const way = page.getByRole("region", { name: "From 27001 to 20000-1" });
  await way
    .getByRole("row", { name: /^Proposed/ })
    .getByRole("cell", { name: "2", exact: true })
    .waitFor();
  await way.getByRole("row", { name: /^New work/ }).waitFor();
  await page.getByRole("region", { name: "From 20000-1 to 27001" }).waitFor();
  await page.getByText("Contradiction: A.8.6 is excluded, while 20000-1 8.4.3").waitFor();
  await way.getByText(/^New work:/).click();
  await way.getByText("Nothing in 27001 comes near.").waitFor();
  await shot("second-standard");
  await expectAccessible(page);
  await shot("second-standard-dark");
}, 60_000);

it("confirms a proposal by the keyboard, with what differs", async () => {
  await visit("/second-standard");
  await page.getByRole("link", { name: "Go through the proposals" }).click();
  await page.getByText("2 of 186 requirements").waitFor();
  await page.getByText("Proposed by the other standard").waitFor();
  await shot("assess-proposed");
  await page.locator('[id="row-iso20000:7.1"]').focus();
  await page.keyboard.press("c");
  const field = page.getByRole("textbox", { name: /^And the services\?/ });
  await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press("Control+Enter");
  await page.getByText("Write at least one sentence.").waitFor();
  await page.keyboard.type("The service desk has a budget of its own");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Proposed by the other standard").waitFor({ state: "hidden" });
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  const saved = await ask(`GET /tenants/${client}/assessment/iso20000:7.1`);
  expect(saved["claim"]).toMatchObject({
    rating: "L",
    basis: [{ requirement: "iso27001:7.1", rating: "L" }],
  });
  await expectAccessible(page);
}, 60_000);

/** Says of the budget that it lies outside the scope of the services, or that it does not. */
const outside = async (ticked: boolean) => {
  await visit("/evidence");
  await page.getByRole("button", { name: "Actions for Budget of this year" }).click();
  await page.getByRole("menuitem", { name: "Change" }).click();
  const box = page.getByLabel("Lies outside the scope of ISO/IEC 20000-1");
  await box.setChecked(ticked);
  await box.scrollIntoViewIfNeeded();
  await shot(`outside-${ticked}`);
  if (ticked) await expectAccessible(page);
  await page.getByRole("button", { name: "Save the change" }).click();
  await box.waitFor({ state: "detached" });
  const lies = page.getByText("Lies outside the scope of ISO/IEC 20000-1");
  await lies.waitFor({ state: ticked ? "visible" : "detached" });
  await shot(`evidence-outside-${ticked}`);
  await stage.settled();
};

it("lets evidence count on both sides, and tells when a source has changed", async () => {
  await stage.settled();
  await visit("/assess/iso20000:7.1?lane=claimed");
  await page.getByText("Evidence is shared from 27001 7.1").waitFor();
  await shot("requirement");
  await outside(true);
  await visit("/assess/iso20000:7.1?lane=claimed");
  const out = page.getByText(/^Evidence of 27001 7\.1 does not count here/);
  await out.waitFor();
  await out.scrollIntoViewIfNeeded();
  await shot("requirement-outside");
  await outside(false);
  await claim("iso27001:7.1", "P", "The budget was cut", 1);
  await visit("/assess/iso20000:7.1?lane=claimed");
  const notice = page.getByText("The answer it was taken from has changed");
  await notice.waitFor();
  await page.getByText("27001 7.1 was largely achieved, is partially achieved.").waitFor();
  await page.getByText("Its note then: Budget of the ISMS, approved each year").waitFor();
  await page.getByText("Its note now: The budget was cut").waitFor();
  await shot("drift");
  await page.getByRole("button", { name: "Compare and confirm again" }).click();
  await page.getByLabel("Rating here").selectOption("P");
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await notice.waitFor({ state: "hidden" });
}, 60_000);

it("overrides a row with a reason, and takes it back", async () => {
  await visit("/assess/iso20000:7.4?lane=claimed");
  await page.getByText("Proposed by the other standard").waitFor();
  await page.getByRole("button", { name: "Override 7.4 Communication" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Write at least one character").waitFor();
  await page.getByLabel("Why").fill("Another company talks to the customers");
  await shot("override");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Overridden: Another company talks to the customers").waitFor();
  await page.getByText("Proposed by the other standard").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Take back 7.4 Communication" }).click();
  await page.getByText("Proposed by the other standard").waitFor();
}, 60_000);

it("shows a contradiction at home and at the requirement", async () => {
  await stage.settled();
  await visit("");
  const conflicts = page.getByRole("region", { name: "Conflicts between the standards" });
  await conflicts.getByText(/^Contradiction: A\.8\.6/).waitFor();
  await shot("home");
  await conflicts.getByRole("link", { name: "20000-1 8.4.3" }).click();
  await page.getByText(/^Contradiction: A\.8\.6/).waitFor();
  await shot("conflict-requirement");
  await expectAccessible(page);
}, 60_000);
