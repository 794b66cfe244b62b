import type { ImportView } from "@tandem/contract/import/schema";
import { legacyControls, new2022 } from "@tandem/standards/legacy-2013";
import { beforeAll, describe, expect, it } from "vitest";
import { importing } from "../testing/import.ts";
import { createWorkspace, type Workspace } from "../testing/workspace.ts";

let workspace: Workspace;
let the: ReturnType<typeof importing>;
beforeAll(async () => {
  workspace = await createWorkspace();
  the = importing(workspace);
}, 30_000);

/** All 114 controls; two that went into A.5.1 disagree, two that went into A.5.9 give different reasons. */
const statement = [
  "Control,Applicable,Justification",
  ...legacyControls.map(({ id }) => {
    if (id === "A.5.1.2") return `${id},No,There is nothing to review`;
    if (id === "A.8.1.2") return `${id},Yes,The law asks for it`;
    return `${id},Yes,As in the risk register`;
  }),
].join("\n");

const open = ({ preview }: ImportView) =>
  preview.legacy?.questions.filter(({ answer }) => answer === null) ?? [];

describe("a Statement of Applicability of 2013", () => {
  let job: ImportView;
  beforeAll(async () => {
    job = await the.stage(statement);
  });

  it("is known by its numbers, and says what became of each row", () => {
    expect(job.preview.counts).toMatchObject({ rows: 82, changed: 78, asked: 4, errors: 0 });
    expect(job.preview.legacy?.sources).toHaveLength(114);
    expect(job.preview.legacy?.added).toEqual(new2022);
    expect(open(job).map(({ requirement, reasons }) => [requirement, ...reasons])).toEqual([
      ["iso27001:A.5.1", "differ"],
      ["iso27001:A.5.9", "differ"],
      ["iso27001:A.5.36", "split"],
      ["iso27001:A.8.8", "split"],
    ]);
  });

  it("is not applied whole before every question is answered", async () => {
    expect(await the.apply(job, "all")).toMatchObject({
      status: 409,
      body: { code: "job.has_questions" },
    });
  });

  it.each([
    [
      { requirement: "iso27001:A.5.7", decision: "applicable", justification: "" },
      "/answers/0/requirement",
    ],
    [
      { requirement: "iso27001:A.5.1", decision: "excluded", justification: "-" },
      "/answers/0/justification",
    ],
    [
      { requirement: "iso27001:A.5.1", decision: "perhaps", justification: "" },
      "/answers/0/decision",
    ],
    [
      { requirement: "iso27001:A.5.1", decision: "applicable", justification: "x".repeat(1_001) },
      "/answers/0/justification",
    ],
    [
      { requirement: "iso27001:B.1", decision: "applicable", justification: "" },
      "/answers/0/requirement",
    ],
  ])("takes no answer that makes no sense: %j", async (answer, pointer) => {
    expect(await the.put(job, "answers", { answers: [answer] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
  });

  it("is applied as it was answered, in the importer's name, and undone in one step", async () => {
    const answers = open(job).map(({ requirement, proposal }) => ({
      requirement,
      decision: requirement === "iso27001:A.8.8" ? "leave" : (proposal.decision ?? "applicable"),
      justification: proposal.justification,
    }));
    const answered = (await the.put(job, "answers", { answers })).body as ImportView;
    expect(answered.preview.counts).toMatchObject({ changed: 81, skipped: 1, asked: 0 });
    expect(await the.put(job, "answers", { answers })).toMatchObject({ status: 412 });
    await the.apply(answered, "all");
    await workspace.stage.settle();
    const done = await the.read(job.id);
    expect(done.progress).toMatchObject({ state: "applied", changed: 81, refused: [] });
    expect((await the.decided("iso27001:A.5.1")).applicability).toMatchObject({
      decision: "applicable",
      justification: "A.5.1.1: As in the risk register\nA.5.1.2: There is nothing to review",
    });
    for (const key of [...new2022, "iso27001:A.8.8"]) {
      expect((await the.decided(key)).applicability).toEqual({ decision: "undecided" });
    }
    await the.undo(done);
    await workspace.stage.settle();
    expect((await the.read(job.id)).progress).toMatchObject({ state: "undone", restored: 81 });
    expect((await the.decided("iso27001:A.5.1")).applicability).toEqual({ decision: "undecided" });
  });

  it("may be applied without what is asked, which is refused by name", async () => {
    const again = await the.stage(statement);
    await the.apply(again, "good");
    await workspace.stage.settle();
    const { progress } = await the.read(again.id);
    expect(progress).toMatchObject({ state: "applied", changed: 78 });
    expect(progress).toMatchObject({
      refused: Array.from({ length: 4 }, () => ({
        reason: expect.stringContaining("not answered") as unknown,
      })),
    });
  });
});
