import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";
const colleague = "second@northbridge.example";
const HOUR = 3_600_000;

let stage: Stage;
let page: Page;
let client = "";
let shop = "";
const now = Date.now();
const ago = (hours: number) => new Date(now - hours * HOUR).toISOString();
const day = (days: number) => new Date(now + days * 24 * HOUR).toISOString().slice(0, 10);

beforeAll(async () => void (stage = await openStage()), 120_000);
afterAll(() => stage.stop());

const create = (path: string, body: unknown) => stage.call(owner, `POST ${path}`, body);

const put = async (as: string, path: string, version: number, body: unknown) => {
  const response = await fetch(`${stage.origin}/api/v1${path}`, {
    method: "PUT",
    headers: {
      authorization: `Bearer ${await stage.tokenFor(as)}`,
      "content-type": "application/json",
      "if-match": `"v${version}"`,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
};

/** An SLA around the clock: four hours for P1, a day for every other. */
const terms = () => ({
  services: [shop],
  form: "signed",
  validFrom: day(-60),
  validUntil: null,
  reviewBy: day(300),
  targets: [
    {
      key: "resolution",
      name: "Resolution",
      calendar: null,
      kind: "resolution",
      budgets: {
        P1: { unit: "minutes", amount: 240 },
        "*": { unit: "minutes", amount: 1_440 },
      },
      start: { names: ["opened"] },
      stop: { states: ["resolved"] },
      cancel: {},
      pause: { states: ["waitingCustomer"] },
      resume: { names: [] },
      restart: { names: [] },
      reopen: "continue",
      warnAt: [80],
      attainment: 9_000,
    },
  ],
  availability: null,
  kpis: [],
  workloadLimits: [],
  exceptions: [],
  note: "",
});

const event = (ticket: string, sequence: number, hours: number, told: object) => ({
  ticket,
  sequence: String(sequence),
  at: ago(hours),
  ...told,
});
const opened = (ticket: string, hours: number, priority: string, service = "Web shop") =>
  event(ticket, 1, hours, { name: "opened", state: "new", priority, service, group: "Desk" });

test("a client has a service, an SLA and tickets", { timeout: 60_000 }, async () => {
  page = await stage.arriveAs(owner);
  const firm = (await create("/firms", { name: "Northbridge" }))["id"] ?? "";
  await create(`/firms/${firm}/invitations`, { email: colleague, role: "firmOwner" });
  const secret = (await stage.linkFor(colleague)).split("#")[1];
  await stage.call(colleague, "POST /invitations/accept", { secret });
  const standards = ["iso27001", "iso20000"];
  client = (await create(`/firms/${firm}/clients`, { name: "Alder", standards }))["tenantId"] ?? "";
  const base = `/tenants/${client}/service`;
  const user = (await stage.call(owner, "GET /me"))["userId"];
  const service = {
    name: "Web shop",
    outcome: "",
    owner: user,
    criticality: "high",
    stage: "live",
    hours: null,
    customers: ["Harbour Retail"],
    suppliers: [],
    components: [],
    dependsOn: [],
  };
  shop = (await create(`${base}/catalogue`, service))["id"] ?? "";
  const sla = { kind: "sla", name: "Shop", party: "Harbour Retail", owner: user, terms: terms() };
  const id = (await create(`${base}/agreements`, sla))["id"] ?? "";
  await put(owner, `${base}/agreements/${id}/submission`, 1, { approver: null });
  const otherSide = { name: "Lena", on: day(-60) };
  await put(colleague, `${base}/agreements/${id}/approval`, 2, { otherSide });
  const events = [
    opened("INC-1", 6, "P1"),
    opened("INC-2", 3.5, "P1"),
    opened("INC-3", 2, "P3"),
    event("INC-3", 2, 1, { state: "waitingCustomer" }),
    opened("INC-4", 1, "P3", "Shop (old)"),
    opened("INC-5", 2, "P2"),
    event("INC-5", 2, 1, { state: "resolved" }),
  ];
  await create(`${base}/tickets/events`, { source: "desk", events });
});

test(
  "the board shows what comes first, and narrows by address and keys",
  { timeout: 60_000 },
  async () => {
    await page.goto(`${stage.origin}/clients/${client}/tickets`);
    await page.getByText("Over by 2 h").waitFor();
    const rows = page.getByRole("table", { name: /Running clocks/ }).getByRole("row");
    const tickets = await rows.getByRole("link").allTextContents();
    expect(tickets).toEqual(["INC-1", "INC-2", "INC-3"]);
    await rows.filter({ hasText: "INC-2" }).getByText("At risk").waitFor();
    await rows.filter({ hasText: "INC-3" }).getByText("Paused").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("4");
    await page.waitForURL(/standing=paused/);
    await rows.filter({ hasText: "INC-3" }).waitFor();
    expect(await rows.getByRole("link").count()).toBe(1);
    await page.keyboard.press("0");
    await rows.filter({ hasText: "INC-1" }).waitFor();
  },
);

test(
  "a name that nobody knows is explained, and its ticket is judged",
  { timeout: 60_000 },
  async () => {
    await page.getByRole("link", { name: "Say what the names mean" }).click();
    await page.getByRole("button", { name: "Fill in 1 that look alike" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save what names mean" }).click();
    await page.getByText("Saved.").waitFor();
    await stage.settled();
    await page.goto(`${stage.origin}/clients/${client}/tickets?team=Desk`);
    await page.getByRole("link", { name: "INC-4" }).waitFor();
  },
);

test(
  "a ticket's clock can be followed in a drawing and in figures",
  { timeout: 60_000 },
  async () => {
    await page.getByRole("link", { name: "INC-1" }).click();
    await page.getByText(/6 h of 4 h open time used: 2 h more than promised/).waitFor();
    await page.getByRole("img", { name: "Clocks against their open hours" }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("t");
    await page.getByRole("cell", { name: "Promised: 4 h of open time" }).waitFor();
    await expectAccessible(page);
  },
);

test(
  "one person asks to leave it out of the figures, another agrees",
  { timeout: 60_000 },
  async () => {
    await page.getByRole("button", { name: "Leave out of the figures" }).click();
    await page.getByLabel("Why").fill("Their own network was down");
    await page.getByRole("button", { name: "Ask for it" }).click();
    await page.getByText("Waits for a second person.").waitFor();
    expect(await page.getByRole("button", { name: "Agree" }).count()).toBe(0);
    const other = await stage.arriveAs(colleague, { phone: true });
    await other.goto(page.url());
    await other.getByRole("button", { name: "Agree" }).click();
    await other.getByText(/agreed by .*: Their own network was down/).waitFor();
    await expectAccessible(other);
    await stage.settled();
  },
);

test(
  "the month says what was kept, and leaves out what was agreed",
  { timeout: 60_000 },
  async () => {
    await page.getByRole("link", { name: "Month" }).click();
    const row = page
      .getByRole("table", { name: "Results against targets" })
      .getByRole("row")
      .nth(1);
    await row.getByText("Reached", { exact: true }).waitFor();
    expect(await row.textContent()).toContain("1 excluded");
    await expectAccessible(page);
    await page.keyboard.press("t");
    await page.getByRole("cell", { name: "100.0%" }).first().waitFor();
  },
);
