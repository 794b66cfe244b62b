import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const ana = "ana@birch.example";
const ben = "ben@birch.example";
const owner = "owner@northbridge.example";
const shots = process.env["SCREENSHOTS"];

let stage: Stage;
let company: Page;
let clientUrl = "";
beforeAll(async () => void (stage = await openStage()), 120_000);
afterAll(() => stage.stop());

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

const rate = async (page: Page, id: string, lane: string, word: RegExp): Promise<void> => {
  await page.goto(`${stage.origin}${clientUrl}/assess/iso27001:${id}?lane=${lane}`);
  const label = `${lane === "claimed" ? "Claimed" : "Verified"} rating of ${id}`;
  const scale = page.getByLabel(label, { exact: true });
  await scale.getByRole("button", { name: word }).click();
  await page
    .getByText(/Saved at/)
    .first()
    .waitFor();
};

test("someone without a place signs their own company up", { timeout: 60_000 }, async () => {
  company = await stage.arriveAs(ana);
  await company.getByRole("heading", { name: "I am a consultancy" }).waitFor();
  await expectAccessible(company);
  await shoot(company, "start");
  await company.getByRole("link", { name: "Assess my own company" }).click();
  await company.getByLabel("Name of your company").fill("Birch Hosting");
  await shoot(company, "sign-up");
  await expectAccessible(company);
  await company.getByRole("button", { name: "Make the workspace" }).click();
  await company.getByRole("heading", { name: "Birch Hosting is open" }).waitFor();
  await shoot(company, "sign-up-done");
  await company.getByRole("link", { name: "Open Birch Hosting" }).click();
  await company.getByText("Answers cannot be verified yet").waitFor();
  clientUrl = new URL(company.url()).pathname;
  await expectAccessible(company);
  await shoot(company, "home-alone");
});

test("answers, and a colleague verifies, which shows as that", { timeout: 90_000 }, async () => {
  await rate(company, "4.1", "claimed", /Fully/);
  await rate(company, "4.2", "claimed", /Largely/);
  await company.goto(`${stage.origin}${clientUrl}/members`);
  await company.getByRole("button", { name: "Invite a person" }).click();
  await company.getByLabel("E-mail address").fill(ben);
  await company.getByLabel("Role", { exact: true }).selectOption("clientAdmin");
  await company.getByRole("button", { name: "Send invitation" }).click();
  await company.getByText(ben, { exact: true }).first().waitFor();
  const colleague = await stage.arriveAs(ben);
  await colleague.goto(await stage.linkFor(ben));
  await colleague.getByRole("button", { name: "Accept invitation" }).click();
  await colleague.waitForURL(/\/clients\/[0-9a-z]{16}/);
  await rate(colleague, "4.1", "verified", /Fully/);
  await colleague
    .getByText(/Self-verified/)
    .first()
    .waitFor();
  await expectAccessible(colleague);
  await shoot(colleague, "requirement-colleague");
  await colleague.context().close();
  await stage.settled();
});

test("a firm is invited, and keeps it with the same score", { timeout: 90_000 }, async () => {
  await company.goto(`${stage.origin}${clientUrl}`);
  await company.getByText("Verified: 1 by colleagues").waitFor();
  await shoot(company, "home-two");
  await company.goto(`${stage.origin}${clientUrl}/settings`);
  await company.getByRole("button", { name: "Invite a consultancy" }).click();
  await company.getByLabel("E-mail address of an owner of the firm").fill(owner);
  await shoot(company, "invite-firm");
  await expectAccessible(company);
  await company.getByRole("button", { name: "Send invitation" }).click();
  await company.getByText("Waits for an answer").waitFor();
  await shoot(company, "settings-invited");

  const firm = await stage.arriveAs(owner);
  await firm.getByLabel("Name of the firm").fill("Northbridge");
  await firm.getByRole("button", { name: "Found the firm" }).click();
  await firm.getByRole("heading", { name: "Portfolio" }).waitFor();
  expect(await firm.getByText("Birch Hosting").count()).toBe(0);
  await firm.goto(await stage.linkFor(owner));
  await firm.getByRole("heading", { name: /asks your firm to keep it/ }).waitFor();
  await expectAccessible(firm);
  await shoot(firm, "proposal");
  await firm.getByRole("button", { name: "Keep Birch Hosting" }).click();
  await firm.waitForURL(/\/clients\/[0-9a-z]{16}/);
  await firm.getByText("Verified: 1 by colleagues").waitFor();
  await stage.settled();
  await rate(firm, "4.2", "verified", /Largely/);
  await stage.settled();
  await firm.goto(stage.origin);
  const row = firm.getByRole("row", { name: /Birch Hosting/ });
  await row.waitFor();
  await firm.getByRole("button", { name: "Take over a client" }).click();
  await firm.getByLabel("E-mail address of its administrator").fill("head@elm.example");
  await expectAccessible(firm);
  await firm.getByRole("button", { name: "Ask for consent" }).click();
  await firm.getByText("head@elm.example", { exact: true }).first().waitFor();
  await shoot(firm, "portfolio");
  await firm.goto(`${stage.origin}${clientUrl}`);
  await firm.getByText("Verified: 1 by colleagues, 1 by the consultancy").waitFor();
  await firm.context().close();
});

test("and the company ends it when it wants, on a phone", { timeout: 60_000 }, async () => {
  const phone = await stage.arriveAs(ana, { phone: true, dark: true });
  await phone.goto(`${stage.origin}${clientUrl}/settings`);
  await phone.getByText(/keeps Birch Hosting/).waitFor();
  await shoot(phone, "settings-kept-phone");
  await phone.getByRole("button", { name: "End this" }).click();
  await shoot(phone, "end-phone");
  await phone.getByRole("button", { name: "End it with Northbridge" }).click();
  await phone.getByRole("button", { name: "Invite a consultancy" }).waitFor();
  await phone.goto(`${stage.origin}${clientUrl}`);
  await phone.getByText("You assess yourselves").waitFor();
  await shoot(phone, "home-phone");
  await phone.getByRole("button", { name: "Hide this" }).click();
  expect(await phone.getByText("You assess yourselves").count()).toBe(0);
});
