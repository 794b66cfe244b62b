import type { ClientRole } from "@tandem/domain/access";
import { beforeEach, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { newControl } from "../testing/database.ts";
import { refusals } from "../testing/fault.ts";
import { foundFirm, joinClient, joinFirm, known, takeOn } from "../testing/firm.ts";
import { firmId, moment, person, start, tenantId, userId } from "../testing/fixtures.ts";
import * as Clients from "./client.ts";
import * as Members from "./member.ts";

let control: TableConnection;
beforeEach(async () => {
  control = await newControl();
  await foundFirm(control);
  await takeOn(control);
});

const by = { userId: userId(1), name: "Person 1", role: "firmOwner" };
const member = async (number: number, client = tenantId(1)) =>
  known(await Members.ofClientMember(control, client, userId(number)));
const admins = async () => known(await Clients.find(control, tenantId(1))).data.admins;
const change = async (number: number, role: ClientRole) => {
  const before = await member(number);
  const after = { ...before.data, role };
  return Members.changeOfClient(control, { before, after, by }, moment());
};
const remove = async (number: number) =>
  Members.removeOfClient(control, { before: await member(number), by }, moment());
const assign = (number: number, client = tenantId(1)) =>
  Members.assignConsultant(control, { tenantId: client, userId: userId(number), by }, moment());

describe("changeOfClient", () => {
  test("counts administrators and tells the client's trail", async () => {
    await joinClient(control, 2, "clientAdmin");
    await joinClient(control, 3, "viewer");
    expect(await admins()).toBe(1);
    const { stored, events } = await change(3, "clientAdmin");
    expect(stored).toMatchObject({ version: 2, data: { role: "clientAdmin" } });
    expect(events).toMatchObject([
      {
        type: "client.noted",
        tenantId: tenantId(1),
        aggregate: `member:${userId(3)}`,
        action: "member.changed",
        actor: by,
        facts: { email: person(3).email, role: "clientAdmin", period: null, topManagement: false },
      },
    ]);
    expect(await admins()).toBe(2);
    await change(2, "viewer");
    expect(await admins()).toBe(1);
  });

  test("keeps the last administrator once there was one", async () => {
    await joinClient(control, 2, "clientAdmin");
    await expect(change(2, "viewer")).rejects.toMatchObject({ code: "member.last_admin" });
    await expect(remove(2)).rejects.toMatchObject({ code: "member.last_admin" });
    expect(await admins()).toBe(1);
  });

  test("refuses what was decided on an older state", async () => {
    const before = await joinClient(control, 2, "viewer");
    await change(2, "contributor");
    const after = { ...before.data, role: "clientAdmin" as const };
    const late = Members.changeOfClient(control, { before, after, by }, moment());
    await expect(late).rejects.toMatchObject({ code: "write.stale" });
    expect(await admins()).toBe(0);
  });

  test("does not fail because someone else was counted meanwhile", async () => {
    for (const number of [2, 3, 4]) await joinClient(control, number, "viewer");
    await Promise.all([2, 3, 4].map((number) => change(number, "clientAdmin")));
    expect(await admins()).toBe(3);
  });
});

describe("removeOfClient", () => {
  test("takes a member out at once", async () => {
    await joinClient(control, 2, "contributor");
    const { events } = await remove(2);
    expect(events).toMatchObject([{ action: "member.left", facts: { role: "contributor" } }]);
    expect(await Members.ofClientMember(control, tenantId(1), userId(2))).toBeNull();
  });

  test("keeps one administrator when all of them leave at the same moment", async () => {
    const leaving = [2, 3, 4];
    for (const number of leaving) await joinClient(control, number, "clientAdmin");
    const outcomes = await Promise.allSettled(leaving.map(remove));
    expect(refusals(outcomes)).toMatchObject([{ code: "member.last_admin" }]);
    expect(await admins()).toBe(1);
  });
});

describe("assignConsultant", () => {
  test("puts a consultant of the firm into the client; repeating it changes nothing", async () => {
    await joinFirm(control, 2, "consultant");
    const { stored, events } = await assign(2);
    expect(stored.data).toMatchObject({ ...person(2), role: "consultant", tenantId: tenantId(1) });
    expect(events).toMatchObject([{ action: "member.assigned", facts: { role: "consultant" } }]);
    const again = await assign(2);
    expect(again).toEqual({ outcome: "saved", stored, events: [] });
    expect(await member(2)).toEqual(stored);
  });

  test("is done once by several at the same moment", async () => {
    await joinFirm(control, 2, "consultant");
    const all = await Promise.all([assign(2), assign(2), assign(2)]);
    expect(all.flatMap(({ events }) => events)).toHaveLength(1);
  });

  test("refuses who is not a consultant of this firm, and who is in already", async () => {
    await foundFirm(control, 2);
    await joinFirm(control, 2, "consultant", firmId(2));
    await expect(assign(2)).rejects.toMatchObject({ code: "not_found" });
    await expect(assign(9)).rejects.toMatchObject({ code: "not_found" });
    await expect(assign(2, tenantId(9))).rejects.toMatchObject({ code: "not_found" });
    await expect(assign(1)).rejects.toMatchObject({ code: "member.exists" });
    await joinFirm(control, 3, "consultant");
    await joinClient(control, 3, "viewer");
    await expect(assign(3)).rejects.toMatchObject({ code: "member.exists" });
    expect((await member(3)).data.role).toBe("viewer");
  });

  test("leaves no grant behind when the consultant leaves the firm meanwhile", async () => {
    const seat = await joinFirm(control, 2, "consultant");
    const [, left] = await Promise.allSettled([
      assign(2),
      Members.removeOfFirm(control, seat, moment(1)),
    ]);
    expect(left.status).toBe("fulfilled");
    await Members.revokeLeft(
      control,
      { firmId: firmId(1), userId: userId(2), at: moment(1).now },
      moment(2),
    );
    expect(await Members.ofClientMember(control, tenantId(1), userId(2))).toBeNull();
  });
});

describe("revokeLeft", () => {
  const left = { firmId: firmId(1), userId: userId(2), at: moment(10).now };
  const revoke = () => Members.revokeLeft(control, left, moment(20));

  test("takes back consultant grants in the firm's own clients, and no other", async () => {
    await foundFirm(control, 2);
    await takeOn(control, 2);
    await takeOn(control, 3);
    const elsewhere = known(await Members.ofFirmMember(control, firmId(2), userId(1)));
    await takeOn(control, 4, elsewhere.data);
    await joinFirm(control, 2, "consultant");
    await joinFirm(control, 2, "consultant", firmId(2));
    await assign(2, tenantId(1));
    await assign(2, tenantId(2));
    await joinClient(control, 2, "clientAdmin", tenantId(3));
    await assign(2, tenantId(4));

    const { tenantIds, events } = await revoke();
    expect(tenantIds.toSorted()).toEqual([tenantId(1), tenantId(2)]);
    expect(events).toHaveLength(2);
    expect(events).toMatchObject([
      { type: "client.noted", action: "member.left", actor: { userId: null, role: "system" } },
      { type: "client.noted", action: "member.left" },
    ]);
    expect(await Members.grants(control, userId(2))).toEqual(new Set([tenantId(3), tenantId(4)]));
    expect(await revoke()).toEqual({ tenantIds: [], events: [] });
  });

  test("leaves what was granted after they came back", async () => {
    await joinFirm(control, 2, "consultant");
    await Members.assignConsultant(
      control,
      { tenantId: tenantId(1), userId: userId(2), by },
      moment(15),
    );
    expect(await revoke()).toEqual({ tenantIds: [], events: [] });
    expect((await member(2)).data.joinedAt > start).toBe(true);
  });
});
