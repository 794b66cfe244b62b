import * as Invitation from "@tandem/domain/invitation";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import { newControl } from "../testing/database.ts";
import { refusals } from "../testing/fault.ts";
import { foundFirm, joinClient, joinFirm, known, saved, takeOn } from "../testing/firm.ts";
import {
  firmId,
  invitation,
  moment,
  person,
  start,
  tenantId,
  userId,
} from "../testing/fixtures.ts";
import * as Clients from "./client.ts";
import * as Firms from "./firm.ts";
import * as Invitations from "./invitation.ts";
import * as Members from "./member.ts";
import * as User from "./user.ts";

let control: TableConnection;
beforeEach(async () => {
  control = await newControl();
  await foundFirm(control);
  await takeOn(control);
});

const toFirm = { to: "firm" as const, firmId: firmId(1), role: "firmOwner" as const };
const toClient = {
  to: "client" as const,
  tenantId: tenantId(1),
  role: "clientAdmin" as const,
  period: null,
  topManagement: true,
};

const open = async (number: number, offer: Invitation.Offer = toClient, at = 0) => {
  const offered = invitation(number, offer, moment(at).now);
  return (await saved(Invitations.open(control, offered, moment(at)))).stored;
};
const accept = (before: Awaited<ReturnType<typeof open>>, number: number, at = 0) =>
  Invitations.accept(control, { before, person: person(number) }, moment(at));

describe("open", () => {
  test("keeps the hash; the secret leaves only with the event that sends the mail", async () => {
    const { invitation: offered, secret } = invitation(5, toClient);
    const note = {
      aggregate: `invitation:${offered.id}`,
      action: "member.invited",
      actor: { userId: userId(1), name: "Person 1", role: "firmOwner" },
      facts: { email: offered.email },
    };
    const { stored, events } = await saved(
      Invitations.open(control, { invitation: offered, secret, note }, moment()),
    );
    expect(events).toMatchObject([
      {
        type: "invitation.opened",
        invitationId: offered.id,
        email: person(5).email,
        organisation: "Example",
        role: "clientAdmin",
        secret,
        expiresAt: "2026-03-09T08:00:00.000Z",
      },
      { type: "client.noted", tenantId: tenantId(1), ...note },
    ]);
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(await Invitations.find(control, offered.id)).toEqual(stored);
    expect(await Invitations.bySecretHash(control, Invitations.hashOf(secret))).toEqual(stored);
    expect(await Invitations.bySecretHash(control, Invitations.hashOf("another"))).toBeNull();

    const get = new GetCommand({
      TableName: control.tableName,
      Key: controlKeys.invitation(offered.id),
    });
    expect(JSON.stringify((await control.documents.send(get)).Item)).not.toContain(secret);
  });

  test("does it once for one key", async () => {
    const replay = {
      request: { userId: userId(1), key: "key-1", operation: "invite", body: {} },
      answer: ({ data }: { data: Invitation.Info }) => ({ status: 201, body: data.id }),
    };
    const wish = (number: number) => ({ ...invitation(number, toClient), replay });
    await Invitations.open(control, wish(1), moment());
    expect(await Invitations.open(control, wish(2), moment())).toMatchObject({
      outcome: "replayed",
      answer: { body: wish(1).invitation.id },
    });
    expect(await Invitations.find(control, wish(2).invitation.id)).toBeNull();
  });
});

