import type { ClientRole, FirmRole } from "@tandem/domain/access";
import type { StandardId } from "@tandem/standards/catalogue";
import { z } from "zod";
import type { Ask, Reply, Stage } from "./stage.ts";

/** A person's access in days, both inclusive. */
type Period = { readonly from: string; readonly until: string };

/** The same for a reviewer. */
type Reviewing = { readonly reviewing: Period };

const Id = z.object({ id: z.string() });
const Client = z.object({ tenantId: z.string(), version: z.number() });

/** Sends a request that has to succeed. */
export const succeed = async (stage: Stage, call: string, request: Ask): Promise<Reply> => {
  const reply = await stage.ask(call, request);
  if (reply.status >= 300) throw new Error(`${call}: ${JSON.stringify(reply.body)}`);
  return reply;
};

/** Founds a firm and returns its id. */
export const foundFirm = async (stage: Stage, owner: string, name = "Firm"): Promise<string> => {
  const { body } = await succeed(stage, "POST /api/v1/firms", { as: owner, body: { name } });
  return Id.parse(body).id;
};

/** Takes a client on, lets its setup run, and returns its id. */
export const onboard = async (
  stage: Stage,
  by: string,
  firmId: string,
  {
    name = "Client",
    standards = ["iso27001", "iso20000"],
  }: { name?: string; standards?: StandardId[] } = {},
): Promise<string> => {
  const { body } = await succeed(stage, `POST /api/v1/firms/${firmId}/clients`, {
    as: by,
    body: { name, standards },
  });
  await stage.settle();
  return Client.parse(body).tenantId;
};

/** Signs a company up that no firm keeps, lets its setup run, and returns its id. */
export const signUp = async (
  stage: Stage,
  admin: string,
  {
    name = "Company",
    standards = ["iso27001", "iso20000"],
  }: { name?: string; standards?: StandardId[] } = {},
): Promise<string> => {
  const body = { name, standards };
  const reply = await succeed(stage, "POST /api/v1/tenants", { as: admin, body });
  await stage.settle();
  return Client.parse(reply.body).tenantId;
};

/** A client as its firm sees it. */
export const clientOf = async (stage: Stage, by: string, firmId: string, tenantId: string) => {
  const call = `GET /api/v1/firms/${firmId}/clients/${tenantId}`;
  return Client.parse((await succeed(stage, call, { as: by })).body);
};

/** The secret in the newest mail to a person. */
export const secretFor = (stage: Stage, email: string): string => {
  const mail = stage.mails.findLast(({ to }) => to === email);
  const secret = /#(\S+)/.exec(mail?.text ?? "")?.[1];
  if (secret === undefined) throw new Error(`No invitation was sent to ${email}`);
  return secret;
};

const acceptAll = async (stage: Stage, emails: readonly string[]): Promise<void> => {
  await stage.settle();
  for (const email of emails) {
    const body = { secret: secretFor(stage, email) };
    await succeed(stage, "POST /api/v1/invitations/accept", { as: email, body });
  }
  await stage.settle();
};

/** Brings people into a firm: each is invited and accepts. */
export const joinFirm = async (
  stage: Stage,
  by: string,
  firmId: string,
  people: Readonly<Record<string, FirmRole>>,
): Promise<void> => {
  for (const [email, role] of Object.entries(people)) {
    const body = { email, role };
    await succeed(stage, `POST /api/v1/firms/${firmId}/invitations`, { as: by, body });
  }
  await acceptAll(stage, Object.keys(people));
};

const grantOf = (as: ClientRole | Period | Reviewing) => {
  if (typeof as === "string") return { role: as, period: null };
  return "reviewing" in as
    ? { role: "reviewer", period: as.reviewing }
    : { role: "auditor", period: as };
};

/** Brings people into a client: each is invited and accepts. Auditors and reviewers come with days. */
export const joinClient = async (
  stage: Stage,
  by: string,
  tenantId: string,
  people: Readonly<
    Record<string, Exclude<ClientRole, "auditor" | "reviewer"> | Period | Reviewing>
  >,
): Promise<void> => {
  for (const [email, as] of Object.entries(people)) {
    const body = { email, ...grantOf(as) };
    await succeed(stage, `POST /api/v1/tenants/${tenantId}/invitations`, { as: by, body });
  }
  await acceptAll(stage, Object.keys(people));
};

/** Puts a consultant of the firm into a client. */
export const assign = async (
  stage: Stage,
  by: string,
  tenantId: string,
  consultant: string,
): Promise<void> => {
  const call = `PUT /api/v1/tenants/${tenantId}/consultants/${stage.userId(consultant)}`;
  await succeed(stage, call, { as: by });
  await stage.settle();
};
