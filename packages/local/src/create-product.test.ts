import { randomUUID } from "node:crypto";

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { createProduct } from "./create-product.ts";
import { startEdition } from "./edition.ts";
import type { Edition } from "./edition.ts";
import { createLog } from "./log.ts";
import { bareWeb, temporaryFolder } from "./testing/edition.ts";

const OWNER = "founder@firm.example";
const GUEST = "new.admin@client.example";
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 }); // a busy machine takes its time

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let edition: Edition;

const start = () =>
  startEdition({
    port: 0,
    dataFolder: folder.path,
    seed: "empty",
    buildWeb: bareWeb,
    createProduct,
    log: createLog(console.error, "error", () => new Date()),
    onLoss: (reason) => {
      throw new Error(reason);
    },
  });

beforeEach(async () => {
  folder = await temporaryFolder();
  edition = await start();
});
afterEach(async () => {
  await edition.stop();
  await folder.remove();
});

async function call(email: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${edition.origin}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await edition.tokenFor(email)}`,
      ...(body === undefined
        ? {}
        : { "content-type": "application/json", "idempotency-key": randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

test("takes a firm from its founding to an invited client, and keeps it on another port", async () => {
  const firm = await call(OWNER, "POST", "/firms", { name: "Firm" });
  expect(firm.status).toBe(201);
  const clients = `/firms/${firm.body["id"]}/clients`;
  const client = await call(OWNER, "POST", clients, { name: "Client", standards: ["iso27001"] });
  expect(client.status).toBe(202);
  const { tenantId } = client.body;

  await edition.settled();
  expect((await call(OWNER, "GET", `${clients}/${tenantId}`)).body["status"]).toBe("active");

  const invitations = `/tenants/${tenantId}/invitations`;
  const invitation = await call(OWNER, "POST", invitations, { email: GUEST, role: "clientAdmin" });
  expect(invitation.status).toBe(201);
  await edition.settled();
  const mails = await (await fetch(`${edition.origin}/local/mail.json`)).json();
  const [mail] = (mails as { items: { to: string; text: string }[] }).items;
  expect(mail?.to).toBe(GUEST);
  const secret = /\/invitation#(\S+)/.exec(mail?.text ?? "")?.[1];
  expect(await call(GUEST, "POST", "/invitations/accept", { secret })).toMatchObject({
    body: { to: "client", tenantId },
  });
  expect(await (await fetch(`${edition.origin}/local/events.json`)).json()).toEqual({ items: [] });

  const { origin } = edition;
  await edition.stop();
  edition = await start();
  expect(edition.origin).not.toBe(origin);
  const me = await call(OWNER, "GET", "/me");
  expect(me.body["firms"]).toMatchObject([{ name: "Firm", role: "firmOwner" }]);
  const guest = await call(GUEST, "GET", "/me");
  expect(guest.body["clients"]).toMatchObject([{ tenantId, role: "clientAdmin" }]);
});

test("the portfolio follows without anybody waiting for it", async () => {
  const firm = await call(OWNER, "POST", "/firms", { name: "Firm" });
  const path = `/firms/${firm.body["id"]}`;
  await call(OWNER, "POST", `${path}/clients`, { name: "Client", standards: ["iso20000"] });
  await vi.waitFor(
    async () => {
      const { body } = await call(OWNER, "GET", `${path}/portfolio`);
      expect(JSON.stringify(body)).toContain('"active"');
    },
    { timeout: 20_000, interval: 50 },
  );
});
