import { addMilliseconds } from "@tandem/domain/time";
import { beforeEach, describe, expect, test } from "vitest";
import type { TableConnection } from "../connection/connection.ts";
import { newControl } from "../testing/database.ts";
import { foundFirm, takeOn } from "../testing/firm.ts";
import { firmMember, invitation, moment, requested, start, tenantId } from "../testing/fixtures.ts";
import type { Desk } from "../write/save.ts";
import * as Clients from "./client.ts";
import { event } from "./commit.ts";
import { abandonedAfter } from "./dirty.ts";
import type { ControlEvent } from "./event.ts";
import * as Invitations from "./invitation.ts";
import * as Outbox from "./outbox.ts";

let control: TableConnection;
beforeEach(async () => {
  control = await newControl();
  await foundFirm(control);
});

const later = addMilliseconds(start, abandonedAfter + 1);
const afterwards = { now: later, newId: moment().newId };
const away = new Error("the queue is away");

const deskWith = (dispatch: Desk["dispatch"], at = moment()): Desk & { told: unknown[] } => {
  const told: unknown[] = [];
  return { control, dispatch, moment: () => at, undelivered: (error) => told.push(error), told };
};

const create = (number: number) => (at: TableConnection, when: ReturnType<typeof moment>) =>
  Clients.create(
    at,
    { client: requested(number, `cell-t-${number}`), creator: firmMember(1, "firmOwner") },
    when,
  );

describe("save", () => {
  test("keeps an event until the queue has it, and no longer", async () => {
    const seen: unknown[] = [];
    const desk = deskWith(async (events) => {
      seen.push(events, await Outbox.pending(control, later));
    });
    const written = await Outbox.save(desk, create(1));
    if (written.outcome !== "saved") throw new Error("expected to be saved");
    expect(written.events).toMatchObject([{ type: "client.requested", tenantId: tenantId(1) }]);
    expect(seen).toEqual([written.events, written.events]);
    expect(await Outbox.pending(control, later)).toEqual([]);
    expect(desk.told).toEqual([]);
  });

  test("leaves the write as it is where the handover fails, and the event to the sweeper", async () => {
    const broken = deskWith(() => Promise.reject(away));
    const written = await Outbox.save(broken, create(1));
    expect(written.outcome).toBe("saved");
    expect(broken.told).toEqual([away]);
    expect(await Clients.find(control, tenantId(1))).not.toBeNull();

    const delivered: unknown[] = [];
    const sweeper = deskWith(async (events) => void delivered.push(...events), afterwards);
    expect(await Outbox.recover(sweeper)).toBe(1);
    expect(delivered).toEqual("events" in written ? written.events : []);
    expect(await Outbox.recover(sweeper)).toBe(0);
  });

  test("reaches no queue where nothing is to be told", async () => {
    const desk = deskWith(() => Promise.reject(away));
    await takeOn(control, 1);
    await Outbox.save(desk, async (at, when) => {
      const before = await Clients.find(at, tenantId(1));
      if (before === null) throw new Error("expected a client");
      return Clients.update(at, before, before.data, {}, when);
    });
    expect(desk.told).toEqual([]);
  });
});

describe("the sweeper", () => {
  test("leaves alone what its writer may still be handing over", async () => {
    await create(1)(control, moment());
    const almost = addMilliseconds(start, abandonedAfter - 1);
    expect(await Outbox.pending(control, almost)).toEqual([]);
    expect(await Outbox.pending(control, later)).toHaveLength(1);
  });

  test("delivers all that was left, oldest first, and forgets the secrets in it", async () => {
    for (let number = 30; number > 0; number -= 1) {
      const offer = { to: "firm" as const, firmId: firmMember(1, "firmOwner").firmId };
      await Invitations.open(
        control,
        invitation(number, { ...offer, role: "consultant" }),
        moment(number),
      );
    }
    const delivered: ControlEvent[] = [];
    const at = { ...afterwards, now: addMilliseconds(later, 60_000) };
    const desk = deskWith(async (events) => {
      for (const each of events) if (each.plane === "control") delivered.push(each);
    }, at);
    expect(await Outbox.recover(desk)).toBe(30);
    expect(delivered.map((each) => each.at)).toEqual(
      Array.from({ length: 30 }, (_, place) => moment(place + 1).now),
    );
    expect(await Outbox.pending(control, at.now)).toEqual([]);
  });

  test("keeps an event that the queue does not take", async () => {
    await create(1)(control, moment());
    await expect(Outbox.recover(deskWith(() => Promise.reject(away), afterwards))).rejects.toThrow(
      away,
    );
    expect(await Outbox.pending(control, later)).toHaveLength(1);
  });
});

test("events are forgotten however many they are", async () => {
  const events = Array.from({ length: 60 }, () =>
    event({ type: "client.requested", tenantId: tenantId(1) }, moment()),
  );
  await expect(Outbox.clear(control, events)).resolves.toBeUndefined();
});

test("an outbox that a busy table cleared only in part says so", async () => {
  control.documents.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const output = answer.output as { UnprocessedItems?: unknown };
      output.UnprocessedItems = { [control.tableName]: [{}] };
      return answer;
    },
    { step: "initialize", name: "busy" },
  );
  const events = [event({ type: "client.requested", tenantId: tenantId(1) }, moment())];
  await expect(Outbox.clear(control, events)).rejects.toThrow("was not cleared entirely");
});
