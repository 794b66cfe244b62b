import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";
const mara = "mara@alder.example";
const vera = "vera@alder.example";

let stage: Stage;
let firm: Page;
let author: Page;
let reader: Page;
let client = "";
beforeAll(async () => void (stage = await openStage()), 120_000);
afterAll(() => stage.stop());

const api = (method: string, path: string, as: string, body?: unknown) =>
  stage.call(as, `${method} ${path}`, body);

const accept = async (email: string): Promise<Page> => {
  const page = await stage.arriveAs(email);
  await page.goto(await stage.linkFor(email));
  await page.getByRole("button", { name: "Accept invitation" }).click();
  await page.waitForURL(/\/clients\/[0-9a-z]{16}/);
  return page;
};

/** For whoever wants to look: only where a folder is named. */
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["SHOTS"];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
};

const go = (page: Page, path: string) => page.goto(`${stage.origin}/clients/${client}/${path}`);

const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click();

/** Presses the button of an open dialog, which closes it. */
const settle = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

test(
  "a client has an administrator and somebody of top management",
  { timeout: 60_000 },
  async () => {
    firm = await stage.arriveAs(owner);
    const { id } = await api("POST", "/firms", owner, { name: "Northbridge" });
    const standards = ["iso27001", "iso20000"];
    const made = await api("POST", `/firms/${id ?? ""}/clients`, owner, {
      name: "Alder",
      standards,
    });
    client = made["tenantId"] ?? "";
    const invitations = `/tenants/${client}/invitations`;
    const open = { period: null };
    await api("POST", invitations, owner, { email: mara, role: "clientAdmin", ...open });
    const boss = { email: vera, role: "viewer", topManagement: true, ...open };
    await api("POST", invitations, owner, boss);
    author = await accept(mara);
    reader = await accept(vera);
  },
);

test("its author writes a version and may not approve it", { timeout: 60_000 }, async () => {
  await go(author, "documents");
  await author
    .getByRole("button", { name: "Add document for Information security policy" })
    .click();
  const dialog = author.getByRole("dialog");
  await dialog.getByLabel("One more item").selectOption("Management system policy");
  await dialog.getByLabel("Where it is kept").fill("https://wiki.example/policy");
  await expectAccessible(author);
  await settle(author, "Add document");
  await author.getByRole("heading", { level: 1, name: "Information security policy" }).waitFor();
  await press(author, "Submit for approval");
  await settle(author, "Submit for approval");
  await press(author, "Approve");
  await author.getByText("You wrote in this version", { exact: false }).waitFor();
  await author.getByRole("button", { name: "Close" }).click();
});

test("a colleague approves it, and it serves two items at once", { timeout: 60_000 }, async () => {
  await go(firm, "work");
  await firm.getByRole("heading", { name: "Documents to approve (1)" }).waitFor();
  await expectAccessible(firm);
  await shot(firm, "work-documents");
  await firm.getByRole("link", { name: "Information security policy" }).first().click();
  await press(firm, "Approve");
  await settle(firm, "Approve version");
  await firm.getByText("In force", { exact: true }).first().waitFor();
  await expectAccessible(firm);
  await go(author, "documents");
  const row = author.getByRole("row", { name: /Management system policy/ }).first();
  await row.getByText("Approved", { exact: true }).waitFor();
  await expectAccessible(author);
  await stage.settled();
});

