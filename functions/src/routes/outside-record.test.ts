import { beforeAll, describe, expect, it } from "vitest";
import { succeed } from "../testing/cast.ts";
import { createWorkspace, people, type Workspace } from "../testing/workspace.ts";

const { admin, consultant } = people;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
}, 30_000);

const kept = {
  kind: "kept",
  place: "Wiki: context",
  url: "https://wiki.example/context",
  on: "2040-02-01",
  open: [] as string[],
};
const sample = { outcome: "attested", sampledOn: "2040-03-02", sample: "Read 3 of 12 entries" };

const put = (what: string, as: string, version: number, body: unknown) =>
  workspace.stage.ask(`PUT ${workspace.client}/outside-records/${what}`, { as, version, body });

type Gate = { id: string; state: string; detail: string; open: { first: string[] } };
type Report = {
  standard: string;
  gates: Gate[];
  requirements: { key: string; claimed: { reasons: { code: string }[] } }[];
};

const reportOf = async (standard: string): Promise<Report | undefined> => {
  await workspace.stage.settle();
  const call = `GET ${workspace.client}/readiness`;
  const { body } = await succeed(workspace.stage, call, { as: admin });
  const { report } = body as { report: { standards: Report[] } };
  return report.standards.find((each) => each.standard === standard);
};

const gateOf = async (standard: string, id: string): Promise<Gate | undefined> =>
  (await reportOf(standard))?.gates.find((gate) => gate.id === id);

const listed = async (standard: string) => {
  const call = `GET ${workspace.client}/outside-records/${standard}`;
  const { body } = await succeed(workspace.stage, call, { as: admin });
  return (body as { items: { subject: string; standing: string }[] }).items;
};

describe("a record that is kept outside", () => {
  it("closes its gate once it is declared by one and attested by another", async () => {
    const at = "iso27001/contextRecorded";
    expect(await gateOf("iso27001", "contextRecorded")).toMatchObject({ state: "noRecord" });
    expect(await put(at, admin, 0, kept)).toMatchObject({
      status: 200,
      body: { standing: "waiting", version: 1, validUntil: null },
    });
    expect(await gateOf("iso27001", "contextRecorded")).toMatchObject({ state: "open" });
    expect(await put(`${at}/attestation`, consultant, 1, sample)).toMatchObject({
      status: 200,
      body: { standing: "attested", validUntil: "2041-03-02" },
    });
    expect(await gateOf("iso27001", "contextRecorded")).toMatchObject({ state: "met" });
    expect(await gateOf("iso20000", "contextRecorded")).toMatchObject({ state: "noRecord" });
    expect(await listed("iso27001")).toMatchObject([{ subject: "contextRecorded" }]);
    expect(await listed("iso20000")).toEqual([]);
  });

  it("opens the gate again when it is declared anew", async () => {
    const at = "iso27001/rolesAssigned";
    await put(at, admin, 0, kept);
    await put(`${at}/attestation`, consultant, 1, sample);
    const anew = await put(at, admin, 2, { ...kept, open: ["Deputies"] });
    expect(anew).toMatchObject({ body: { standing: "stale", version: 3 } });
    expect(await gateOf("iso27001", "rolesAssigned")).toMatchObject({ state: "open" });
    await put(`${at}/attestation`, consultant, 3, sample);
    expect(await gateOf("iso27001", "rolesAssigned")).toMatchObject({
      state: "open",
      open: { first: ["Deputies"] },
    });
  });

  it("can be refused with a reason", async () => {
    const at = "iso27001/objectivesSet";
    await put(at, admin, 0, kept);
    const refusal = { outcome: "refused", note: "The page is empty" };
    expect(await put(`${at}/attestation`, consultant, 1, refusal)).toMatchObject({
      body: { standing: "refused", attestation: { note: "The page is empty" } },
    });
  });

  it("said again in the same words stays as it is", async () => {
    const at = "iso27001/obligationsListed";
    await put(at, admin, 0, kept);
    expect(await put(at, admin, 1, kept)).toMatchObject({ status: 200, body: { version: 1 } });
  });
});

it("declared findings cost their points, and answer their gates once attested", async () => {
  const items = [{ reference: "NC-1", clause: "9.2", grade: "major", state: "open" }];
  const list = { kind: "findings", place: "Audit 2039", url: null, on: "2040-02-01", items };
  await put("iso20000/findings", admin, 0, list);
  const report = await reportOf("iso20000");
  const row = report?.requirements.find(({ key }) => key === "iso20000:9.2.1");
  expect(row?.claimed.reasons.map(({ code }) => code)).toContain("majorOpen");
  await put("iso20000/findings", admin, 1, { ...list, items: [{ ...items[0], state: "closed" }] });
  await put("iso20000/findings/attestation", consultant, 2, sample);
  expect(await gateOf("iso20000", "noMajorOpen")).toMatchObject({ state: "met" });
});

describe("what is refused stores nothing", () => {
  it.each([
    ["a future date", { ...kept, on: "2040-03-06" }, "/on"],
    ["a place of spaces", { ...kept, place: "   " }, "/place"],
    ["an address that is none", { ...kept, url: "javascript:alert(1)" }, "/url"],
    [
      "“none occurred” where a record is needed",
      {
        kind: "noneOccurred",
        from: "2040-01-01",
        on: "2040-02-01",
        statement: "None",
        trend: null,
      },
      "/kind",
    ],
  ])("%s", async (_, body, pointer) => {
    expect(await put("iso27001/competenceShown", admin, 0, body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
    expect((await listed("iso27001")).map(({ subject }) => subject)).not.toContain(
      "competenceShown",
    );
  });

  it.each([
    ["of a gate there is none", "iso27001/shoppingList", 404],
    ["of a gate of the other standard", "iso27001/catalogueExists", 404],
  ])("%s", async (_, at, status) => {
    expect((await put(at, admin, 0, kept)).status).toBe(status);
  });

  it("of a standard that the client does not seek", async () => {
    const one = await createWorkspace({ standards: ["iso27001"] });
    const call = `PUT ${one.client}/outside-records/iso20000/contextRecorded`;
    expect(await one.stage.ask(call, { as: admin, version: 0, body: kept })).toMatchObject({
      status: 409,
      body: { code: "assessment.standard_not_sought" },
    });
  });

  it("an attestation of nothing, of an older version, or by the client's own people", async () => {
    const at = "iso27001/competenceShown";
    expect(await put(`${at}/attestation`, consultant, 0, sample)).toMatchObject({
      status: 409,
      body: { code: "record.not_declared" },
    });
    await put(at, admin, 0, kept);
    expect((await put(`${at}/attestation`, consultant, 0, sample)).status).toBe(412);
    expect((await put(`${at}/attestation`, admin, 1, sample)).status).toBe(403);
    const ahead = { ...sample, sampledOn: "2040-03-06" };
    expect(await put(`${at}/attestation`, consultant, 1, ahead)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: "/sampledOn" }] },
    });
  });
});
