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

const api = (method: string, path: string, body: unknown) =>
  stage.call(owner, `${method} ${path}`, body);

const go = (path: string) => page.goto(`${stage.origin}/clients/${client}/${path}`);

/** Presses the button of an open dialog, which closes it. */
const settle = async (name: string): Promise<void> => {
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

const add = async (title: string): Promise<void> => {
  await go("risks");
  await page.getByRole("button", { name: "Add a risk" }).click();
  await page.getByRole("dialog").getByLabel("Title").fill(title);
  await settle("Add risk");
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
};

test("a risk is added, and is not rated", { timeout: 60_000 }, async () => {
  page = await stage.arriveAs(owner);
  const { id } = await api("POST", "/firms", { name: "Northbridge" });
  const standards = ["iso27001", "iso20000"];
  const made = await api("POST", `/firms/${id ?? ""}/clients`, { name: "Alder", standards });
  client = made["tenantId"] ?? "";
  await go("risks");
  await page.getByRole("heading", { name: "No risk yet" }).waitFor();
  await expectAccessible(page);
  await add("Administrator account taken over");
  await page.getByText("Not rated").first().waitFor();
  await add("The data centre burns");
});

test(
  "it is rated in the method's words, and set to be looked at again",
  { timeout: 60_000 },
  async () => {
    await page.getByRole("button", { name: "Rate the current level" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("group", { name: "Likelihood" }).getByLabel("4 Likely").check();
    await dialog.getByRole("group", { name: "Impact" }).getByLabel("5 Severe").check();
    await dialog.getByText("Critical").waitFor();
    await expectAccessible(page);
    await settle("Rate");
    await page.getByText("Likely, Impact: Severe").waitFor();
    await page.getByText(/^Due on /).waitFor();
    await expectAccessible(page);
  },
);

test(
  "the heat map leads to the risks of a cell, and the address keeps the filter",
  { timeout: 60_000 },
  async () => {
    await go("risks/heat-map");
    await page.getByText("1 not rated, and in no cell.").waitFor();
    await expectAccessible(page);
    await page
      .getByRole("table")
      .getByRole("link", { name: /1 ?Critical/ })
      .click();
    await page.getByText("1 of 2 risks").waitFor();
    await page.reload();
    await page.getByRole("link", { name: "R-2 The data centre burns" }).waitFor();
    await page.getByRole("button", { name: "Leave this cell of the heat map" }).click();
    await page.getByText("2 of 2 risks").waitFor();
    await page.getByLabel("Current level").selectOption("Not rated");
    await page.getByText("1 of 2 risks").waitFor();
  },
);

test("several are changed at once, and each is answered for", { timeout: 60_000 }, async () => {
  await go("risks");
  await page.getByRole("button", { name: "Pick all 2" }).click();
  await page.getByRole("button", { name: "Change 2" }).click();
  const dialog = page.getByRole("dialog", { name: "Change 2 risks" });
  await dialog.getByLabel("What").selectOption("Family");
  await dialog.getByLabel("To").selectOption("Continuity");
  await dialog.getByRole("button", { name: "Change 2" }).click();
  await dialog.getByText("2 changed, 0 were so already, 0 refused.").waitFor();
  await settle("Done");
  await page.getByText("Continuity", { exact: true }).nth(1).waitFor();
  await expectAccessible(page);
});