test("who is asked confirms, and a new version asks again", { timeout: 90_000 }, async () => {
  await go(author, "documents?view=register");
  await author.getByRole("link", { name: "Information security policy" }).first().click();
  await press(author, "Ask people to read it");
  await author.getByRole("dialog").getByLabel("Viewer", { exact: true }).check();
  await expectAccessible(author);
  await settle(author, "Ask them");
  await author.getByText("0 of 1 confirmed").waitFor();

  await go(reader, "documents");
  await reader.getByRole("link", { name: "1 document to read and confirm" }).click();
  await reader.getByRole("link", { name: "Information security policy" }).first().click();
  await expectAccessible(reader);
  await press(reader, "I have read and understood it");
  await reader.getByText("1 of 1 confirmed").waitFor();

  await author.reload();
  await press(author, "Write the next version");
  await author.getByRole("dialog").getByLabel("Version").fill("2.0");
  await author.getByRole("dialog").getByLabel("What is new").fill("Remote work");
  await author.getByRole("dialog").getByText("A file kept here").click();
  await author.getByRole("dialog").getByRole("button", { name: "Save draft" }).click();
  await author.getByText("Choose a file. One that is on its way", { exact: false }).waitFor();
  const buffer = Buffer.from("%PDF-1.7\nRemote work");
  const sha256 = createHash("sha256").update(buffer).digest("hex");
  const file = { name: "policy-2.pdf", mimeType: "", buffer };
  await author.getByLabel("File to send").setInputFiles(file);
  await author.getByRole("button", { name: "Take it out" }).waitFor();
  await expectAccessible(author);
  await shot(author, "document-file-dialog");
  await settle(author, "Save draft");
  await author.getByRole("heading", { name: "Version 2.0: draft" }).waitFor();
  await author.getByText(sha256).waitFor();
  await author.getByText("In force", { exact: true }).first().waitFor();
  await press(author, "Submit for approval");
  await settle(author, "Submit for approval");
  await firm.reload();
  await press(firm, "Approve");
  await settle(firm, "Approve version");
  await firm.getByText("Superseded").waitFor();
  await reader.reload();
  await reader.getByText("You are asked to read version 2.0").waitFor();
  await shot(reader, "document-file-page");
  const [saved] = await Promise.all([
    reader.waitForEvent("download"),
    reader.getByRole("button", { name: "policy-2.pdf" }).first().click(),
  ]);
  expect(saved.suggestedFilename()).toBe("policy-2.pdf");
  expect(await reader.getByText(sha256).count()).toBeGreaterThan(0);
});

test(
  "a scope is written, compared, and signed by top management",
  { timeout: 90_000 },
  async () => {
    await go(author, "scope");
    const write = async (name: string, lines: Record<string, string>) => {
      await author
        .getByRole("region", { name })
        .getByRole("button", { name: "Write the scope" })
        .click();
      const dialog = author.getByRole("dialog");
      await dialog.getByLabel("Organisation").fill("Alder Payments Ltd");
      for (const [label, text] of Object.entries(lines)) {
        await dialog.getByLabel(`${label}, one in each line`).fill(text);
      }
      await settle(author, "Save draft");
    };
    await write("ISO/IEC 27001:2022", { Services: "Payments", Sites: "Oslo\nBergen" });
    await write("ISO/IEC 20000-1:2018", { Services: "payments", Sites: "Oslo" });
    await author.getByText("1 site only in 27001: Bergen").waitFor();
    await expectAccessible(author);
    expect(await author.getByRole("button", { name: "Sign" }).count()).toBe(0);

    await go(reader, "work");
    await reader.getByRole("heading", { name: "Scopes to sign (2)" }).waitFor();
    await shot(reader, "work-scopes");
    await reader.getByRole("link", { name: "Scope statement" }).first().click();
    const scope = reader.getByRole("region", { name: "ISO/IEC 27001:2022" });
    await scope.getByRole("button", { name: "Sign" }).click();
    await settle(reader, "Sign as top management");
    await scope.getByText("Version 1, signed by", { exact: false }).waitFor();
    await expectAccessible(reader);
    await stage.settled();
    await go(author, "documents");
    const row = author.getByRole("row", { name: /^Scope statement/ });
    await row.getByText("Approved", { exact: true }).waitFor();
    await row.getByText("Not approved", { exact: true }).waitFor();
  },
);

test("both screens work on a phone", { timeout: 60_000 }, async () => {
  const phone = await stage.arriveAs(mara, { phone: true });
  for (const path of ["documents", "documents?view=register", "scope"]) {
    await go(phone, path);
    await phone.waitForLoadState("networkidle");
    await expectAccessible(phone);
    const overflow = await phone.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
  }
});
