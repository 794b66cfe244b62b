import { workbook } from "@tandem/documents/testing/workbook";
import { requirements } from "@tandem/standards/catalogue";
import { legacyControls } from "@tandem/standards/legacy-2013";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let page: Page;
let address: string;

const owner = "ines@northbridge.example";

beforeAll(async () => {
  stage = await openStage();
  const as = async (method: string, path: string, body: unknown, key: string) => {
    const response = await fetch(`${stage.origin}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await stage.tokenFor(owner)}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, string>;
  };
  const firm = await as("POST", "/firms", { name: "Northbridge" }, "make-the-firm");
  const body = { name: "Alder Payments", standards: ["iso27001"] };
  const client = await as("POST", `/firms/${firm["id"]}/clients`, body, "make-the-client");
  await stage.settled();
  address = `${stage.origin}/clients/${client["tenantId"]}`;
  page = await stage.arriveAs(owner);
}, 120_000);

afterAll(async () => {
  await stage.stop();
});

const controls = requirements.filter(({ kind }) => kind === "control");

/** By the place of the control: a formula with its result, and one that is broken. */
const decisions = new Map([
  [4, { attributes: 't="str"', xml: "<f>D4</f><v>Yes</v>" }],
  [5, { attributes: 't="e"', xml: "<v>#REF!</v>" }],
]);

/** A workbook as consultants send it: a cover, a title, themes merged, a decision by formula, one that is broken. */
const book = workbook([
  { name: "Cover", rows: [["Statement of Applicability"], ["Version", 4]] },
  {
    name: "SoA",
    rows: [
      ["Statement of Applicability, Alder Payments"],
      ["Theme", "Control", "Title", "Applicable?", "Justification"],
      ...controls
        .slice(0, 30)
        .map(({ id, title }, place) => [
          place === 0 ? "Organizational" : null,
          id,
          title,
          decisions.get(place) ?? "Yes",
          `Chosen to treat risk ${place}`,
        ]),
    ],
    merges: ["A3:A32"],
    hiddenRows: [9],
  },
]);

const choose = async (name: string, buffer: Buffer): Promise<void> => {
  await page.goto(`${address}/import`);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
};

const toDecisions = () => page.getByRole("button", { name: "Continue to the decisions" }).click();

test("a workbook is imported, and taken back in one step", { timeout: 90_000 }, async () => {
  await choose("SoA v4.xlsx", book);
  await page.getByText("Read from sheet “SoA” of 2 sheets, headings on row 2.").waitFor();
  await page.getByText("Rows that are hidden in the sheet are read all the same: 9.").waitFor();
  await expectAccessible(page);
  await toDecisions();
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByRole("heading", { name: "29 applicable, 0 excluded, 1 error" }).waitFor();
  await page.getByText("Cell D8 shows the error #REF!").waitFor();
  await page.getByText("Cell D7 is a formula.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import only the 29 good rows" }).click();
  await page.getByRole("heading", { name: "The import is done" }).waitFor();

  await page.getByRole("button", { name: "Undo this import" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Undo this import" });
  await dialog.getByText("before 29 rows changed them").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Undo the import" }).click();
  await page.getByRole("heading", { name: "The import is undone" }).waitFor();
  await page.getByText("29 controls as before the import").waitFor();
  await expectAccessible(page);
  await page.goto(`${address}/import`);
  await page
    .getByRole("table", { name: "Earlier imports" })
    .getByText("Undone", { exact: true })
    .waitFor();
  await expectAccessible(page);
});

test(
  "a file of 2013 is carried over, and asks what it does not decide",
  { timeout: 90_000 },
  async () => {
    const rows = legacyControls.map(({ id }) => {
      if (id === "A.5.1.2") return `${id};Nein;Es gibt nichts zu überprüfen`;
      return `${id};Ja;Für alle Risiken`;
    });
    const file = ["Maßnahme;Anwendbar;Begründung", ...rows].join("\r\n");
    await choose("SoA 2013.csv", Buffer.from(file, "latin1"));
    await page.getByText("Are these letters right?").waitFor();
    await page.getByText("Read as Windows-1252 (Western Europe), separated by semicolon").click();
    await page.getByLabel("Encoding").selectOption("Mac Roman (old Macintosh)");
    await page.getByRole("button", { name: "Read the file like this" }).click();
    await page.getByText("Read as Mac Roman").click();
    await expectAccessible(page);
    await page.getByLabel("Encoding").selectOption("Windows-1252 (Western Europe)");
    await page.getByRole("button", { name: "Read the file like this" }).click();
    await page.getByText("Read as Windows-1252").waitFor();
    await toDecisions();
    await page.getByRole("button", { name: "Continue to the edition of 2013" }).click();

    await page.getByRole("heading", { name: "This file follows the edition of 2013" }).waitFor();
    await page.getByText("What becomes of each of the 114 rows").click();
    await page.getByText("11 controls of 2022 are new and stay undecided").waitFor();
    await page.getByRole("button", { name: "Take these answers" }).click();
    const question = page.getByRole("group", { name: /^A\.5\.1 / });
    await question.getByText("Choose what holds for this control.").waitFor();
    await expectAccessible(page);
    await question.getByLabel("Decision").selectOption("Applicable");
    await page.getByRole("button", { name: "Take these answers" }).click();

    await page.getByRole("heading", { name: "82 applicable, 0 excluded, 0 errors" }).waitFor();
    await page.getByRole("button", { name: "Import 82 controls" }).click();
    await page.getByRole("heading", { name: "The import is done" }).waitFor();
    await page.goto(`${address}/assess/iso27001:A.5.1`);
    await page.getByText("A.5.1.2: Es gibt nichts zu überprüfen").first().waitFor();

    const phone = await stage.arriveAs(owner, { phone: true });
    await phone.goto(`${address}/import`);
    await phone.getByRole("link", { name: "SoA 2013.csv" }).waitFor();
    await expectAccessible(phone);
    const overflow = () =>
      phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
  },
);
