import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FirmId, TenantId, UserId } from "../kernel/id.ts";
import * as Client from "./client.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-11-24T09:31:00.000Z";
const by = UserId.parse("usr_0000000000000001");
const identity = {
  tenantId: TenantId.parse("0123456789abcdef"),
  firmId: FirmId.parse("frm_0000000000000001"),
  cellId: "main",
  tableName: "tandem-t-0123456789abcdef",
};

const created = Client.create(identity, { name: "Client Ltd", standards: ["iso27001"] }, by, now);
const active = Client.steps.reduce((client, step) => Client.advance(client, step, now), created);

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe("making a client", () => {
  test("starts at the first step", () => {
    expect(created).toEqual({
      ...identity,
      name: "Client Ltd",
      standards: ["iso27001"],
      lifecycle: { status: "provisioning", next: "reserve", since: now, attempts: 1 },
      createdBy: by,
      createdAt: now,
      admins: 0,
    });
    expect(Client.Info.parse(created)).toEqual(created);
  });

  test("goes step by step to active", () => {
    const seen = Client.steps.map((_, done) => {
      const { lifecycle } = Client.steps
        .slice(0, done)
        .reduce((client, step) => Client.advance(client, step, later), created);
      return lifecycle.status === "provisioning" ? lifecycle.next : lifecycle.status;
    });
    expect(seen).toEqual(Client.steps);
    expect(active.lifecycle).toEqual({ status: "active", since: now });
  });

  test("passes over a step that is not the next one", () => {
    expect(Client.advance(created, "seed", later)).toBe(created);
    expect(Client.advance(active, "activate", later)).toBe(active);
  });

  test("keeps the step that failed, the reason in short, and counts the attempts", () => {
    const halfway = Client.advance(created, "reserve", now);
    const failed = Client.fail(halfway, "x".repeat(600), later);
    expect(failed.lifecycle).toEqual({
      status: "failed",
      next: "table",
      since: later,
      attempts: 1,
      reason: "x".repeat(500),
    });
    expect(Client.Info.parse(failed)).toEqual(failed);
    expect(Client.fail(failed, "again", later)).toBe(failed);
    expect(Client.fail(active, "late", later)).toBe(active);
    expect(Client.advance(failed, "table", later)).toBe(failed);
    expect(Client.retry(failed, later).lifecycle).toEqual({
      status: "provisioning",
      next: "table",
      since: later,
      attempts: 2,
    });
  });

  test("is retried only after a failure", () => {
    for (const client of [created, active]) {
      expect(() => Client.retry(client, later)).toThrow(refusal("client.not_failed"));
    }
  });

  test("reaches active from any failure, whatever came before", () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant("advance"), step: fc.constantFrom(...Client.steps) }),
      fc.record({ kind: fc.constant("fail"), step: fc.constantFrom(...Client.steps) }),
      fc.record({ kind: fc.constant("retry"), step: fc.constantFrom(...Client.steps) }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const reached = events.reduce((client, { kind, step }) => {
          if (kind === "advance") return Client.advance(client, step, later);
          if (kind === "fail") return Client.fail(client, "no capacity", later);
          return client.lifecycle.status === "failed" ? Client.retry(client, later) : client;
        }, created);
        const resumed =
          reached.lifecycle.status === "failed" ? Client.retry(reached, later) : reached;
        const ended = Client.steps.reduce(
          (client, step) => Client.advance(client, step, later),
          resumed,
        );
        expect(ended.lifecycle.status).toBe("active");
      }),
    );
  });
});

describe("suspending a client", () => {
  test("closes an active one and opens it again", () => {
    const suspended = Client.suspend(active, "contract ended", by, later);
    expect(suspended.lifecycle).toEqual({
      status: "suspended",
      since: later,
      by,
      reason: "contract ended",
    });
    expect(Client.reactivate(suspended, later).lifecycle).toEqual({
      status: "active",
      since: later,
    });
  });

  test("is refused in any other state", () => {
    const suspended = Client.suspend(active, "contract ended", by, later);
    for (const client of [created, Client.fail(created, "no", now), suspended]) {
      expect(() => Client.suspend(client, "again", by, later)).toThrow(
        refusal("client.not_active"),
      );
    }
    expect(() => Client.reactivate(active, later)).toThrow(refusal("client.not_suspended"));
  });
});

describe("who keeps a client", () => {
  const { firmId, ...own } = identity;
  const signedUp = Client.signUp(own, { name: "Birch", standards: ["iso20000"] }, by, now);
  const open = { ...signedUp, lifecycle: active.lifecycle };

  test("is nobody where it signed itself up, with one administrator from the start", () => {
    expect(signedUp).toMatchObject({ firmId: null, admins: 1, createdBy: by });
    expect(Client.Info.parse(signedUp)).toEqual(signedUp);
  });

  test("is a firm once it begins, and nobody again once it ends", () => {
    const kept = Client.keep(open, firmId);
    expect(kept).toEqual({ ...open, firmId });
    expect(Client.release(kept)).toEqual(open);
  });

  test("is one firm at most, and none cannot end", () => {
    expect(() => Client.keep(active, firmId)).toThrow(refusal("client.kept"));
    expect(() => Client.release(open)).toThrow(refusal("client.not_kept"));
  });

  test("changes only while the workspace is open", () => {
    const closed = Client.suspend(active, "Unpaid", by, later);
    expect(() => Client.keep(signedUp, firmId)).toThrow(refusal("client.not_active"));
    expect(() => Client.release(closed)).toThrow(refusal("client.not_active"));
  });
});
