import { expect, it } from "vitest";
import { z } from "zod";
import { createStage } from "../testing/stage.ts";

const secretIn = (text: string | undefined): string => /#(\S+)/.exec(text ?? "")?.[1] ?? "";

it("takes a client from onboarding to a verified answer that moves score and portfolio", async () => {
  const stage = await createStage();
  const { ask, settle, mails } = stage;
  const ines = "ines@firm.example";
  const mara = "mara@client.example";

  const firm = await ask("POST /api/v1/firms", { as: ines, body: { name: "Northbridge" } });
  expect(firm.status).toBe(201);
  const { id: firmId } = z.object({ id: z.string() }).parse(firm.body);

  const onboarded = await ask(`POST /api/v1/firms/${firmId}/clients`, {
    as: ines,
    body: { name: "Alder", standards: ["iso27001", "iso20000"] },
  });
  expect(onboarded).toMatchObject({ status: 202, body: { status: "provisioning" } });
  const { tenantId } = z.object({ tenantId: z.string() }).parse(onboarded.body);
  await settle();
  expect(await ask(`GET /api/v1/firms/${firmId}/clients/${tenantId}`, { as: ines })).toMatchObject({
    status: 200,
    body: { status: "active" },
  });

  const client = `/api/v1/tenants/${tenantId}`;
  const invited = await ask(`POST ${client}/invitations`, {
    as: ines,
    body: { email: mara, role: "clientAdmin" },
  });
  expect(invited.status).toBe(201);
  expect(await ask(`GET ${client}`, { as: mara })).toMatchObject({ status: 404 });
  await settle();
  const secret = secretIn(mails[0]?.text);
  expect(await ask("POST /api/v1/invitations/look", { as: mara, body: { secret } })).toMatchObject({
    status: 200,
    body: { organisation: "Alder" },
  });
  expect(
    await ask("POST /api/v1/invitations/accept", { as: mara, body: { secret } }),
  ).toMatchObject({
    status: 200,
    body: { to: "client", tenantId },
  });
  expect(
    await ask("POST /api/v1/invitations/accept", { as: mara, body: { secret } }),
  ).toMatchObject({
    status: 409,
    body: { code: "invitation.used" },
  });

  const one = `${client}/assessment/iso27001:A.5.1`;
  expect(await ask(`PUT ${one}/claim`, { as: mara, body: { rating: "F" } })).toMatchObject({
    status: 428,
  });
  const claimed = await ask(`PUT ${one}/claim`, { as: mara, version: 0, body: { rating: "F" } });
  expect(claimed).toMatchObject({ status: 200, body: { version: 1, claim: { rating: "F" } } });
  expect(
    await ask(`PUT ${one}/claim`, { as: mara, version: 0, body: { rating: "L" } }),
  ).toMatchObject({ status: 412, body: { code: "write.stale" } });
  expect(
    await ask(`PUT ${one}/verification`, {
      as: mara,
      version: 1,
      body: { outcome: "verified", rating: "F" },
    }),
  ).toMatchObject({ status: 403 });
  const evidence = await ask(`POST ${client}/evidence`, {
    as: mara,
    body: {
      kind: "operatingRecord",
      title: "Policy review",
      content: { type: "link", url: "https://wiki.example/policy" },
      requirements: ["iso27001:A.5.1"],
      validFrom: "2040-03-01",
      validUntil: null,
    },
  });
  expect(evidence.status).toBe(201);
  const { id } = z.object({ id: z.string() }).parse(evidence.body);
  expect(
    await ask(`PUT ${one}/verification`, {
      as: ines,
      version: 1,
      body: { outcome: "verified", rating: "L", reliedOn: [id] },
    }),
  ).toMatchObject({ status: 200, body: { verification: { state: "verified", rating: "L" } } });
  await settle();

  const readiness = await ask(`GET ${client}/readiness`, { as: mara });
  expect(readiness).toMatchObject({ status: 200, body: { pending: false } });
  const portfolio = await ask(`GET /api/v1/firms/${firmId}/portfolio`, { as: ines });
  expect(portfolio.status).toBe(200);
  const [row] = z
    .object({
      items: z.array(
        z.object({
          name: z.string(),
          readiness: z.object({ claimed: z.number(), verified: z.number() }),
        }),
      ),
    })
    .parse(portfolio.body).items;
  expect(row?.readiness.claimed).toBeGreaterThan(0);
  expect(row?.readiness.verified).toBeGreaterThan(0);

  const withdrawn = await ask(`POST ${client}/evidence/${id}/withdraw`, {
    as: mara,
    version: 1,
    body: { reason: "Wrong file" },
  });
  expect(withdrawn.status).toBe(200);
  await settle();
  expect(await ask(`GET ${one}`, { as: mara })).toMatchObject({
    body: { verification: { state: "stale", reason: "evidence_withdrawn" } },
  });
  expect(await ask(`GET ${client}/trail/verification`, { as: mara })).toMatchObject({
    status: 200,
    body: { broken: [] },
  });
  expect(await ask(`GET ${client}/trail`, { as: mara })).toMatchObject({ status: 200 });
});
