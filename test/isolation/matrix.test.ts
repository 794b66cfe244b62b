import { clientPermissions, firmPermissions } from "@tandem/domain/access";
import { type RouteName, routes } from "@tandem/contract/routes";
import type { Contents } from "@tandem/functions/testing/tables";
import type { Reply } from "@tandem/functions/testing/stage";
import { beforeAll, describe, expect, it } from "vitest";
import { type Decision, decide, decideUnknown, type Target, targets } from "./decisions.ts";
import { examples, harmlessOf, names, requestOf, sender } from "./examples.ts";
import { people, type Who } from "./people.ts";
import { inClient, type Permitted, permitted } from "./permitted.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
let before: Contents;

beforeAll(async () => {
  world = await createWorld();
  before = await world.stage.contents();
}, 60_000);

const inContract = (name: RouteName): Permitted => {
  const access = routes[name]["x-access"];
  switch (access.plane) {
    case "public":
      return "anyone";
    case "user":
      return "signed in";
    case "firm": {
      const { permission } = access;
      const roles = ["firmOwner", "consultant"] as const;
      return { firm: roles.filter((role) => firmPermissions(role).includes(permission)) };
    }
    case "client": {
      const { permission } = access;
      return { client: inClient.filter((role) => clientPermissions(role).includes(permission)) };
    }
  }
};

const refusals: Readonly<Record<string, Decision>> = {
  "401 auth.required": "401",
  "403 access.forbidden": "403 access.forbidden",
  "403 client.suspended": "403 client.suspended",
  "404 not_found": "404",
};

/** What a request that reached the rules without naming version or key is told. */
const incomplete = new Set(["write.precondition_required", "idempotency.key_missing"]);

const decisionIn = ({ status, body }: Reply): string => {
  if (status < 300) return "through";
  const { code } = body as { code: string };
  const refusal = refusals[`${status} ${code}`];
  if (refusal !== undefined) return refusal;
  // Rules of their own let nobody but an owner assign.
  return incomplete.has(code) || code === "access.role_too_high" ? "through" : `${status} ${code}`;
};

const namesClient = (name: RouteName): boolean => routes[name].path.includes("{tenantId}");

/**
 * Whoever is to be refused sends the whole request, which would succeed if they were let in. Whoever is to pass
 * leaves version and key out, so that everything stays as it is for the next one.
 */
const attempt = async (
  name: RouteName,
  { target, ...from }: { target: Target; as?: string; headers?: Record<string, string> },
  expected: Decision,
): Promise<string> => {
  const place = world.places[target];
  const { call, ...request } =
    expected === "through" ? harmlessOf(name, place) : requestOf(name, place);
  return decisionIn(await world.stage.ask(call, { ...request, ...from }));
};

const everyone = Object.keys(people) as Who[];

describe.each(names)("%s", (name) => {
  it("is open to the roles that were agreed, by its contract and the table of roles", () => {
    expect(inContract(name)).toEqual(permitted[name]);
  });

  it("lets in and refuses everyone, everywhere, as agreed", async () => {
    const expected: Record<string, string> = {};
    const found: Record<string, string> = {};
    for (const target of targets) {
      await Promise.all(
        everyone.map(async (who) => {
          const label = `${who} in ${target}`;
          const decision = decide(permitted[name], who, { target, namesClient: namesClient(name) });
          expected[label] = decision;
          found[label] = await attempt(name, { target, as: people[who] }, decision);
        }),
      );
    }
    expect(found).toEqual(expected);
  });

  it("refuses whoever brings no token, or a token that is none", async () => {
    const decision = decideUnknown(permitted[name]);
    const tokens = [undefined, "Bearer x.y.z", "Bearer ", "Basic eDp5", "bearer t.x.t", "t.x.t"];
    for (const target of targets) {
      for (const authorization of tokens) {
        const headers = authorization === undefined ? {} : { authorization };
        const place = { target, headers };
        expect(await attempt(name, place, decision), `${authorization} in ${target}`).toBe(
          decision,
        );
      }
    }
  });
});

it("stored nothing for all of these requests, anywhere", async () => {
  expect(await world.stage.contents()).toEqual(before);
});

describe("the example that everyone was refused with", () => {
  it.each(names)("succeeds for someone who may: %s", async (name) => {
    const { stage, places } = world;
    const { where = "own", answers } = examples[name];
    const place = places[where];
    const { call, ...request } = requestOf(name, place);
    const reply = await stage.ask(call, { as: sender(name, place), ...request });
    expect(reply).toMatchObject({ status: answers });
    await stage.settle();
  });
});
