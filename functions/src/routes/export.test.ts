import { beforeAll, describe, expect, it } from "vitest";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

let workspace: Workspace;

beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const ask = (query = "", as: string = people.viewer) =>
  workspace.stage.ask(`GET ${workspace.client}/exports/statement-of-applicability${query}`, { as });

const beginning = (body: unknown, length: number): string =>
  body instanceof Uint8Array ? Buffer.from(body.subarray(0, length)).toString("latin1") : "";

describe("the statement as a file", () => {
  it.each([
    ["", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "PK"],
    ["?format=pdf", "application/pdf", "pdf", "%PDF-"],
  ])("is an attachment of a fixed type and a safe name: %s", async (query, type, end, magic) => {
    const { status, headers, body } = await ask(query);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="SoA-Client-draft-2040-03-05.${end}"`,
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(beginning(body, magic.length)).toBe(magic);
  });

  it.each(["?format=docx", "?version=0", "?version=x"])("is refused as %s", async (query) => {
    expect(await ask(query)).toMatchObject({ status: 422, body: { code: "input.invalid" } });
  });

  it("is not found where the version does not exist", async () => {
    expect(await ask("?version=7")).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  it("is refused where the client does not seek ISO/IEC 27001", async () => {
    const other = await createWorkspace({ standards: ["iso20000"] });
    const call = `GET ${other.client}/exports/statement-of-applicability`;
    expect(await other.stage.ask(call, { as: people.viewer })).toMatchObject({
      status: 409,
      body: { code: "assessment.standard_not_sought" },
    });
  });

  it("has no neighbour at addresses that only look alike", async () => {
    const call = `GET ${workspace.client}/exports/anything`;
    expect(await workspace.stage.ask(call, { as: people.viewer })).toMatchObject({ status: 404 });
  });
});
