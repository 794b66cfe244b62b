import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";
const mara = "mara@alder.example";

let stage: Stage;
let page: Page;
let client = "";

const call = async (as: string, path: string, body: object): Promise<Record<string, string>> => {
  const response = await fetch(`${stage.origin}/api/v1${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await stage.tokenFor(as)}`,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
    },
    body: JSON.stringify(body),
  });
  expect(response.ok, `${path} answered ${response.status}`).toBe(true);
  return (await response.json()) as Record<string, string>;
};

beforeAll(async () => {
  stage = await openStage();
  const firm = await call(owner, "/firms", { name: "Northbridge" });
  const made = await call(owner, `/firms/${firm["id"]}/clients`, {
    name: "Alder",
    standards: ["iso27001", "iso20000"],
  });
  client = `/clients/${made["tenantId"]}`;
  await stage.settled();
  const invitations = `/tenants/${made["tenantId"]}/invitations`;
  await call(owner, invitations, { email: mara, role: "clientAdmin" });
  const secret = (await stage.linkFor(mara)).split("#")[1];
  await call(mara, "/invitations/accept", { secret });
  page = await stage.arriveAs(mara);
}, 120_000);
afterAll(() => stage.stop());

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}`);

const choose = (name: string, buffer: Buffer) =>
  page.getByLabel("File to send").setInputFiles({ name, mimeType: "", buffer });

const dialog = () => page.getByRole("dialog");
const press = (name: string) => dialog().getByRole("button", { name, exact: true }).click();

const open = async (): Promise<void> => {
  await page.goto(`${stage.origin}${client}/evidence`);
  await page.getByRole("button", { name: "Add evidence" }).first().click();
};

const forRequirement = async (words: string): Promise<void> => {
  await dialog().getByLabel("Find a requirement by number or words").fill(words);
  await dialog().getByRole("checkbox").first().check();
};

/** Every request to the object store meets this; what it leaves alone goes through. */
const onTheWay = async (act: (attempt: number) => "lose" | "hold" | "pass"): Promise<void> => {
  let attempt = 0;
  await page.unroute(/\/files\/fil_/);
  await page.route(/\/files\/fil_/, async (route) => {
    if (route.request().method() !== "PUT") return route.continue();
    attempt += 1;
    const fate = act(attempt);
    if (fate === "lose") return route.abort("connectionreset");
    return fate === "pass" ? route.continue() : undefined;
  });
};

test("a file that cannot be kept is refused with a reason", { timeout: 60_000 }, async () => {
  await open();
  await choose("setup.exe", Buffer.from("MZ"));
  await dialog()
    .getByText("“setup.exe” is not of a type that is taken", { exact: false })
    .waitFor();
  await choose("empty.pdf", Buffer.alloc(0));
  await dialog().getByText("“empty.pdf” is empty", { exact: false }).waitFor();
  await choose("minutes.pdf", Buffer.from("<html><script>alert(1)</script>"));
  await dialog().getByRole("button", { name: "Take it out" }).waitFor();
  await forRequirement("A.5.18");
  await press("Add evidence");
  await dialog().getByText("What is in the file is not PDF", { exact: false }).first().waitFor();
  await expectAccessible(page);
});

test("it is sent again when the connection is lost, and counts", { timeout: 60_000 }, async () => {
  await onTheWay((attempt) => (attempt === 1 ? "lose" : "pass"));
  await choose("Access_review.pdf", pdf("third quarter"));
  await dialog().getByText("The connection was lost. Sending it again.").waitFor();
  await dialog().getByRole("button", { name: "Take it out" }).waitFor();
  await dialog().getByLabel("Title").fill("Access review, third quarter");
  await dialog().getByLabel("Covers from").fill("2026-07-01");
  await dialog().getByLabel("Covers until").fill("2026-06-30");
  await press("Add evidence");
  await dialog().getByText("The period ends before it starts.").first().waitFor();
  await dialog().getByLabel("Covers until").fill("2026-09-30");
  await press("Add evidence");
  const row = page.getByRole("row", { name: /Access review, third quarter/ });
  await row.getByText("Current").waitFor();
});

test("sending is stopped, and nothing is left of it", { timeout: 60_000 }, async () => {
  await open();
  await onTheWay(() => "hold");
  await choose("large.pdf", pdf("never arrives"));
  await dialog().getByRole("progressbar", { name: "Sending large.pdf" }).waitFor();
  const removed = page.waitForResponse((response) => response.request().method() === "DELETE");
  await press("Stop sending");
  expect((await removed).status()).toBe(204);
  await dialog().getByText("Choose a file, or drop it here").waitFor();
  await onTheWay(() => "pass");
});

test("a text counts as well, and what expires soon is found", { timeout: 60_000 }, async () => {
  await dialog().getByText("Text", { exact: true }).click();
  await dialog().getByLabel("What there is to see").fill("The door was locked on all rounds.");
  await dialog().getByLabel("Title").fill("Rounds of the night watch");
  await forRequirement("A.7.2");
  const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await dialog().getByLabel("Counts until").fill(soon);
  await press("Add evidence");
  await page.getByRole("row", { name: /Rounds of the night watch/ }).waitFor();
  await page.getByLabel("State").selectOption({ label: "Expires within 30 days" });
  await page.waitForURL(/state=expiring/);
  await page.getByRole("row", { name: /Access review/ }).waitFor({ state: "detached" });
  await page.getByRole("row", { name: /Rounds of the night watch.*Expires soon/ }).waitFor();
  await expectAccessible(page);
  await page.getByLabel("State").selectOption({ label: "Expired" });
  await page.getByText("Nothing has expired.").waitFor();
});

const act = async (title: string, what: string): Promise<void> => {
  await page.getByRole("button", { name: `Actions for ${title}` }).click();
  await page.getByRole("menuitem", { name: what }).click();
};

const fetched = async (ask: () => Promise<void>): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  return readFile(await download.path());
};

test(
  "another file is the next version; the first can still be fetched",
  { timeout: 60_000 },
  async () => {
    const title = "Access review, third quarter";
    await page.goto(`${stage.origin}${client}/evidence`);
    await act(title, "Change");
    await press("Replace the file");
    await choose("Access_review_2.pdf", pdf("corrected"));
    await dialog().getByRole("button", { name: "Take it out" }).waitFor();
    await press("Save the change");
    await page.getByRole("row", { name: /Access review.*version 2/ }).waitFor();
    expect(
      await fetched(() => page.getByRole("button", { name: title, exact: false }).first().click()),
    ).toEqual(pdf("corrected"));
    await act(title, "Details and versions");
    await dialog().getByRole("heading", { name: "Version 1" }).waitFor();
    const sha256 = createHash("sha256").update(pdf("third quarter")).digest("hex");
    await dialog().getByText(sha256).waitFor();
    await expectAccessible(page);
    const first = dialog().getByRole("button", { name: /Access_review\.pdf/ });
    expect(await fetched(() => first.click())).toEqual(pdf("third quarter"));
  },
);

test("it is added beside an answer, and on a phone", { timeout: 60_000 }, async () => {
  await page.goto(`${stage.origin}${client}/assess/iso27001:A.7.2`);
  await page.getByText("The door was locked on all rounds.").waitFor();
  const phone = await stage.arriveAs(mara, { phone: true });
  await phone.goto(`${stage.origin}${client}/evidence`);
  await phone.getByText("Rounds of the night watch").waitFor();
  await phone.getByRole("button", { name: "Add evidence" }).first().click();
  await expectAccessible(phone);
  const overflow = await phone.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
