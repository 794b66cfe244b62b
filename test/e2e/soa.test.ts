import { readFile } from "node:fs/promises";
import { ofStandard } from "@tandem/standards/catalogue";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";
const mara = "mara@alder.example";

let stage: Stage;
let client: Page;
let firm: Page;
let path = "";

type Call = { readonly as: string; readonly body?: unknown; readonly version?: number };

/** A step that this journey does not look at, as a script would take it. */
const api = async (call: string, { as, body, version }: Call): Promise<Record<string, unknown>> => {
  const [method = "GET", address = ""] = call.split(" ");
  const response = await fetch(`${stage.origin}/api/v1${address}`, {
    method,
    headers: {
      authorization: `Bearer ${await stage.tokenFor(as)}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
      ...(version === undefined ? {} : { "if-match": `"v${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
};

const open = ["A.5.1", "A.5.2"];
const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");

/** All controls but two are excluded, as a table says it. */
const table = [
  "Control ID,Applicable,Justification",
  ...controls
    .filter(({ id }) => !open.includes(id))
    .map(({ id }) => `${id},No,There is nothing of the kind.`),
].join("\n");

const prepare = async (): Promise<void> => {
  const { id } = await api("POST /firms", { as: owner, body: { name: "Northbridge" } });
  const made = await api(`POST /firms/${String(id)}/clients`, {
    as: owner,
    body: { name: "Ålder Payments", standards: ["iso27001"] },
  });
  await stage.settled();
  path = `/tenants/${String(made["tenantId"])}`;
  await api(`POST ${path}/invitations`, {
    as: owner,
    body: { email: mara, role: "clientAdmin", period: null, topManagement: false },
  });
  const secret = (await stage.linkFor(mara)).split("#")[1];
  await api("POST /invitations/accept", { as: mara, body: { secret } });
  const staged = await api(`POST ${path}/imports/statement-of-applicability`, {
    as: mara,
    body: { fileName: "soa.csv", content: Buffer.from(table).toString("base64") },
  });
  await api(`POST ${path}/imports/statement-of-applicability/${String(staged["id"])}/apply`, {
    as: mara,
    version: 1,
    body: { rows: "all" },
  });
  for (const control of open) {
    await api(`PUT ${path}/assessment/iso27001:${control}/claim`, {
      as: mara,
      version: 0,
      body: { rating: "L", note: "" },
    });
  }
  await stage.settled();
};

const screen = () => `${stage.origin}/clients/${path.split("/")[2] ?? ""}/statement`;

beforeAll(async () => {
  stage = await openStage();
  await prepare();
}, 120_000);
afterAll(() => stage.stop());

const decide = async (id: string, why: string): Promise<void> => {
  await client
    .getByRole("button", { name: new RegExp(`^(?:Decide|Change decision) on ${id}$`) })
    .click();
  const form = client.getByRole("form", { name: `Decision on ${id}` });
  await form.getByLabel("Law or regulation").check();
  await form.getByLabel("Justification").fill(why);
  await form.getByLabel("Justification").press("Control+Enter");
  await form.waitFor({ state: "detached" });
};

test(
  "what hinders an approval is listed, and decided in the row",
  { timeout: 60_000 },
  async () => {
    client = await stage.arriveAs(mara);
    await client.getByRole("link", { name: "Controls & SoA" }).click();
    await client.getByRole("heading", { level: 1, name: "Statement of Applicability" }).waitFor();
    await client.getByRole("button", { name: "Put forward for approval" }).click();
    const dialog = client.getByRole("dialog", { name: "Not ready for approval" });
    await dialog.getByText("A.5.1: decide whether it applies.").waitFor();
    await dialog.getByRole("button", { name: "Back to the controls" }).click();
    await decide("A.5.1", "The data protection law asks for it.");
    await decide("A.5.2", "Roles are named in the contract.");
    await expectAccessible(client);
  },
);

test("an own control joins the statement", { timeout: 60_000 }, async () => {
  await client.getByRole("button", { name: "Add own control" }).click();
  const dialog = client.getByRole("dialog", { name: "Add an own control" });
  await dialog.getByLabel("Number").fill("own-1");
  await dialog.getByRole("button", { name: "Add control" }).click();
  await dialog.getByText("Write at least one character").waitFor();
  await dialog.getByLabel("Title").fill("Split custody of keys");
  await dialog.getByLabel("Theme").selectOption("physical");
  await dialog.getByLabel("Contract").check();
  await dialog.getByLabel("Implementation status").selectOption("Implemented");
  await dialog.getByRole("button", { name: "Add control" }).click();
  await client.getByText("OWN-1 Split custody of keys").waitFor();
});

test("one person puts it forward, another approves it", { timeout: 60_000 }, async () => {
  await client.getByRole("button", { name: "Put forward for approval" }).click();
  await client.getByLabel("What is new").fill("First version");
  await client
    .getByRole("dialog")
    .getByRole("button", { name: "Put forward for approval" })
    .click();
  await client.getByRole("button", { name: "Approve statement" }).click();
  await client.getByText(/somebody else has to/).waitFor();
  await client.keyboard.press("Escape");
  firm = await stage.arriveAs(owner);
  await firm.goto(screen());
  await firm.getByText("First version").waitFor();
  await firm.getByRole("button", { name: "Approve statement" }).click();
  await firm.getByRole("dialog").getByRole("button", { name: "Approve statement" }).click();
  await firm.getByText(/^Version 1 is in force, approved by/).waitFor();
  await firm.getByText(/Nothing has changed since/).waitFor();
  await firm.goto(`${screen()}?show=own`);
  await firm.getByRole("button", { name: "Edit OWN-1" }).click();
  await firm.getByRole("dialog", { name: "Change OWN-1" }).waitFor();
  await expectAccessible(firm);
});

test("a later decision shows, and is compared in words", { timeout: 60_000 }, async () => {
  await client.reload();
  await client.getByRole("button", { name: "Change decision on A.5.2", exact: true }).click();
  const form = client.getByRole("form", { name: "Decision on A.5.2" });
  await form.getByText("Excluded").click();
  await form.getByLabel("Why it is excluded").fill("Nobody but the two founders.");
  await form.getByRole("button", { name: "Save decision" }).click();
  await client.getByText("Changed since approval").waitFor();
  await client.getByRole("link", { name: "See what has changed" }).click();
  const difference = client.getByRole("article", { name: "Changed: A.5.2" });
  await difference.getByText("Nobody but the two founders.").waitFor();
  expect(await difference.getByRole("deletion").first().textContent()).toBe("Yes");
  expect(await difference.getByRole("insertion").first().textContent()).toBe("No");
  await expectAccessible(client);
});

const fileFrom = async (button: string): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([
    client.waitForEvent("download"),
    client.getByRole("button", { name: button }).click(),
  ]);
  const content = await readFile(await download.path());
  return { name: download.suggestedFilename(), text: content.toString("latin1") };
};

test(
  "an own control is taken out by two people, and stands in the version that had it",
  { timeout: 60_000 },
  async () => {
    await client.goto(`${screen()}?show=own`);
    await client.getByRole("button", { name: "Take out OWN-1" }).click();
    await client.getByLabel("Why").fill("The keys are held by the bank now.");
    await client.getByRole("button", { name: "Propose to take it out" }).click();
    await client.getByText("To be taken out").waitFor();
    await client.getByRole("button", { name: "Answer proposal on OWN-1" }).click();
    await client.getByText("You proposed it, so somebody else has to consent.").waitFor();
    expect(await client.getByRole("button", { name: "Consent, take it out" }).count()).toBe(0);
    await client.keyboard.press("Escape");
    await firm.goto(`${screen()}?show=own`);
    await firm.getByRole("button", { name: "Answer proposal on OWN-1" }).click();
    const dialog = firm.getByRole("dialog", { name: /^Take OWN-1/ });
    await dialog.getByText("The keys are held by the bank now.", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "Consent, take it out" }).click();
    await dialog.waitFor({ state: "detached" });
    await firm
      .getByRole("button", { name: "Answer proposal on OWN-1" })
      .waitFor({ state: "detached" });
    await client.goto(`${screen()}/versions`);
    await client.getByRole("link", { name: "Version 1" }).click();
    await client.getByRole("heading", { level: 1, name: "Version 1 of the statement" }).waitFor();
    await client.getByText("OWN-1 Split custody of keys").waitFor();
    await expectAccessible(client);
    await client.getByRole("link", { name: "All versions" }).click();
  },
);

test("any version leaves as a file", { timeout: 60_000 }, async () => {
  const pages = await fileFrom("Export version 1 as PDF");
  expect(pages.name).toBe("SoA-A-lder-Payments-v1.pdf");
  expect(pages.text).toMatch(/^%PDF-1/);
  await client.getByRole("link", { name: "statement as it stands" }).click();
  const workbook = await fileFrom("Export draft as Excel");
  expect(workbook.name).toMatch(/^SoA-A-lder-Payments-draft-\d{4}-\d\d-\d\d\.xlsx$/);
  expect(workbook.text).toMatch(/^PK/);
});

test("on a phone the rows are cards", { timeout: 60_000 }, async () => {
  const phone = await stage.arriveAs(mara, { phone: true });
  await phone.goto(`${screen()}?show=changed`);
  await phone.getByText("Changed since approval").waitFor();
  await expectAccessible(phone);
  const width = await phone.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
