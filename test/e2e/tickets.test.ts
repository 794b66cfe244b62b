import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

const owner = "owner@northbridge.example";

let stage: Stage;
let page: Page;
let client = "";
beforeAll(async () => void (stage = await openStage()), 120_000);
afterAll(() => stage.stop());

const create = (path: string, body: unknown) => stage.call(owner, `POST ${path}`, body);

const header =
  "number,incident_state,sys_mod_count,opened_at,sys_updated_at,assignment_group,priority";
/** Dates with the day first, `?` for nothing, a number twice, one event before its ticket, a line cut short. */
const rows = [
  "INC1,New,0,29-02-2016 01:16,29-02-2016 01:23,?,3 - Moderate",
  "INC1,Awaiting User Info,1,29-02-2016 01:16,29-02-2016 08:53,Group 56,3 - Moderate",
  "INC1,Active,1,29-02-2016 01:16,29-02-2016 09:00,Group 56,2 - High",
  "INC2,New,0,29-02-2016 09:41,29-02-2016 07:27,Group 72,4 - Low",
  "INC2,Active,1,29-02-2016 09:41,29-02-2016 09:59,Group 72,4 - Low",
  "INC2,cut short",
  "INC2,Closed,2,29-02-2016 09:41,05-03-2016 12:00,Group 72,4 - Low",
];
const csv = [header, ...rows].join("\r\n");

const send = (content: string) =>
  page
    .getByLabel("File of events (CSV)")
    .setInputFiles({ name: "events.csv", mimeType: "text/csv", buffer: Buffer.from(content) });

/** Imports a file and gives what became of its events, by their outcome. */
const outcome = async (): Promise<string[]> => {
  await page.getByRole("button", { name: "Import the events" }).click();
  await page.getByText("Every line of the file is accounted for.").waitFor();
  return page.getByRole("definition").allTextContents();
};

test("a firm has a client whose tickets are kept elsewhere", { timeout: 60_000 }, async () => {
  page = await stage.arriveAs(owner);
  const { id } = await create("/firms", { name: "Northbridge" });
  const standards = ["iso27001", "iso20000"];
  const made = await create(`/firms/${id ?? ""}/clients`, { name: "Alder", standards });
  client = made["tenantId"] ?? "";
  await page.goto(`${stage.origin}/clients/${client}/tickets/open`);
  await page.getByText("No ticket is open").waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Import events" }).first().click();
});

test("its file is guessed almost right; the zone is asked for", { timeout: 60_000 }, async () => {
  await page.getByLabel("Tool the file comes from").fill("servicenow");
  await send(csv);
  const chosen = (label: string) => page.getByLabel(label).locator("option:checked").textContent();
  await page.getByLabel("Time zone of the dates").waitFor();
  expect(await chosen("When it happened")).toBe("sys_updated_at");
  expect(await chosen("Order of a date")).toBe("Day, month, year");
  expect(await chosen("Awaiting User Info")).toBe("Waiting for the customer (pauses)");
  expect(await page.getByLabel("What stands for nothing").inputValue()).toBe("?");
  await page.getByRole("button", { name: "Import the events" }).click();
  await page.getByRole("alert").getByText("which time zone").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Time zone of the dates").selectOption("Europe/Vienna");
});

test(
  "every event is accounted for, twice is once, altered shows",
  { timeout: 60_000 },
  async () => {
    expect(await outcome()).toEqual(["7", "0", "0", "1", "1"]);
    await page.getByRole("cell", { name: /before its ticket was opened/ }).waitFor();
    await page.getByRole("cell", { name: "This line has 2 cells; the headings are 7." }).waitFor();
    await send(csv);
    expect(await outcome()).toEqual(["0", "7", "0", "1", "1"]);
    await send(csv.replace("Group 56,2 - High", "Group 57,2 - High"));
    expect(await outcome()).toEqual(["0", "6", "1", "1", "1"]);
    await page.getByRole("cell", { name: /kept as Group 56 and came as Group 57/ }).waitFor();
    await expectAccessible(page);
  },
);

test("the board shows what is open", { timeout: 60_000 }, async () => {
  await page.goto(`${stage.origin}/clients/${client}/tickets/open`);
  await page.getByRole("cell", { name: "INC1" }).waitFor();
  expect(await page.getByRole("cell", { name: "INC2" }).count()).toBe(0);
  await expectAccessible(page);
});
