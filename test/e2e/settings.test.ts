import { mkdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const email = "ida@north.example";

let stage: Stage;
let page: Page;
let client = "";

const make = (path: string, body: unknown) => stage.call(email, `POST ${path}`, body);

const visit = async (path: string, on: Page = page) => {
  await on.goto(`${stage.origin}/clients/${client}${path}`);
  await on.getByRole("heading", { level: 1 }).first().waitFor();
};

/** For whoever wants to look: only where a folder is named. */
const shot = async (name: string, of: Page = page) => {
  const folder = process.env["SHOTS"];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await of.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

beforeAll(async () => {
  stage = await openStage();
  const firm = await make("/firms", { name: "North" });
  const standards = ["iso27001", "iso20000"];
  const made = await make(`/firms/${firm["id"] ?? ""}/clients`, { name: "Cedar", standards });
  client = made["tenantId"] ?? "";
  await stage.settled();
  page = await stage.arriveAs(email);
}, 120_000);

afterAll(() => stage.stop());

const save = async () => {
  await page.getByRole("button", { name: "Save settings" }).click();
};

test("thresholds out of bounds are refused beside their fields", { timeout: 60_000 }, async () => {
  await visit("/settings");
  await page.getByLabel("Ask for something else").check();
  await page.getByLabel("Verified at least, in percent").fill("30");
  await page.getByLabel("Months of operation").fill("");
  await save();
  await page.getByText("Ask for at least 50 % verified.", { exact: false }).waitFor();
  await page.getByText("Give a number of months.").waitFor();
  await page.getByText("Write at least one character").waitFor();
  await expectAccessible(page);
});

test("its own thresholds stand in the gates and above the model", { timeout: 60_000 }, async () => {
  await page.getByLabel("Verified at least, in percent").fill("92.5");
  await page.getByLabel("Months of operation").fill("6");
  await page.getByLabel("Reason").fill("Our certification body asks for it");
  await page.getByLabel("Certified to 27001").check();
  await page.getByLabel("Certificate number, 27001").fill("MC-27-4418");
  await page.getByLabel("Certification body, 27001").fill("Meridian");
  await page.getByLabel("Valid until, 27001").fill("2099-03-01");
  await page.getByLabel("Classification on exports").fill("TLP:AMBER");
  await save();
  await page.getByText(/Set by .* on /).waitFor();
  await shot("settings");
  await stage.settled();
  await visit("");
  await page
    .getByText("at least 92.5 % needed (set for this client)", { exact: false })
    .first()
    .waitFor({ state: "attached" });
  await page.getByText("Certified", { exact: true }).waitFor();
  await page.getByText(/MC-27-4418, Meridian, valid until/).waitFor();
  await expectAccessible(page);
  await shot("home");
  await visit("/model");
  await page.getByText("Our certification body asks for it", { exact: false }).waitFor();
  await expectAccessible(page);
  await shot("model");
});

test("the way from the certificate it holds comes first", { timeout: 60_000 }, async () => {
  await visit("/second-standard");
  await page.getByText("Certified: ISO/IEC 27001").waitFor();
  const ways = page.getByRole("heading", { level: 2, name: /^From / });
  expect(await ways.first().textContent()).toBe("From 27001 to 20000-1");
  await expectAccessible(page);
  await shot("second-standard");
  const phone = await stage.arriveAs(email, { phone: true });
  await visit("/settings", phone);
  await phone.getByLabel("Months of operation").waitFor();
  await expectAccessible(phone);
  await shot("settings-phone", phone);
});
