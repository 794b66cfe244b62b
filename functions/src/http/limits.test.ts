import { limits } from "@tandem/contract/limits";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const as = people.admin;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

/** A body of exactly so many bytes that fits no schema. */
const bytes = (size: number): string => `{"x":"${"a".repeat(size - 8)}"}`;

const nested = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;

const tooLarge = { status: 413, body: { code: "limit.body_too_large", title: "Too large" } };

describe("a body", () => {
  it.each([{ "content-length": String(limits.bodyBytes + 1) }, {}])(
    "of more bytes than allowed is refused, whether it says its length or not",
    async (headers: Record<string, string>) => {
      const { stage, client } = workspace;
      const raw = bytes(limits.bodyBytes + 1);
      expect(await stage.ask(`POST ${client}/evidence`, { as, raw, headers })).toMatchObject(
        tooLarge,
      );
    },
  );

  it("of as many bytes as allowed is read", async () => {
    const { stage, client } = workspace;
    const raw = bytes(limits.bodyBytes);
    expect(await stage.ask(`POST ${client}/evidence`, { as, raw })).toMatchObject({ status: 422 });
  });

  it("of an import may be larger, and has a limit too", async () => {
    const { stage, client } = workspace;
    const call = `POST ${client}/imports/statement-of-applicability`;
    const larger = bytes(limits.bodyBytes + 1);
    expect(await stage.ask(call, { as, raw: larger })).toMatchObject({ status: 422 });
    const raw = bytes(limits.importBodyBytes + 1);
    expect(await stage.ask(call, { as, raw })).toMatchObject(tooLarge);
  });

  it("is refused for its size before anybody is asked who they are", async () => {
    const { stage, client } = workspace;
    const raw = bytes(limits.bodyBytes + 1);
    expect(await stage.ask(`POST ${client}/evidence`, { raw })).toMatchObject(tooLarge);
  });

  it.each([
    { levels: limits.bodyDepth + 1, type: "application/json" },
    { levels: 60_000, type: "application/json; charset=utf-8" },
    { levels: 60_000, type: "Application/JSON" },
  ])("nested too deeply is refused: $levels levels of $type", async ({ levels, type }) => {
    const { stage, client } = workspace;
    const raw = nested(levels);
    const headers = { "content-type": type };
    expect(await stage.ask(`POST ${client}/evidence`, { as, raw, headers })).toMatchObject({
      status: 422,
      body: { code: "input.invalid", detail: "The body is nested too deeply." },
    });
  });

  it("nested as deep as allowed is judged by its schema", async () => {
    const { stage, client } = workspace;
    const raw = nested(limits.bodyDepth);
    const { body } = await stage.ask(`POST ${client}/evidence`, { as, raw });
    expect(body).toMatchObject({ detail: "Some of the input is not valid." });
  });

  it.each(["{", "", "null", '{"rating":', "\u0000", '{"rating":"F"}}'])(
    "that is not the JSON it should be is refused with its place: %j",
    async (raw) => {
      const { stage, client } = workspace;
      const call = `PUT ${client}/assessment/iso27001:A.5.1/claim`;
      const reply = await stage.ask(call, { as, raw, version: 0 });
      expect(reply).toMatchObject({ status: 422, body: { code: "input.invalid" } });
      expect(reply.body).toHaveProperty("errors.0.pointer");
    },
  );

  it("that does not say it is JSON is not read", async () => {
    const { stage, client } = workspace;
    const call = `PUT ${client}/assessment/iso27001:A.5.1/claim`;
    const raw = JSON.stringify({ rating: "F" });
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const headers = { "content-type": type };
      expect(await stage.ask(call, { as, raw, version: 0, headers })).toMatchObject({
        status: 422,
        body: { code: "input.invalid", errors: [{ pointer: "" }] },
      });
    }
  });

  it("cannot reach a prototype", async () => {
    const { stage, client } = workspace;
    const raw = '{"rating":"F","__proto__":{"polluted":true},"constructor":{"prototype":{"p":1}}}';
    const call = `PUT ${client}/assessment/iso27001:A.5.1/claim`;
    const { status } = await stage.ask(call, { as, raw, version: 0 });
    expect(status).toBe(422);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("a text", () => {
  const claim = (note: unknown) =>
    workspace.stage.ask(`PUT ${workspace.client}/assessment/iso27001:A.5.2/claim`, {
      as,
      version: 0,
      body: { rating: "P", note },
    });

  it.each(["a".repeat(1_001), "bell \u0007", 7, null, {}])("is refused: %j", async (note) => {
    expect(await claim(note)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/note" }] },
    });
  });

  it("is kept as it was written, script and all", async () => {
    const note = '<script>alert(1)</script>\n=HYPERLINK("x") 日本語 🙂';
    expect(await claim(note)).toMatchObject({ status: 200, body: { claim: { note } } });
  });
});
