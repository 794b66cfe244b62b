import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";
const mara = "mara@alder.example";
const gate = "Roles, responsibilities and authorities are assigned";

let stage: Stage;
let firm: Page;
let client: Page;
let home = "";
beforeAll(async () => void (stage = await openStage()), 120_000);
afterAll(() => stage.stop());

const item = (page: Page) => page.locator("#iso27001-rolesAssigned");
const shots = process.env["SHOTS"];
const shot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

test("a client is there, with both standards", { timeout: 60_000 }, async () => {
  firm = await stage.arriveAs(owner);
  await firm.getByLabel("Name of the firm").fill("Northbridge");
  await firm.getByRole("button", { name: /found/i }).click();
  await firm.getByRole("link", { name: "Onboard a client" }).first().click();
  await firm.getByLabel("Name of the client").fill("Alder Payments");
  for (const standard of await firm.getByRole("checkbox").all()) await standard.check();
  await firm.getByRole("button", { name: "Make the workspace" }).click();
  await firm.getByLabel("E-mail address").fill(mara);
  await firm.getByRole("button", { name: "Send invitation" }).click();
  client = await stage.arriveAs(mara);
  await client.goto(await stage.linkFor(mara));
  await client.getByRole("button", { name: "Accept invitation" }).click();
  await client.waitForURL(/\/clients\/[0-9a-z]{16}/);
  home = `${stage.origin}${new URL(client.url()).pathname.split("/").slice(0, 3).join("/")}`;
});

test(
  "the client declares where a record is kept, and the gate waits",
  { timeout: 60_000 },
  async () => {
    await client.goto(home);
    await item(client).getByText("No record yet").waitFor();
    await item(client)
      .getByRole("link", { name: /^The record of/ })
      .click();
    const dialog = client.getByRole("dialog", { name: `27001: ${gate}` });
    await dialog.getByLabel("Where it is kept").fill("Confluence, space ISMS, page Roles");
    await dialog.getByLabel("Link, if there is one").fill("https://wiki.example/roles");
    await expectAccessible(client);
    await shot(client, "declare");
    await dialog.getByRole("button", { name: "Declare record" }).click();
    await dialog.getByText("Waiting for a second person").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await item(client).getByText("somebody else has to attest").waitFor();
    expect(await client.getByRole("button", { name: "Attest a sample" }).count()).toBe(0);
  },
);

test(
  "the consultant attests a sample, the gate closes and the verdict counts one less",
  { timeout: 60_000 },
  async () => {
    await firm.goto(home);
    const verdict = firm.getByText(/Not ready for Stage 1: \d+ gates open/).first();
    const before = Number(/\d+ gates/.exec(await verdict.innerText())?.[0].split(" ")[0]);
    const listed = firm
      .locator("#iso27001-stage1 li[id]")
      .filter({ hasText: /Open|No record yet/ });
    expect(await listed.count()).toBe(before);
    await item(firm)
      .getByRole("link", { name: /^The record of/ })
      .click();
    const dialog = firm.getByRole("dialog");
    await dialog.getByText("Confluence, space ISMS, page Roles").waitFor();
    await dialog.getByRole("button", { name: "Attest a sample" }).click();
    await dialog
      .getByLabel("What you looked at")
      .fill("Three of twelve roles against the organisation chart");
    await shot(firm, "attest");
    await expectAccessible(firm);
    await dialog.getByRole("button", { name: "Attest sample" }).click();
    await dialog.getByText("Attested", { exact: true }).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await firm
      .getByText(`Not ready for Stage 1: ${before - 1} gates open`)
      .first()
      .waitFor();
    await expectAccessible(firm);
    await shot(firm, "home");
  },
);

test("the trend has a table one key away", { timeout: 60_000 }, async () => {
  await firm.getByRole("img", { name: /^ISO\/IEC 27001:2022 from/ }).waitFor();
  await firm.getByText("No forecast yet: it takes four weeks of history.").first().waitFor();
  await firm.keyboard.press("t");
  await firm.getByRole("columnheader", { name: "Gates open" }).first().waitFor();
  await expectAccessible(firm);
});

test(
  "what-if shows what ticked steps would change, and its address can be sent",
  { timeout: 60_000 },
  async () => {
    await firm.getByRole("link", { name: "What if these are done?" }).click();
    await firm.getByRole("heading", { name: "With these done" }).waitFor();
    expect(await firm.getByRole("checkbox", { checked: true }).count()).toBeGreaterThanOrEqual(5);
    await firm.getByRole("button", { name: "Clear all" }).click();
    await firm.getByLabel("Requirement", { exact: true }).fill("20000-1 8.7.2");
    await firm.getByRole("button", { name: "Add to the choice" }).click();
    await firm.getByText(/^Bring 8\.7\.2/).waitFor();
    await firm
      .getByRole("checkbox", { name: /record attested: Objectives are set$/ })
      .first()
      .check();
    await firm.getByText("Objectives are set", { exact: true }).first().waitFor();
    await expectAccessible(firm);
    await shot(firm, "what-if");
    await client.goto(firm.url());
    await client.getByText(/^Bring 8\.7\.2/).waitFor();
    await client.getByText("Objectives are set", { exact: true }).first().waitFor();
  },
);

test("the model is published where its numbers are", { timeout: 60_000 }, async () => {
  await client.getByRole("link", { name: "How this is computed" }).click();
  await client.getByRole("heading", { name: "The readiness model" }).waitFor();
  await client.getByRole("heading", { name: "A worked example" }).waitFor();
  await client.getByText("8,544 (85.44 %)").first().waitFor();
  await expectAccessible(client);
  await shot(client, "model");
});

test("all of it fits a phone", { timeout: 60_000 }, async () => {
  const phone = await stage.arriveAs(mara, { phone: true, dark: true });
  for (const [name, path] of [
    ["home", ""],
    ["what-if", "/what-if"],
    ["model", "/model"],
  ] as const) {
    await phone.goto(`${home}${path}`);
    await phone.getByRole("heading", { level: 1 }).waitFor();
    await phone.waitForLoadState("networkidle");
    const wide = await phone.evaluate("document.documentElement.scrollWidth - innerWidth");
    expect(wide).toBeLessThanOrEqual(0);
    await shot(phone, `phone-${name}`);
  }
});
