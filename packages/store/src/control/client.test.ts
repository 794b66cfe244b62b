import * as Client from "@tandem/domain/client";
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { newControl } from "../testing/database.ts";
import { foundFirm, joinFirm, known, saved, takeOn } from "../testing/firm.ts";
import {
  firmId,
  firmMember,
  moment,
  requested,
  start,
  tenantId,
  userId,
} from "../testing/fixtures.ts";
import * as Clients from "./client.ts";
import * as Firms from "./firm.ts";
import * as Members from "./member.ts";
import * as Portfolio from "./portfolio.ts";

let control: TableConnection;
beforeEach(async () => {
  control = await newControl();
  await foundFirm(control);
});

const owner = firmMember(1, "firmOwner");

describe("create", () => {
  test("keeps the client with its line in the portfolio and starts the setup", async () => {
    const client = requested(1, "cell-t-1");
    const { stored, events } = await saved(
      Clients.create(control, { client, creator: owner }, moment()),
    );
    expect(await Clients.find(control, tenantId(1))).toEqual(stored);
    expect(events).toMatchObject([{ type: "client.requested", tenantId: tenantId(1), at: start }]);
    expect(await Portfolio.rows(control, firmId(1))).toEqual([
      {
        tenantId: tenantId(1),
        name: "Client 1",
        standards: ["iso27001", "iso20000"],
        status: "provisioning",
        lastChangeAt: start,
        readiness: null,
        computedAt: null,
      },
    ]);
  });

  test("assigns a consultant at once, and not an owner", async () => {
    const consultant = await joinFirm(control, 2, "consultant");
    await takeOn(control, 1, consultant.data);
    await takeOn(control, 2, owner);
    expect(
      (await Members.listOfClient(control, tenantId(1))).map(({ data }) => data),
    ).toMatchObject([
      { userId: userId(2), role: "consultant", period: null, topManagement: false },
    ]);
    expect(await Members.listOfClient(control, tenantId(2))).toEqual([]);
  });

  test("is refused to someone who has left the firm", async () => {
    const client = requested(1, "cell-t-1");
    const wish = { client, creator: firmMember(9, "consultant") };
    await expect(Clients.create(control, wish, moment())).rejects.toMatchObject({
      code: "write.stale",
    });
    expect(await Clients.find(control, tenantId(1))).toBeNull();
    expect(await Portfolio.rows(control, firmId(1))).toEqual([]);
  });

  test("does it once for one key", async () => {
    const replay = {
      request: { userId: userId(1), key: "key-1", operation: "onboard", body: {} },
      answer: ({ data }: { data: Client.Info }) => ({ status: 202, body: data.tenantId }),
    };
    const wish = (number: number) => ({ client: requested(number, "x-t"), creator: owner, replay });
    await Clients.create(control, wish(1), moment());
    expect(await Clients.create(control, wish(2), moment())).toMatchObject({
      outcome: "replayed",
      answer: { body: tenantId(1) },
    });
    expect(await Clients.find(control, tenantId(2))).toBeNull();
  });

  test("is refused beyond as many clients as one portfolio shows", async () => {
    const lines = Array.from({ length: Portfolio.mostClients }, (_, place) =>
      Portfolio.keeping(requested(place + 1_000, "cell-t"), start),
    ).flat();
    for (let place = 0; place < lines.length; place += 25) {
      const requests = lines
        .slice(place, place + 25)
        .flatMap((line) => ("put" in line ? [{ PutRequest: { Item: line.put } }] : []));
      await control.documents.send(
        new BatchWriteCommand({ RequestItems: { [control.tableName]: requests } }),
      );
    }
    const wish = { client: requested(1, "cell-t-1"), creator: owner };
    await expect(Clients.create(control, wish, moment())).rejects.toMatchObject({
      code: "limit.items",
    });
  });
});

describe("update", () => {
  test("keeps the portfolio in step, in the same transaction", async () => {
    const before = await takeOn(control);
    const after = { ...Client.suspend(before.data, "Unpaid", userId(1), start), name: "Renamed" };
    const note = {
      aggregate: "client",
      action: "client.suspended",
      actor: { userId: userId(1), name: "Person 1", role: "firmOwner" },
      facts: { reason: "Unpaid" },
    };
    const { stored, events } = await saved(
      Clients.update(control, before, after, { note }, moment(60)),
    );
    expect(await Clients.find(control, tenantId(1))).toEqual(stored);
    expect(stored.version).toBe(before.version + 1);
    expect(events).toMatchObject([{ type: "client.noted", tenantId: tenantId(1), ...note }]);
    expect(await Portfolio.rows(control, firmId(1))).toMatchObject([
      { name: "Renamed", status: "suspended", lastChangeAt: moment(60).now },
    ]);
  });

  test("lets a failed setup go on", async () => {
    const created = Clients.create(
      control,
      { client: requested(1, "cell-t-1"), creator: owner },
      moment(),
    );
    const { stored } = await saved(created);
    const failed = Client.fail(stored.data, "No more tables", start);
    const stopped = await saved(Clients.update(control, stored, failed, {}, moment()));
    expect(stopped.events).toEqual([]);
    const again = Client.retry(stopped.stored.data, start);
    const wish = { event: "client.requested" as const };
    const { events } = await saved(Clients.update(control, stopped.stored, again, wish, moment()));
    expect(events).toMatchObject([{ type: "client.requested", tenantId: tenantId(1) }]);
  });

  test("refuses what was decided on an older state", async () => {
    const before = await takeOn(control);
    await Clients.update(control, before, { ...before.data, name: "First" }, {}, moment());
    const late = Clients.update(control, before, { ...before.data, name: "Late" }, {}, moment());
    await expect(late).rejects.toMatchObject({ code: "write.stale" });
    expect((await Portfolio.rows(control, firmId(1))).map(({ name }) => name)).toEqual(["First"]);
    expect(known(await Clients.find(control, tenantId(1))).data.name).toBe("First");
  });
});

test("a firm sees all of its clients and none of another firm", async () => {
  await foundFirm(control, 2);
  expect(await Firms.find(control, firmId(2))).not.toBeNull();
  await takeOn(control, 1);
  await takeOn(control, 2);
  await takeOn(control, 3, firmMember(1, "firmOwner", firmId(2)));
  const names = async (firm: number) =>
    (await Clients.ofFirm(control, firmId(firm))).map(({ data }) => data.name);
  expect(await names(1)).toEqual(["Client 1", "Client 2"]);
  expect(await names(2)).toEqual(["Client 3"]);
});
