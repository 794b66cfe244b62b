import { beforeEach, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { newControl } from "../testing/database.ts";
import { refusals } from "../testing/fault.ts";
import { foundFirm, joinFirm, known } from "../testing/firm.ts";
import { firmId, moment, userId } from "../testing/fixtures.ts";
import * as Firms from "./firm.ts";
import * as Members from "./member.ts";

let control: TableConnection;
beforeEach(async () => {
  control = await newControl();
  await foundFirm(control);
});

const member = async (number: number) =>
  known(await Members.ofFirmMember(control, firmId(1), userId(number)));
const owners = async () => known(await Firms.find(control, firmId(1))).data.owners;
const change = async (number: number, role: "firmOwner" | "consultant") => {
  const before = await member(number);
  return Members.changeOfFirm(control, before, { ...before.data, role });
};

describe("changeOfFirm", () => {
  test("counts owners as they come and go", async () => {
    await joinFirm(control, 2, "consultant");
    const { stored, events } = await change(2, "firmOwner");
    expect(stored).toMatchObject({ version: 2, data: { role: "firmOwner" } });
    expect(events).toEqual([]);
    expect(await owners()).toBe(2);
    await change(1, "consultant");
    expect(await owners()).toBe(1);
    expect((await member(1)).data.role).toBe("consultant");
  });

  test("keeps the last owner", async () => {
    await joinFirm(control, 2, "consultant");
    await expect(change(1, "consultant")).rejects.toMatchObject({ code: "member.last_owner" });
    expect((await member(1)).data.role).toBe("firmOwner");
  });

  test("refuses what was decided on an older state", async () => {
    const before = await joinFirm(control, 2, "consultant");
    await change(2, "firmOwner");
    const late = Members.changeOfFirm(control, before, { ...before.data, role: "firmOwner" });
    await expect(late).rejects.toMatchObject({ code: "write.stale" });
    expect(await owners()).toBe(2);
  });
});

describe("removeOfFirm", () => {
  test("takes a member out at once, and tells that their grants are to go", async () => {
    const before = await joinFirm(control, 2, "consultant");
    const { events } = await Members.removeOfFirm(control, before, moment());
    expect(events).toMatchObject([{ type: "firm.left", firmId: firmId(1), userId: userId(2) }]);
    expect(await Members.ofFirmMember(control, firmId(1), userId(2))).toBeNull();
    expect(await owners()).toBe(1);
    await expect(Members.removeOfFirm(control, before, moment())).rejects.toMatchObject({
      code: "write.stale",
    });
  });

  test("keeps the last owner", async () => {
    const last = Members.removeOfFirm(control, await member(1), moment());
    await expect(last).rejects.toMatchObject({ code: "member.last_owner" });
    expect(await owners()).toBe(1);
  });

  test("keeps one owner when all of them leave at the same moment", async () => {
    for (const number of [2, 3, 4, 5]) await joinFirm(control, number, "firmOwner");
    expect(await owners()).toBe(5);
    const members = await Members.listOfFirm(control, firmId(1));
    const outcomes = await Promise.allSettled(
      members.map((before) => Members.removeOfFirm(control, before, moment())),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    expect(refusals(outcomes)).toMatchObject([{ code: "member.last_owner" }]);
    expect(await owners()).toBe(1);
    expect(await Members.listOfFirm(control, firmId(1))).toHaveLength(1);
  });
});
