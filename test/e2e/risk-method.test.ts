import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";
const mara = "mara@alder.example";

let stage: Stage;
let firm: Page;
let path = "";

type Call = { readonly as: string; readonly body?: unknown };

const api = async (call: string, { as, body }: Call): Promise<Record<string, unknown>> => {
  const [method = "GET", address = ""] = call.split(" ");
  const response = await fetch(`${stage.origin}/api/v1${address}`, {
    method,
    headers: {
      authorization: `Bearer ${await stage.tokenFor(as)}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
};

beforeAll(async () => {
  stage = await openStage();
  const { id } = await api("POST /firms", { as: owner, body: { name: "Northbridge" } });
  const made = await api(`POST /firms/${String(id)}/clients`, {
    as: owner,
    body: { name: "Alder", standards: ["iso27001", "iso20000"] },
  });
  await stage.settled();
  path = `/tenants/${String(made["tenantId"])}`;
  await api(`POST ${path}/invitations`, {
    as: owner,
    body: { email: mara, role: "clientAdmin", period: null, topManagement: true },
  });
  const secret = (await stage.linkFor(mara)).split("#")[1];
  await api("POST /invitations/accept", { as: mara, body: { secret } });
}, 120_000);
afterAll(() => stage.stop());

const screen = (name: string) =>
  `${stage.origin}/clients/${path.split("/")[2] ?? ""}/risks/${name}`;

test("the method is drawn by keyboard, saved and compared", { timeout: 60_000 }, async () => {
  firm = await stage.arriveAs(owner);
  await firm.goto(screen("method"));
  await firm.getByRole("heading", { level: 1, name: "Risk method" }).waitFor();
  await firm.getByText(/^Nobody has approved a method yet/).waitFor();
  await firm.getByLabel("Begin with").selectOption("4x4");
  const cell = firm.getByRole("button", { name: "Likelihood 1 Rare, impact 1 Minor: Low" });
  await cell.focus();
  await firm.keyboard.press("ArrowRight");
  await firm.keyboard.press("4");
  await firm.getByRole("button", { name: /^Likelihood 1 Rare, impact 2 .*: Critical$/ }).waitFor();
  await firm.getByText("Not a method yet").waitFor();
  await firm.keyboard.press("1");
  await firm.getByText("Not a method yet").waitFor({ state: "detached" });
  await firm.getByRole("button", { name: "Save draft" }).click();
  await firm.getByText("Draft, not approved").waitFor();
  await expectAccessible(firm);
});

test("somebody else approves it as top management", { timeout: 60_000 }, async () => {
  const client = await stage.arriveAs(mara, { phone: true });
  await client.goto(screen("method"));
  await client.getByRole("button", { name: "Approve method" }).click();
  await client.getByLabel("What is new").fill("Four by four");
  await client.getByRole("button", { name: "Approve as top management" }).click();
  await client.getByText(/^Version 1 \(4 × 4\) in force/).waitFor();
  const width = await client.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test("a workshop takes three risks by keyboard", { timeout: 60_000 }, async () => {
  await firm
    .getByRole("navigation", { name: "Risks" })
    .getByRole("link", { name: "Workshop" })
    .click();
  await firm.getByRole("heading", { level: 1, name: "Risk workshop" }).waitFor();
  await firm.getByRole("list", { name: "Scenarios" }).waitFor();
  await firm.keyboard.press("o");
  await firm.keyboard.press("ArrowDown");
  await firm.keyboard.press("Escape");
  for (const number of [1, 2, 3]) {
    await firm.keyboard.press("j");
    for (const key of ["3", "4"]) await firm.keyboard.press(key);
    await firm.getByText(/above appetite$/).waitFor();
    await firm.keyboard.press("a");
    await firm.getByText(new RegExp(`^R-${number} .* is in the register\\.$`)).waitFor();
  }
  await firm.getByText(/ 3 in the register/).waitFor();
  await expectAccessible(firm);
});

test("a risk is put into money, and the curve is seen", { timeout: 60_000 }, async () => {
  await firm.getByRole("navigation", { name: "Risks" }).getByRole("link", { name: "Loss" }).click();
  await firm.getByRole("button", { name: "Set appetite" }).click();
  await firm.getByRole("button", { name: "Add amount" }).click();
  await firm.getByRole("button", { name: "Save appetite" }).click();
  await firm.getByRole("button", { name: "Estimate R-1", exact: true }).click();
  await firm.getByLabel("A control would change it").check();
  await firm.getByLabel("Control", { exact: true }).fill("Second factor");
  await firm.getByLabel("With it: times a year").fill("0.1");
  await firm.getByRole("button", { name: "Save estimate" }).click();
  await firm.getByRole("img", { name: /^Loss exceedance curve\./ }).waitFor();
  await firm.getByText(/Second factor: /).waitFor();
  await expectAccessible(firm);
  await firm.keyboard.press("t");
  await firm.getByRole("columnheader", { name: "At least" }).waitFor();
});
