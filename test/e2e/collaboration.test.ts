import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";
const mara = "mara@alder.example";
const jonas = "jonas@alder.example";

let stage: Stage;
let client: string;

type Call = { readonly as: string; readonly call: string; readonly body?: unknown };

/** A person's own program, for what this journey is not about. */
const ask = async ({ as, call, body }: Call): Promise<Record<string, unknown>> => {
  const [method = "GET", path = ""] = call.split(" ");
  const response = await fetch(`${stage.origin}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await stage.tokenFor(as)}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
      "if-match": '"v0"',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
};

const invite = async (email: string, role: string): Promise<void> => {
  await ask({ as: owner, call: `POST ${client}/invitations`, body: { email, role } });
  const secret = new URL(await stage.linkFor(email)).hash.slice(1);
  await ask({ as: email, call: "POST /invitations/accept", body: { secret } });
};

beforeAll(async () => {
  stage = await openStage();
  const firm = await ask({ as: owner, call: "POST /firms", body: { name: "Northbridge" } });
  const body = { name: "Alder Payments", standards: ["iso27001", "iso20000"] };
  const made = await ask({ as: owner, call: `POST /firms/${String(firm["id"])}/clients`, body });
  client = `/tenants/${String(made["tenantId"])}`;
  await stage.settled();
  await invite(mara, "clientAdmin");
  await invite(jonas, "contributor");
  await stage.settled();
}, 120_000);
afterAll(() => stage.stop());

const at = (path: string) => `${stage.origin}${client.replace("tenants", "clients")}${path}`;

const open = async (as: string, path: string, phone = false): Promise<Page> => {
  const page = await stage.arriveAs(as, phone ? { phone: true } : {});
  await page.goto(at(path));
  return page;
};

test(
  "a client answers and calls a colleague with the keyboard alone",
  { timeout: 60_000 },
  async () => {
    const page = await open(mara, "/assess/iso27001:5.2");
    await page.getByRole("heading", { level: 1, name: /5\.2/ }).waitFor();
    const scale = page.getByLabel("Claimed rating of 5.2", { exact: true });
    await scale.getByRole("button", { name: /Largely/ }).focus();
    await page.keyboard.press("Enter");
    await scale.getByRole("button", { name: /Largely/, pressed: true }).waitFor();
    // The answer is shown before it is saved; what follows from it is read anew after that.
    await page.waitForLoadState("networkidle");
    await page.getByLabel("Comment", { exact: true }).focus();
    await page.keyboard.type("Is the policy signed, @jo");
    await page.getByRole("listbox").getByRole("option", { name: "Jonas" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("? See https://wiki.example/policy.");
    await expectAccessible(page);
    await page.keyboard.press("Control+Enter");
    const said = page
      .getByRole("region", { name: "Discussion" })
      .getByRole("listitem")
      .filter({ hasText: "Is the policy signed" })
      .first();
    await said.getByText("@Jonas").waitFor();
    expect(await said.getByRole("link").getAttribute("href")).toBe("https://wiki.example/policy");
    await stage.settled();
    await page.context().close();
  },
);

test(
  "the colleague is told by mail and in the product, and answers",
  { timeout: 60_000 },
  async () => {
    const link = await stage.linkFor(jonas);
    expect(link).toMatch(/\/assess\/iso27001:5\.2\?comment=cmt_/);
    const page = await open(jonas, "/work");
    await page.getByRole("button", { name: "Notifications, 1 unread" }).click();
    await page.getByRole("menuitem", { name: /Mara mentioned you/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 1, name: "My work" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: /Mara mentioned you/ }).click();
    const said = page
      .getByRole("region", { name: "Discussion" })
      .getByRole("listitem")
      .filter({ hasText: "Is the policy signed" })
      .first();
    await said.getByRole("button", { name: /Reply/ }).click();
    await page.getByLabel("Reply to Mara").fill("It is, since May.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("In reply to Mara: Is the policy signed").waitFor();
    await page.getByRole("button", { name: "Notifications, none unread" }).waitFor();
    await page.getByRole("heading", { name: "History" }).waitFor();
    await page.getByText("Said: It is, since May.").waitFor();
    await expectAccessible(page);
    await page.context().close();
  },
);

test("work is given to several requirements at once, and found", { timeout: 60_000 }, async () => {
  const page = await open(mara, "/assess?group=5&standard=iso27001");
  await page.getByRole("button", { name: "Assign several" }).click();
  await page.getByRole("button", { name: "Select all 3 shown" }).click();
  await page.getByRole("button", { name: "Assign 3" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Who answers").selectOption({ label: "Jonas" });
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel("Due", { exact: true }).fill(soon);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Assign 3 requirements" }).click();
  await page.getByText("3 assigned").waitFor();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await page.getByRole("combobox", { name: "Assigned to" }).selectOption({ label: "Jonas" });
  await expect.poll(() => new URL(page.url()).searchParams.get("who")).toMatch(/^usr_/);
  await page.getByText("3 of", { exact: false }).first().waitFor();
  await stage.settled();
  await page.context().close();

  const his = await open(jonas, "/work", true);
  await his.getByRole("heading", { name: /To answer/ }).waitFor();
  await his.getByRole("link", { name: /5\.1/ }).first().waitFor();
  await expectAccessible(his);
  await his.context().close();
});

test("an internal note stays with the firm", { timeout: 60_000 }, async () => {
  const page = await open(owner, "/assess/iso27001:5.2");
  await page.getByRole("button", { name: "Internal notes" }).click();
  await page.getByLabel("Internal note", { exact: true }).fill("Check the signature ourselves.");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await page.getByRole("listitem").filter({ hasText: "Check the signature" }).first().waitFor();
  await expectAccessible(page);
  await page.goto(stage.origin);
  await page.getByRole("link", { name: "My work" }).first().click();
  await page.getByRole("row", { name: /Alder Payments/ }).waitFor();
  await expectAccessible(page);
  await page.context().close();

  const theirs = await open(mara, "/assess/iso27001:5.2");
  await theirs.getByText("In reply to Mara").waitFor();
  expect(await theirs.getByRole("button", { name: "Internal notes" }).count()).toBe(0);
  expect(await theirs.locator("body").innerText()).not.toContain("Check the signature");
  await theirs.goto(at("/trail"));
  await theirs.getByText("Comment written").first().waitFor();
  expect(await theirs.locator("body").innerText()).not.toMatch(/signature|Note written/);
  await theirs.context().close();
});
