import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/agreement/route";
import { type AgreementRow, AgreementView } from "@tandem/contract/agreement/schema";
import * as Agreement from "@tandem/domain/agreement";
import { check, type Gap } from "@tandem/domain/agreement/carried";
import * as Calendar from "@tandem/domain/calendar";
import { DomainError } from "@tandem/domain/error";
import { AgreementId } from "@tandem/domain/id";
import * as Service from "@tandem/domain/service";
import { dateOf, type Instant } from "@tandem/domain/time";
import * as Agreements from "@tandem/store/client/agreement";
import * as Calendars from "@tandem/store/client/calendar";
import * as Services from "@tandem/store/client/service";
import { recallInClient } from "@tandem/store/idempotency";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { changer, viewer } from "./agreement-change.ts";
import { demandMembers } from "./members-named.ts";
import { demandNamed } from "./service-named.ts";

const full = () =>
  new DomainError("limit.items", `A client keeps at most ${Agreement.mostAgreements} agreements.`);

/** What a line shows: what holds, or what is being written, or what held last. */
const shownOf = (info: Agreement.Info, now: Instant): Agreement.Agreed | Agreement.Next => {
  const shown = Agreement.inForce(info, dateOf(now)) ?? info.next ?? info.versions.at(-1) ?? null;
  if (shown === null) throw new RangeError("An agreement has a version or a draft");
  return shown;
};

const rowOf = ({ data: info, version }: Stored<Agreement.Info>, now: Instant): AgreementRow => {
  const { id, kind, name, party, owner, next } = info;
  const shown = shownOf(info, now);
  const { services, validFrom, validUntil, reviewBy, targets } = shown.terms;
  return {
    id,
    kind,
    name,
    party,
    owner,
    version,
    services,
    validFrom,
    validUntil,
    standing: Agreement.standing(info, dateOf(now)),
    number: shown.number,
    reviewBy: "reviewed" in shown ? Agreement.reviewBy(shown) : reviewBy,
    targets: targets.length,
    next: next?.state ?? null,
  };
};

/** Promises of this agreement that nothing carries, or promises that this agreement should carry. */
const gapsOf = async (scope: Scope, info: Agreement.Info, now: Instant): Promise<Gap[]> => {
  const [agreements, calendars, services] = await Promise.all([
    Agreements.all(scope),
    Calendars.all(scope),
    Services.all(scope),
  ]);
  const supplied = services
    .filter(({ data }) => (Service.published(data)?.description.suppliers.length ?? 0) > 0)
    .map(({ data }) => data.id);
  const facts = {
    agreements: agreements.map(({ data }) => data),
    calendars: new Map(
      calendars.map(({ data }) => [data.id, Calendar.inForce(data, now).calendar]),
    ),
    supplied: new Set(supplied),
  };
  const on = dateOf(now);
  if (info.kind === "sla") return check(facts, on, info.id);
  return check(facts, on).filter(({ inside }) => inside === info.id);
};

/** Agreements with customers, groups inside and suppliers (ISO 20000-1 8.3.3, 8.3.4): reading and writing them. */
export const mountAgreement = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const view = viewer(runtime);
  const change = changer(runtime);

  const demandKnown = (scope: Scope, { services, targets, availability }: Agreement.Terms) =>
    demandNamed(scope, {
      services: services.map((id, index) => ({ id, pointer: `/terms/services/${index}` })),
      calendars: [
        ...targets.map(({ calendar: id }, index) => ({
          id,
          pointer: `/terms/targets/${index}/calendar`,
        })),
        { id: availability?.calendar ?? null, pointer: "/terms/availability/calendar" },
      ],
    });

  app.openapi(enter(routes.list), async (c) => {
    const found = await Agreements.all(c.get("scope"));
    const { now } = runtime.moment();
    return c.json({ items: found.map((each) => rowOf(each, now)) }, 200);
  });

  app.openapi(enter(routes.create), async (c) => {
    const scope = c.get("scope");
    const { kind, terms, ...description } = c.req.valid("json");
    const request = idempotent(c, actorOf(scope).userId, c.req.valid("json"));
    const replayed = await before(recallInClient(scope, request), AgreementView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    await demandMembers(runtime, scope, [{ userId: description.owner, pointer: "/owner" }]);
    await demandKnown(scope, terms);
    if ((await Agreements.all(scope)).length >= Agreement.mostAgreements) throw full();
    const { now, newId } = runtime.moment();
    const named = { id: AgreementId.parse(newId("agr")), kind };
    const made = Agreement.create(named, { description, terms }, actorOf(scope), now);
    const committed = await save(runtime.desk, scope, {
      ...Agreements.change(null, made, "created"),
      replay: { request, answer: (stored) => ({ status: 201, body: view(stored) }) },
    });
    return c.json(tagged(c, viewOf(committed, AgreementView, view)), 201);
  });

  app.openapi(enter(routes.read), async (c) => {
    const scope = c.get("scope");
    const found = await Agreements.demand(scope, c.req.valid("param").agreementId);
    const gaps = await gapsOf(scope, found.data, runtime.moment().now);
    return c.json(tagged(c, { ...view(found), gaps }), 200);
  });

  app.openapi(enter(routes.describe), async (c) => {
    const description = c.req.valid("json");
    const { agreementId } = c.req.valid("param");
    const saved = await change(c, agreementId, "described", async (info) => {
      const named = { userId: description.owner, pointer: "/owner" };
      await demandMembers(runtime, c.get("scope"), [named]);
      return Agreement.describe(info, description);
    });
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.write), async (c) => {
    const { terms } = c.req.valid("json");
    const scope = c.get("scope");
    const saved = await change(c, c.req.valid("param").agreementId, "written", async (info) => {
      await demandKnown(scope, terms);
      return Agreement.write(info, terms, actorOf(scope), runtime.moment().now);
    });
    return c.json(saved, 200);
  });
};
