import { presets } from "@tandem/domain/risk/preset";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";
const mara = "mara@alder.example";

let stage: Stage;
let consultant: Page;
let path = "";
let riskId = "";

type Sent = { readonly as?: string; readonly body?: unknown; readonly version?: number };

/** A step that this journey does not look at, as a script would take it. */
const ask = async (call: string, { as = owner, body, version }: Sent = {}): Promise<Response> => {
  const [method = "", address = ""] = call.split(" ");
  return fetch(`${stage.origin}/api/v1${address}`, {
    method,
    headers: {
      authorization: `Bearer ${await stage.tokenFor(as)}`,
      "content-type": "application/json",
      ...(method === "POST" && { "idempotency-key": crypto.randomUUID() }),
      ...(version !== undefined && { "if-match": `"v${version}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
};

const api = async (call: string, sent?: Sent): Promise<Record<string, unknown>> => {
  const response = await ask(call, sent);
  expect(response.ok, `${call} ${response.status}`).toBe(true);
  return (await response.json()) as Record<string, unknown>;
};

const open = (page: Page, below: string) =>
  page.goto(`${stage.origin}${path.replace("/tenants", "/clients")}/${below}`);

/** Presses the button of an open dialog, which closes it. */
const settle = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

/** A method that top management has approved, and a risk of hers that is rated before and after its treatment. */
const prepare = async (): Promise<void> => {
  const { id } = await api("POST /firms", { body: { name: "Northbridge" } });
  const standards = ["iso27001"];
  const made = await api(`POST /firms/${String(id)}/clients`, {
    body: { name: "Alder", standards },
  });
  await stage.settled();
  path = `/tenants/${String(made["tenantId"])}`;
  await api(`POST ${path}/invitations`, {
    body: { email: mara, role: "clientAdmin", period: null, topManagement: true },
  });
  const secret = (await stage.linkFor(mara)).split("#")[1];
  await api("POST /invitations/accept", { as: mara, body: { secret } });
  const method = { method: presets["5x5"] };
  await api(`PUT ${path}/risk/method/draft`, { body: method, version: 0 });
  await api(`PUT ${path}/risk/method/approval`, { as: mara, body: { note: "" }, version: 1 });
  const { userId } = await api("GET /me", { as: mara });
  const risk = await api(`POST ${path}/risk/risks`, {
    body: {
      kind: "risk",
      family: "informationSecurity",
      title: "Administrator account taken over",
      cause: "A password is guessed",
      event: "Someone signs in as administrator",
      consequence: "All customer data is open",
      threat: "",
      vulnerability: "",
      affects: { confidentiality: true, integrity: false, availability: false },
      serviceObjectives: "",
      customers: [],
      existingControls: { requirements: [], text: "" },
      owner: userId,
    },
  });
  riskId = String(risk["id"]);
  const rating = (likelihood: number, overall: number) => ({
    rating: { likelihood, impacts: { overall } },
  });
  const ratings = `PUT ${path}/risk/risks/${riskId}/ratings`;
  await api(`${ratings}/current`, { body: rating(4, 5), version: 1 });
  await api(`${ratings}/residual`, { body: rating(2, 4), version: 2 });
  await stage.settled();
};

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.stop());

test("a treatment takes its controls into the statement", { timeout: 60_000 }, async () => {
  consultant = await stage.arriveAs(owner);
  await prepare();
  await open(consultant, `risks/${riskId}`);
  await consultant.getByRole("button", { name: "Decide on a treatment" }).click();
  const dialog = consultant.getByRole("dialog");
  await dialog.getByLabel("Treatment").selectOption("modify");
  await dialog.getByLabel("Plan").fill("A second factor for all administrators");
  await dialog.getByRole("button", { name: "Add action" }).click();
  await dialog.getByLabel("What is done").fill("Switch it on");
  await dialog.getByLabel("By").selectOption({ index: 1 });
  await dialog.getByLabel("Due").fill("2099-02-01");
  await dialog.getByLabel("Cost").fill("2000");
  await dialog.getByLabel("Necessary controls").selectOption("iso27001:A.8.5");
  await expectAccessible(consultant);
  await settle(consultant, "Save treatment");
  await consultant.getByText("A second factor for all administrators").waitFor();
  await open(consultant, "statement");
  await consultant.getByText("Because of R-1").waitFor();
  const refused = await ask(`PUT ${path}/assessment/iso27001:A.8.5/applicability`, {
    body: { decision: "excluded", justification: "There is nothing of the kind." },
    version: 1,
  });
  expect(await refused.json()).toMatchObject({
    code: "assessment.needed_by_treatment",
    detail: expect.stringContaining("R-1") as unknown,
  });
});

test(
  "its owner accepts what remains on the page that a mail opens",
  { timeout: 60_000 },
  async () => {
    await open(consultant, `risks/${riskId}`);
    await consultant.getByRole("button", { name: "Ask the owner to accept" }).click();
    await consultant.getByRole("dialog").getByLabel("A word about it").fill("Before the audit");
    await settle(consultant, "Send the mail");
    const page = await stage.arriveAs(mara, { phone: true });
    await page.goto(await stage.linkFor(mara));
    await page.getByRole("heading", { level: 1, name: /^R-1 Administrator/ }).waitFor();
    await page.getByText("Before the audit").waitFor();
    await page.getByText("Risk method, version 1").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Why it is acceptable").fill("The second factor is on");
    await page.getByRole("button", { name: "Accept what remains", exact: true }).click();
    await page.getByText(/^You accepted this until/).waitFor();
    await page.context().close();
  },
);

test("the plan adds up, and the gate has read the register", { timeout: 60_000 }, async () => {
  await stage.settled();
  await open(consultant, "risks/treatment-plan");
  await consultant.getByText(/^1 of 1 actions, 0 done, 0 overdue\. Cost 2,000/).waitFor();
  await consultant.getByLabel("Overdue only").check();
  await consultant.getByText(/^0 of 1 actions/).waitFor();
  expect(new URL(consultant.url()).search).toBe("?overdue=true");
  await expectAccessible(consultant);
  const report = await api(`GET ${path}/readiness`);
  expect(report).toMatchObject({
    report: {
      standards: [
        {
          gates: expect.arrayContaining([
            expect.objectContaining({
              id: "residualsAccepted",
              state: "met",
              reads: { kind: "register", register: "riskAcceptances", own: true },
            }),
          ]) as unknown,
        },
      ],
    },
  });
});
