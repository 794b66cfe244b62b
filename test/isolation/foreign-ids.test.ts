import { type RouteName, routes } from "@tandem/contract/routes";
import type { Contents } from "@tandem/functions/testing/tables";
import { beforeAll, expect, it } from "vitest";
import { callOf, examples, names, paramsOf } from "./examples.ts";
import { type IdField, idFieldsOf } from "./id-fields.ts";
import { people } from "./people.ts";
import { permitted } from "./permitted.ts";
import { createWorld, type Place, type World } from "./world.ts";

let world: World;
let before: Contents;

beforeAll(async () => {
  world = await createWorld();
  before = await world.stage.contents();
}, 60_000);

/** What only an owner of the firm may do; in everything else the consultant has no right beside their own client. */
const ownersAlone = (name: RouteName): boolean =>
  name === "assignConsultant" ||
  (routes[name].path.startsWith("/api/v1/firms/{firmId}/") && name !== "readClientSetup");

/** What only the client's own administrators may do. */
const adminsAlone = (name: RouteName): boolean => {
  const roles = permitted[name];
  return typeof roles !== "string" && "client" in roles && !roles.client.includes("consultant");
};

const senderOf = (name: RouteName): string => {
  if (ownersAlone(name)) return people.firmOwner;
  return adminsAlone(name) ? people.clientAdmin : people.consultant;
};

/** Clients of one firm have its people and invitations in common, and an owner works in all of them. */
const strangersOf = (name: RouteName): readonly ("sibling" | "foreign")[] =>
  ownersAlone(name) ? ["foreign"] : ["sibling", "foreign"];

const fields = names.flatMap((name) =>
  idFieldsOf(name).map((field) => ({
    name,
    field,
    label: `${field.part} ${field.path.join("/")}`,
  })),
);

const attempts = fields.flatMap(({ name, field, label }) =>
  strangersOf(name)
    .filter((of) => of === "foreign" || field.path[0] !== "firmId")
    .map((of) => ({ name, field, label, of })),
);

const valueAt = (value: unknown, path: IdField["path"]): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], value);

const withValueAt = (value: unknown, path: IdField["path"], replacement: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = withValueAt(copy[key], rest, replacement);
  return copy;
};

const idIn = (name: RouteName, { part, path }: IdField, place: Place): string => {
  const whole = part === "path" ? paramsOf(name, place) : examples[name].body?.(place);
  const id = valueAt(whole, path);
  if (typeof id !== "string")
    throw new Error(`The example of ${name} leaves ${path.join("/")} out`);
  return id;
};

/** An id of the same form that nothing has. */
const nothingHas = (id: string): string => id.replace(/.{8}$/, "00000000");

/** The example of a route as it is sent in one's own client, but with another id in one field. */
const send = (name: RouteName, { part, path }: IdField, id: string) => {
  const { own } = world.places;
  const { body, version } = examples[name];
  const params = paramsOf(name, own);
  const call = callOf(
    name,
    part === "path" ? (withValueAt(params, path, id) as Record<string, string>) : params,
  );
  const sent = body?.(own);
  return world.stage.ask(call, {
    as: senderOf(name),
    ...(sent && { body: part === "body" ? withValueAt(sent, path, id) : sent }),
    ...(version && { version: version(own) }),
  });
};

it("finds the fields that name things", () => {
  const found = fields.map(({ name, label }) => `${name}: ${label}`);
  expect(found).toEqual(
    expect.arrayContaining([
      "readEvidence: path tenantId",
      "readEvidence: path evidenceId",
      "revokeFirmInvitation: path firmId",
      "revokeClientInvitation: path invitationId",
      "changeClientMember: path userId",
      "applyImport: path jobId",
      "assignRequirement: body assignee",
      "verify: body reliedOn/0",
    ]),
  );
});

it.each(attempts)(
  "tells of an id of somebody else what it tells of an unknown one: $name, $label, $of",
  async ({ name, field, of }) => {
    const ours = idIn(name, field, world.places.own);
    const theirs = idIn(name, field, world.places[of]);
    expect(theirs).not.toBe(ours);
    const answer = await send(name, field, theirs);
    const unknown = await send(name, field, nothingHas(ours));
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: "not_found" });
    const said = { requestId: "" };
    expect({ ...(answer.body as object), ...said }).toEqual({
      ...(unknown.body as object),
      ...said,
    });
  },
);

it("stored nothing for all of these requests, anywhere", async () => {
  expect(await world.stage.contents()).toEqual(before);
});
