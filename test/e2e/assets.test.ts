import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";

let stage: Stage;
let page: Page;
let client = "";
beforeAll(async () => void (stage = await openStage()), 120_000);
afterAll(() => stage.stop());

const go = (path: string) => page.goto(`${stage.origin}/clients/${client}/${path}`);

/** Presses the button of an open dialog, which closes it. */
const settle = async (name: string): Promise<void> => {
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

/** Adds an asset that needs another one, and stays on its page. */
const add = async (name: string, needs?: string): Promise<void> => {
  await go("assets");
  await page.getByRole("button", { name: "Add an asset" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  if (needs !== undefined) {
    await dialog.getByLabel("Depends on").fill(needs);
    await dialog.getByRole("button", { name: `Add ${needs}`, exact: true }).click();
  }
  await settle("Add asset");
  await page.getByRole("heading", { level: 1, name }).waitFor();
};

test("what depends on what is shown over two levels", { timeout: 60_000 }, async () => {
  page = await stage.arriveAs(owner);
  const { id } = await stage.call(owner, "POST /firms", { name: "Northbridge" });
  const standards = ["iso27001", "iso20000"];
  const made = await stage.call(owner, `POST /firms/${id}/clients`, { name: "Alder", standards });
  client = made["tenantId"] ?? "";
  await go("assets");
  await page.getByRole("heading", { name: "No asset yet" }).waitFor();
  await add("Data centre");
  await add("Server", "Data centre");
  await add("Web shop", "Server");
  const needs = page.getByRole("region", { name: "Depends on" });
  await needs.getByRole("link", { name: "Server" }).waitFor();
  await needs.getByRole("link", { name: "Data centre" }).click();
  await page.getByRole("heading", { level: 1, name: "Data centre" }).waitFor();
  const above = page.getByRole("region", { name: "Needed by" });
  await above.getByRole("link", { name: "Web shop" }).waitFor();
  await expectAccessible(page);
});

test("a circle is refused, with the way it would run", { timeout: 60_000 }, async () => {
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Depends on").fill("web");
  await dialog.getByRole("button", { name: "Add Web shop" }).click();
  await dialog.getByRole("button", { name: "Save asset" }).click();
  await dialog.getByText("Web shop → Server → Data centre", { exact: false }).first().waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
});

test(
  "an asset leaves the list with a reason and can be found again",
  { timeout: 60_000 },
  async () => {
    await go("assets?q=shop");
    await page.getByText("1 of 3 assets").waitFor();
    await page.getByRole("link", { name: "Web shop" }).click();
    await page.getByRole("button", { name: "Retire", exact: true }).click();
    await page.getByRole("dialog").getByLabel("Reason").fill("Sold");
    await settle("Retire asset");
    await page.getByText("Sold", { exact: false }).waitFor();
    await go("assets?show=retired");
    await page.getByRole("link", { name: "Web shop" }).waitFor();
    await expectAccessible(page);
  },
);

test("a risk names what it would hurt, and both show it", { timeout: 60_000 }, async () => {
  const risks = `POST /tenants/${client}/risk/risks`;
  const { userId } = await stage.call(owner, "GET /me");
  const risk = {
    kind: "risk",
    family: "continuity",
    title: "The data centre burns",
    cause: "",
    event: "",
    consequence: "",
    threat: "",
    vulnerability: "",
    affects: { confidentiality: false, integrity: false, availability: true },
    serviceObjectives: "",
    customers: [],
    existingControls: { requirements: [], text: "" },
    owner: userId,
  };
  const { id } = await stage.call(owner, risks, risk);
  await stage.call(owner, risks, { ...risk, title: "A laptop is stolen" });
  await go(`risks/${id}`);
  await page.getByRole("button", { name: "Edit links" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Assets", { exact: true }).fill("data");
  await dialog.getByRole("button", { name: "Add Data centre" }).click();
  await dialog.getByLabel("Tool", { exact: true }).fill("jira");
  await dialog.getByLabel("Number of the ticket").fill("OPS-7");
  await dialog.getByRole("button", { name: "Add incident" }).click();
  await dialog.getByRole("button", { name: "Save links" }).click();
  await dialog.getByText("No ticket of this number has been reported.").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Remove OPS-7 (jira)" }).click();
  await settle("Save links");
  await page.getByRole("link", { name: "Data centre" }).click();
  await page.getByRole("heading", { level: 1, name: "Data centre" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Show it in the register" }).click();
  await page.getByText("1 of 2 risks").waitFor();
  await page.getByLabel("Asset", { exact: true }).selectOption("Any asset");
  await page.getByText("2 of 2 risks").waitFor();
  await expectAccessible(page);
});

test("a supplier that was never assessed is due, without a date", { timeout: 60_000 }, async () => {
  await go("suppliers");
  await page.getByRole("button", { name: "Add a supplier" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Cloudhost");
  await dialog.getByLabel("Criticality").selectOption("Critical");
  await expectAccessible(page);
  await settle("Add supplier");
  await page.getByText("Assessment missing").waitFor();
  await page.getByRole("button", { name: "Actions for Cloudhost" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await dialog.getByLabel("Assessment", { exact: true }).selectOption("Assessed");
  await dialog.getByLabel("Last assessed").fill("2026-03-15");
  await dialog.getByLabel("Score of 100").fill("91");
  await settle("Save supplier");
  await page.getByText("Nothing due").waitFor();
  await expectAccessible(page);
});
