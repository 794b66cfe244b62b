import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";
const mara = "mara@alder.example";

let stage: Stage;
let firm: Page;
let author: Page;
let client = "";
beforeAll(async () => void (stage = await openStage()), 120_000);
afterAll(() => stage.stop());

const api = (method: string, path: string, as: string, body?: unknown) =>
  stage.call(as, `${method} ${path}`, body);

const go = (page: Page, path: string) => page.goto(`${stage.origin}/clients/${client}/${path}`);

const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click();

/** Presses the button of an open dialog, which closes it. */
const settle = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

/** Enters an agreement about the web shop with one target, and sends it into review. */
const agree = async (kind: string, party: string, time: string): Promise<void> => {
  await go(author, "services/agreements");
  await press(author, "Add an agreement");
  const dialog = author.getByRole("dialog");
  await dialog.getByLabel("What it is").selectOption({ label: kind });
  await dialog.getByLabel("Name").first().fill(`Web shop, ${party}`);
  await dialog
    .getByLabel(kind.startsWith("Contract") ? "Supplier" : "Customer", { exact: true })
    .fill(party);
  await dialog.getByLabel("Web shop", { exact: true }).check();
  await dialog.getByRole("button", { name: "Remove target 1" }).click();
  await dialog.getByLabel("Time by priority").fill(time);
  await settle(author, "Add agreement");
  await author.getByRole("heading", { level: 1, name: `Web shop, ${party}` }).waitFor();
  await press(author, "Submit for approval");
  await settle(author, "Submit for approval");
};

const approve = async (party: string): Promise<void> => {
  await go(firm, "services/agreements");
  await firm.getByRole("link", { name: `Web shop, ${party}` }).click();
  await press(firm, "Approve");
  await firm.getByRole("dialog").getByLabel(`Who agreed for ${party}`).fill("Ann Alder");
  await settle(firm, "Approve version");
  await firm.getByText("In force", { exact: true }).first().waitFor();
};

test(
  "a calendar is drawn by keyboard and shows what a month opens",
  { timeout: 90_000 },
  async () => {
    firm = await stage.arriveAs(owner);
    const { id } = await api("POST", "/firms", owner, { name: "Northbridge" });
    const made = await api("POST", `/firms/${id ?? ""}/clients`, owner, {
      name: "Alder",
      standards: ["iso20000"],
    });
    client = made["tenantId"] ?? "";
    await api("POST", `/tenants/${client}/invitations`, owner, {
      email: mara,
      role: "clientAdmin",
      period: null,
    });
    author = await stage.arriveAs(mara);
    await author.goto(await stage.linkFor(mara));
    await press(author, "Accept invitation");
    await author.waitForURL(/\/clients\/[0-9a-z]{16}/);
    await go(author, "services/calendars");
    await author.getByRole("link", { name: "Add a calendar" }).click();
    await author.getByLabel("Name").fill("Office hours");
    await author.getByLabel("Time zone").fill("Europe/Vienna");
    await author.getByRole("gridcell", { name: "Saturday 09:00, closed" }).focus();
    await author.keyboard.press("Space");
    await author.keyboard.press("ArrowRight");
    await author.keyboard.press("Space");
    expect(await author.getByLabel("Saturday", { exact: true }).inputValue()).toBe("09:00–10:00");
    await author.getByRole("list", { name: "Open hours of the month" }).waitFor();
    await expectAccessible(author);
    await press(author, "Add calendar");
    await author.getByText("counts from the beginning").waitFor();
    await author.getByLabel("Saturday", { exact: true }).fill("22:00–22:00");
    await press(author, "Save as next version");
    await author.getByText("Opening and closing are the same", { exact: false }).waitFor();
  },
);

test(
  "a service is written, published and found in the catalogue",
  { timeout: 60_000 },
  async () => {
    await go(author, "services");
    await press(author, "Add a service");
    const dialog = author.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Web shop");
    await dialog.getByLabel("Hours").selectOption({ label: "Office hours" });
    await dialog.getByLabel("Customers").fill("Alder Ltd");
    await dialog.getByLabel("Suppliers").fill("Dataline");
    await dialog.getByLabel("Components").fill("Database\nWeb server");
    await expectAccessible(author);
    await settle(author, "Add service");
    await author.getByRole("heading", { level: 1, name: "Web shop" }).waitFor();
    await press(author, "Publish");
    await settle(author, "Publish version");
    await author.getByRole("heading", { name: "In the catalogue" }).waitFor();
    await expectAccessible(author);
    await go(author, "services");
    const row = author.getByRole("row", { name: /Web shop/ });
    await row.getByText("Live").waitFor();
    // Names come after the rows.
    await row.getByRole("cell", { name: "mara" }).waitFor();
    await expectAccessible(author);
  },
);

test("what is promised and not carried is said on the agreement", { timeout: 90_000 }, async () => {
  await agree("Service level agreement with a customer", "Alder Ltd", "P1: 4 h\n2 business days");
  await approve("Alder Ltd");
  await firm.getByText("no contract in force covers it", { exact: false }).waitFor();
  await agree("Contract with a supplier", "Dataline", "8 h");
  await approve("Dataline");
  await go(author, "services/agreements");
  await expectAccessible(author);
  await author.getByRole("link", { name: "Web shop, Alder Ltd" }).click();
  await author.getByText("Promised to the customer, but not carried inside").waitFor();
  await author.getByText("Resolution, P1", { exact: false }).waitFor();
  await expectAccessible(author);
});
