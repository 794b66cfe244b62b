import { beforeEach, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { newControl } from "../testing/database.ts";
import { foundFirm, joinClient, joinFirm, takeOn } from "../testing/firm.ts";
import { firmId, person, tenantId, userId } from "../testing/fixtures.ts";
import * as Members from "./member.ts";

let control: TableConnection;
/** Requests that went out since the last time someone looked. */
let sent: string[];

beforeEach(async () => {
  control = await newControl();
  await foundFirm(control);
  sent = [];
  control.documents.middlewareStack.add(
    (next, context) => (args) => {
      sent.push(String(context.commandName));
      return next(args);
    },
    { step: "initialize", name: "count" },
  );
});

describe("standing", () => {
  test("says in one request all that decides whether a person may act", async () => {
    await takeOn(control);
    const member = await joinClient(control, 3, "contributor");
    sent = [];
    const found = await Members.standing(control, { userId: userId(3), tenantId: tenantId(1) });
    expect(sent).toEqual(["BatchGetItemCommand"]);
    expect(found).toMatchObject({
      client: { data: { tenantId: tenantId(1), lifecycle: { status: "active" } } },
      member,
      user: { data: person(3) },
    });
  });

  test("says what is not there: no client, no grant, nobody", async () => {
    await takeOn(control);
    await joinClient(control, 3, "viewer");
    const at = (user: number, client: number) =>
      Members.standing(control, { userId: userId(user), tenantId: tenantId(client) });
    expect(await at(3, 2)).toMatchObject({ client: null, member: null, user: { version: 1 } });
    expect(await at(1, 1)).toMatchObject({ client: { version: 1 }, member: null });
    expect(await at(9, 9)).toEqual({ client: null, member: null, user: null });
  });
});

describe("seats", () => {
  test("are a person's own, with names, in two requests", async () => {
    await foundFirm(control, 2);
    await takeOn(control, 1);
    await takeOn(control, 2);
    await joinFirm(control, 3, "consultant");
    await joinClient(control, 3, "viewer", tenantId(2));
    sent = [];
    const seats = await Members.seats(control, userId(3));
    expect(sent).toEqual(["QueryCommand", "BatchGetItemCommand"]);
    expect(seats).toMatchObject({
      user: { data: person(3) },
      firms: [{ member: { role: "consultant" }, firm: { id: firmId(1), name: "Firm 1" } }],
      clients: [
        { member: { role: "viewer" }, client: { tenantId: tenantId(2), name: "Client 2" } },
      ],
    });
    expect(await Members.grants(control, userId(3))).toEqual(new Set([tenantId(2)]));
  });

  test("of someone unknown are none", async () => {
    expect(await Members.seats(control, userId(9))).toEqual({ user: null, firms: [], clients: [] });
    expect(await Members.grants(control, userId(9))).toEqual(new Set());
  });

  test("are found in hundreds", async () => {
    const numbers = Array.from({ length: 101 }, (_, place) => place + 1);
    await Promise.all(numbers.map((number) => takeOn(control, number)));
    const consultant = await joinFirm(control, 2, "consultant");
    await Promise.all(
      numbers.map((number) =>
        Members.assignConsultant(
          control,
          {
            tenantId: tenantId(number),
            userId: consultant.data.userId,
            by: { userId: userId(1), name: "Person 1", role: "firmOwner" },
          },
          { now: consultant.data.joinedAt, newId: (prefix) => `${prefix}_${tenantId(number)}` },
        ),
      ),
    );
    sent = [];
    expect((await Members.seats(control, userId(2))).clients).toHaveLength(101);
    expect(sent).toEqual(["QueryCommand", "BatchGetItemCommand", "BatchGetItemCommand"]);
  });
});

test("the members of a firm and of a client are listed as they joined, and nobody else", async () => {
  await takeOn(control, 1);
  await takeOn(control, 2);
  await joinFirm(control, 3, "consultant");
  await joinClient(control, 5, "clientAdmin");
  await joinClient(control, 4, "viewer");
  await joinClient(control, 6, "viewer", tenantId(2));
  const names = (members: { data: { name: string } }[]) => members.map(({ data }) => data.name);
  expect(names(await Members.listOfFirm(control, firmId(1)))).toEqual(["Person 1", "Person 3"]);
  expect(names(await Members.listOfClient(control, tenantId(1)))).toEqual(["Person 4", "Person 5"]);
  expect(await Members.listOfFirm(control, firmId(9))).toEqual([]);
});

test("keys that a busy table gives back are asked for again", async () => {
  await takeOn(control);
  await joinClient(control, 3, "viewer");
  let busy = 2;
  control.documents.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      if (context.commandName !== "BatchGetItemCommand" || busy === 0) return answer;
      busy -= 1;
      // The last key of the answer comes back as one that was not read.
      const output = answer.output as {
        Responses: Record<string, Record<string, unknown>[]>;
        UnprocessedKeys: Record<string, unknown>;
      };
      const { pk, sk } = output.Responses[control.tableName]?.pop() ?? {};
      output.UnprocessedKeys = { [control.tableName]: { Keys: [{ pk, sk }] } };
      return answer;
    },
    { step: "initialize", name: "busy", priority: "high" },
  );
  sent = [];
  const found = await Members.standing(control, { userId: userId(3), tenantId: tenantId(1) });
  expect(sent).toHaveLength(3);
  expect(found).toMatchObject({ client: {}, member: {}, user: {} });
  expect(Object.values(found).includes(null)).toBe(false);
});