describe("accept", () => {
  test("brings the membership in a client, its count and a note for its trail", async () => {
    const before = await open(5);
    const { stored, events } = await saved(accept(before, 5, 60));
    expect(stored.data.state).toEqual({
      state: "accepted",
      by: userId(5),
      at: "2026-03-02T08:01:00.000Z",
    });
    expect(await Invitations.find(control, before.data.id)).toEqual(stored);
    expect(known(await Members.ofClientMember(control, tenantId(1), userId(5))).data).toEqual({
      ...person(5),
      joinedAt: "2026-03-02T08:01:00.000Z",
      tenantId: tenantId(1),
      role: "clientAdmin",
      period: null,
      topManagement: true,
    });
    expect(known(await Clients.find(control, tenantId(1))).data.admins).toBe(1);
    expect(known(await User.find(control, userId(5))).data).toMatchObject(person(5));
    expect(events).toMatchObject([
      {
        type: "client.noted",
        aggregate: `member:${userId(5)}`,
        action: "member.joined",
        actor: { userId: userId(5), name: "Person 5", role: "clientAdmin" },
        facts: { role: "clientAdmin", topManagement: true },
      },
    ]);
  });

  test("brings the membership in a firm and its count", async () => {
    const { events } = await saved(accept(await open(5, toFirm), 5));
    expect(events).toEqual([]);
    expect(known(await Members.ofFirmMember(control, firmId(1), userId(5))).data).toMatchObject({
      ...person(5),
      role: "firmOwner",
    });
    expect(known(await Firms.find(control, firmId(1))).data.owners).toBe(2);
  });

  test("works once, however many accept at the same moment", async () => {
    const before = await open(5);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => accept(before, 5)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = refusals(outcomes);
    expect(lost).toHaveLength(19);
    for (const error of lost) expect(error).toMatchObject({ code: "invitation.used" });
    expect(known(await Clients.find(control, tenantId(1))).data.admins).toBe(1);
    expect(await Members.listOfClient(control, tenantId(1))).toHaveLength(1);
  });

  test("is answered as before for the same key, also at the same moment", async () => {
    const before = await open(5);
    const replay = {
      request: { userId: userId(5), key: "key-1", operation: "accept", body: {} },
      answer: () => ({ status: 200, body: { to: "client" } }),
    };
    const wish = { before, person: person(5), replay };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => Invitations.accept(control, wish, moment())),
    );
    expect(outcomes.filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
    expect(await Invitations.accept(control, wish, moment(60))).toMatchObject({
      outcome: "replayed",
      answer: { status: 200, body: { to: "client" } },
    });
    const otherBody = { ...wish.replay, request: { ...replay.request, body: { other: true } } };
    await expect(
      Invitations.accept(control, { ...wish, replay: otherBody }, moment()),
    ).rejects.toMatchObject({ code: "idempotency.key_reused" });
  });

  test("counts all who accept their own invitations at the same moment", async () => {
    const all = [5, 6, 7, 8];
    const opened = [];
    for (const number of all) opened.push(await open(number));
    await Promise.all(opened.map((before, place) => accept(before, all[place] ?? 0)));
    expect(known(await Clients.find(control, tenantId(1))).data.admins).toBe(4);
  });

  test("is refused after seven days", async () => {
    const before = await open(5);
    const week = Invitation.validFor / 1_000;
    await expect(accept(before, 5, week)).rejects.toMatchObject({ code: "invitation.expired" });
    await expect(accept(before, 5, week - 1)).resolves.toMatchObject({ outcome: "saved" });
  });

  test("is refused to another person", async () => {
    await expect(accept(await open(5), 6)).rejects.toMatchObject({
      code: "invitation.other_person",
    });
  });

  test("is refused to a member, whose role stays and whose invitation stays open", async () => {
    await joinClient(control, 5, "viewer");
    const before = await open(5);
    await expect(accept(before, 5)).rejects.toMatchObject({ code: "member.exists" });
    await joinFirm(control, 5, "consultant");
    await expect(accept(await open(6, toFirm), 6)).resolves.toMatchObject({ outcome: "saved" });
    const again = { ...invitation(7, toFirm).invitation, email: person(5).email };
    const opened = await saved(
      Invitations.open(control, { invitation: again, secret: "secret-of-invitation-7" }, moment()),
    );
    await expect(accept(opened.stored, 5)).rejects.toMatchObject({ code: "member.exists" });
    expect(known(await Members.ofClientMember(control, tenantId(1), userId(5))).data.role).toBe(
      "viewer",
    );
    expect(known(await Invitations.find(control, before.data.id)).data.state.state).toBe("open");
    expect(known(await Clients.find(control, tenantId(1))).data.admins).toBe(0);
  });

  test("is refused where the client is gone", async () => {
    const before = await open(5, { ...toClient, tenantId: tenantId(9) });
    await expect(accept(before, 5)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("revoke", () => {
  const revoke = (before: Awaited<ReturnType<typeof open>>, at = 0) =>
    Invitations.revoke(control, { before, by: userId(1) }, moment(at));

  test("makes the link useless", async () => {
    const before = await open(5);
    const { stored, events } = await saved(revoke(before));
    expect(stored.data.state).toEqual({ state: "revoked", by: userId(1), at: start });
    expect(events).toEqual([]);
    await expect(accept(before, 5)).rejects.toMatchObject({ code: "invitation.revoked" });
    await expect(accept(stored, 5)).rejects.toMatchObject({ code: "invitation.revoked" });
  });

  test("is refused once the invitation was used, withdrawn or has expired", async () => {
    const used = await open(5);
    const { stored } = await saved(accept(used, 5));
    await expect(revoke(used)).rejects.toMatchObject({ code: "write.stale" });
    await expect(revoke(stored)).rejects.toMatchObject({ code: "invitation.used" });
    const open6 = await open(6);
    const week = Invitation.validFor / 1_000;
    await expect(revoke(open6, week)).rejects.toMatchObject({ code: "invitation.expired" });
  });

  test("and an acceptance at the same moment: one of the two happens", async () => {
    for (const number of [5, 6, 7, 8]) {
      const before = await open(number);
      const outcomes = await Promise.allSettled([revoke(before), accept(before, number)]);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const { state } = known(await Invitations.find(control, before.data.id)).data;
      const member = await Members.ofClientMember(control, tenantId(1), userId(number));
      expect(member === null).toBe(state.state === "revoked");
    }
  });

  test("tells the client's trail", async () => {
    const before = await open(5);
    const actor = { userId: userId(1), name: "Person 1", role: "firmOwner" };
    const note = { aggregate: "invitation:5", action: "invitation.revoked", actor, facts: {} };
    const { events } = await saved(
      Invitations.revoke(control, { before, by: userId(1), note }, moment()),
    );
    expect(events).toMatchObject([{ type: "client.noted", ...note }]);
  });
});

test("invitations are listed newest first, page by page, of one firm or client", async () => {
  for (const number of [1, 2, 3]) await open(number, toClient, number);
  await open(4, toFirm, 4);
  const page = (cursor: string | undefined) =>
    Invitations.listOfClient(control, tenantId(1), { limit: 2, cursor });
  const first = await page(undefined);
  const second = await page(first.cursor ?? undefined);
  const emails = [first, second].map(({ items }) => items.map(({ data }) => data.email));
  expect(emails).toEqual([[person(3).email, person(2).email], [person(1).email]]);
  expect(second.cursor).toBeNull();
  const ofFirm = await Invitations.listOfFirm(control, firmId(1), { limit: 2, cursor: undefined });
  expect(ofFirm.items.map(({ data }) => data.email)).toEqual([person(4).email]);
  const foreign = Invitations.listOfFirm(control, firmId(1), {
    limit: 2,
    cursor: first.cursor ?? "",
  });
  await expect(foreign).rejects.toMatchObject({ code: "input.invalid" });
});
