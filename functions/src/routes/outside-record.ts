import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/outside-record/route";
import type { OutsideRecordView } from "@tandem/contract/outside-record/schema";
import { DomainError } from "@tandem/domain/error";
import * as OutsideRecord from "@tandem/domain/outside-record";
import { dateOf } from "@tandem/domain/time";
import * as OutsideRecords from "@tandem/store/client/outside-record";
import * as Profiles from "@tandem/store/client/profile";
import { save } from "@tandem/store/save";
import { actorOf, type Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import { tagged } from "../http/answer.ts";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { demandVersion } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

type Place = Pick<OutsideRecord.Info, "standard" | "subject">;
type Found = Stored<OutsideRecord.Info> | null;

/** The place has to be one that a standard the client seeks asks about. */
const look = async (scope: Scope, place: Place): Promise<Found> => {
  const [profile, found] = await Promise.all([
    Profiles.demand(scope),
    OutsideRecords.find(scope, place),
  ]);
  if (!OutsideRecord.isAskedBy(place.standard, place.subject)) {
    throw new DomainError("not_found", "This standard has no such gate.");
  }
  if (!profile.data.standards.includes(place.standard)) {
    throw new DomainError(
      "assessment.standard_not_sought",
      "The client does not seek this standard.",
    );
  }
  return found;
};

const actions = { attested: "record.attested", refused: "record.refused" } as const;

/** Declaring records that are kept outside, and attesting samples of them. */
export const mountOutsideRecord = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);
  const view = ({ data, version }: Stored<OutsideRecord.Info>): OutsideRecordView => ({
    ...data,
    version,
    standing: OutsideRecord.standing(data, dateOf(runtime.moment().now)),
    validUntil: OutsideRecord.validUntil(data),
  });

  const change = async (
    c: Context<ClientEnv>,
    place: Place,
    action: Parameters<typeof OutsideRecords.change>[2],
    decide: (info: OutsideRecord.Info | null) => OutsideRecord.Info,
  ): Promise<OutsideRecordView> => {
    const scope = c.get("scope");
    const found = await look(scope, place);
    demandVersion(c, found?.version ?? 0);
    const after = decide(found?.data ?? null);
    if (found !== null && after === found.data) return tagged(c, view(found));
    const command = OutsideRecords.change(found, after, action);
    const committed = await save(runtime.desk, scope, command);
    if (committed.outcome === "replayed") throw new Error("A PUT remembers no answers");
    return tagged(c, view(committed.stored));
  };

  app.openapi(enter(routes.list), async (c) => {
    const found = await OutsideRecords.all(c.get("scope"), c.req.valid("param").standard);
    return c.json({ items: found.map(view) }, 200);
  });

  app.openapi(enter(routes.declare), async (c) => {
    const { standard, subject } = c.req.valid("param");
    const draft = c.req.valid("json");
    const { now } = runtime.moment();
    const saved = await change(c, { standard, subject }, "record.declared", (info) =>
      OutsideRecord.declare(info, { standard, subject, draft }, actorOf(c.get("scope")), now),
    );
    return c.json(saved, 200);
  });

  app.openapi(enter(routes.attest), async (c) => {
    const { standard, subject } = c.req.valid("param");
    const finding = c.req.valid("json");
    const { now } = runtime.moment();
    const saved = await change(c, { standard, subject }, actions[finding.outcome], (info) =>
      OutsideRecord.attest(info, finding, actorOf(c.get("scope")), now),
    );
    return c.json(saved, 200);
  });
};
