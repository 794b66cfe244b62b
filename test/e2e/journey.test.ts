import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";
import { damaged, statement } from "./statement.ts";

const owner = "owner@northbridge.example";
const mara = "mara@alder.example";
const peter = "peter@brook.example";

let stage: Stage;
let firm: Page;
let client: Page;
let clientUrl = "";
beforeAll(async () => void (stage = await openStage()), 120_000);
afterAll(() => stage.stop());

const onboard = async (name: string, administrator: string): Promise<void> => {
  await firm.getByRole("link", { name: "Onboard a client" }).first().click();
  await firm.getByLabel("Name of the client").fill(name);
  await expectAccessible(firm);
  for (const standard of await firm.getByRole("checkbox").all()) await standard.check();
  await firm.getByRole("button", { name: "Make the workspace" }).click();
  await firm.getByLabel("E-mail address").fill(administrator);
  await firm.getByRole("button", { name: "Send invitation" }).click();
  await firm.getByRole("link", { name: "Back to the portfolio" }).click();
  await firm.getByRole("link", { name }).waitFor();
};

const accept = async (email: string): Promise<Page> => {
  const page = await stage.arriveAs(email);
  await page.goto(await stage.linkFor(email));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Accept invitation" }).click();
  await page.waitForURL(/\/clients\/[0-9a-z]{16}/);
  return page;
};

/** The row of a requirement in the list of the assess screen, with its scale. */
const scaleOf = (page: Page, id: string) =>
  page.getByLabel(`Rating of ${id}`, { exact: true }).first(); // 27001 stands before 20000-1

test("a consultant founds a firm and onboards a client", { timeout: 60_000 }, async () => {
  firm = await stage.arriveAs(owner);
  await firm.getByLabel("Name of the firm").fill("Northbridge");
  await firm.getByRole("button", { name: /found/i }).click();
  await onboard("Alder Payments", mara);
  await expectAccessible(firm);
});

test("an invitation is for its address alone", { timeout: 60_000 }, async () => {
  const stranger = await stage.arriveAs("stranger@else.example");
  await stranger.goto(await stage.linkFor(mara));
  await stranger.getByText(mara).first().waitFor();
  expect(await stranger.getByRole("button", { name: "Accept invitation" }).count()).toBe(0);
  await stranger.context().close();
  client = await accept(mara);
  clientUrl = new URL(client.url()).pathname.split("/").slice(0, 3).join("/");
  await expectAccessible(client);
});

test(
  "the client answers with the keyboard alone, and it is saved",
  { timeout: 60_000 },
  async () => {
    await client.getByRole("link", { name: "Assess" }).first().click();
    await scaleOf(client, "4.1").waitFor();
    await client.keyboard.press("j");
    await client.keyboard.press("4");
    await client.keyboard.press("j");
    await client.keyboard.press("3");
    await client
      .getByText(/Saved at/)
      .first()
      .waitFor();
    await expectAccessible(client);
    await client.reload();
    await scaleOf(client, "4.3")
      .getByRole("button", { name: /Largely/, pressed: true })
      .waitFor();
    await stage.settled();
  },
);

test(
  "the consultant verifies, and score and portfolio move within seconds",
  { timeout: 60_000 },
  async () => {
    await firm.goto(`${stage.origin}${clientUrl}/assess?lane=verified`);
    await scaleOf(firm, "4.2").getByRole("button", { name: /Fully/ }).waitFor();
    await firm.keyboard.press("j");
    await firm.keyboard.press("3");
    await scaleOf(firm, "4.2")
      .getByRole("button", { name: /Largely/, pressed: true })
      .waitFor();
    await firm
      .getByText(/Saved at/)
      .first()
      .waitFor();
    await expectAccessible(firm);
    await firm.goto(stage.origin);
    const row = firm.getByRole("row", { name: /Alder Payments/ });
    await row.waitFor();
    await expect
      .poll(
        async () => {
          await firm.reload();
          await row.waitFor();
          return row.innerText();
        },
        { timeout: 15_000, interval: 500 },
      )
      .toMatch(/verified.*[1-9]|[1-9]\.\d%/is);
  },
);

test("nobody verifies their own answer", { timeout: 60_000 }, async () => {
  await firm.goto(`${stage.origin}${clientUrl}/assess`);
  await scaleOf(firm, "5.1").waitFor();
  const answered = await fetch(
    `${stage.origin}/api/v1${clientUrl.replace("clients", "tenants")}/assessment/iso27001:5.1/claim`,
    {
      method: "PUT",
      headers: {
        authorization: `Bearer ${await stage.tokenFor(owner)}`,
        "content-type": "application/json",
        "if-match": '"v0"',
      },
      body: JSON.stringify({ rating: "F", note: "" }),
    },
  );
  expect(answered.status).toBe(200);
  await firm.goto(`${stage.origin}${clientUrl}/assess/iso27001:5.1?lane=verified`);
  await firm
    .getByText(/someone else|second person|yourself|own answer/i)
    .first()
    .waitFor();
  await expectAccessible(firm);
});

test("a second client sees nothing of it", { timeout: 90_000 }, async () => {
  await firm.goto(stage.origin);
  await onboard("Brook Logistics", peter);
  const other = await accept(peter);
  await other.goto(`${stage.origin}${clientUrl}`);
  await other.getByRole("heading", { level: 1, name: /nothing|not found|no such/i }).waitFor();
  expect(await other.locator("body").innerText()).not.toContain("Alder");
  await expectAccessible(other);
});

const choose = async (name: string, content: string): Promise<void> => {
  await client.goto(`${stage.origin}${clientUrl}/import`);
  await client
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
};

test("a Statement of Applicability comes in as the file it is", { timeout: 90_000 }, async () => {
  await choose("empty.csv", "");
  await client.getByRole("alert").first().waitFor();
  await expectAccessible(client);

  await choose("damaged.csv", damaged());
  await client.getByRole("button", { name: "Continue to the decisions" }).click();
  await client.getByRole("button", { name: "Show what would change" }).click();
  await client.getByRole("button", { name: "Import only the 92 good rows" }).waitFor();
  await client.getByText("with care", { exact: false }).first().waitFor();

  await choose("soa.csv", statement());
  await expectAccessible(client);
  await client.getByRole("button", { name: "Continue to the decisions" }).click();
  await client.getByLabel("“Applicable (Inherited)” means").waitFor();
  await expectAccessible(client);
  await client.getByRole("button", { name: "Show what would change" }).click();
  await client
    .getByRole("heading", { name: "91 applicable of which 13 inherited, 2 excluded, 0 errors" })
    .waitFor();
  await expectAccessible(client);
  await client.getByRole("button", { name: "Import 93 rows" }).click();
  await client.getByRole("heading", { name: "The import is done" }).waitFor();
  await stage.settled();
  await client.goto(`${stage.origin}${clientUrl}/assess/iso27001:A.8.30`);
  await client.getByText("No such work", { exact: false }).first().waitFor();
  await expectAccessible(client);
});

test("the client works on a phone", { timeout: 60_000 }, async () => {
  const phone = await stage.arriveAs(mara, { phone: true });
  for (const path of [
    "",
    "/assess",
    "/evidence",
    "/documents",
    "/members",
    "/trail",
    "/settings",
  ]) {
    await phone.goto(`${stage.origin}${clientUrl}${path}`);
    await phone.waitForLoadState("networkidle");
    await expectAccessible(phone);
    const overflow = await phone.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
  }
});
