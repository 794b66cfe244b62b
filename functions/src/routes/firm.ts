import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/firm/route";
import { FirmView } from "@tandem/contract/firm/schema";
import { firmPermissions } from "@tandem/domain/access";
import * as Firm from "@tandem/domain/firm";
import { FirmId } from "@tandem/domain/id";
import { DomainError } from "@tandem/domain/error";
import * as Firms from "@tandem/store/control/firm";
import * as Members from "@tandem/store/control/member";
import * as ControlOutbox from "@tandem/store/control/outbox";
import * as Portfolio from "@tandem/store/control/portfolio";
import { recallInControl } from "@tandem/store/idempotency";
import type { Stored } from "@tandem/store/stored";
import { before, tagged, viewOf } from "../http/answer.ts";
import type { FirmEnv, UserEnv } from "../http/context.ts";
import { enterAsUser, enterFirm } from "../http/enter.ts";
import { refuseStrangers } from "../http/founders.ts";
import { idempotent } from "../http/preconditions.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

const viewFor =
  (role: FirmView["role"]) =>
  ({ data, version }: Stored<Firm.Info>): FirmView => ({
    version,
    id: data.id,
    name: data.name,
    role,
    permissions: [...firmPermissions(role)],
  });

/** Founding a firm. */
export const mountFounding = (app: OpenAPIHono<UserEnv>, runtime: Runtime): void => {
  const enter = guarded(enterAsUser, runtime);

  app.openapi(enter(routes.found), async (c) => {
    const founder = c.get("session");
    refuseStrangers(runtime, founder);
    const { name } = c.req.valid("json");
    const request = idempotent(c, founder.userId, { name });
    const replayed = await before(recallInControl(runtime.control, request), FirmView);
    if (replayed !== null) return c.json(tagged(c, replayed), 201);
    const view = viewFor("firmOwner");
    const committed = await ControlOutbox.save(runtime.desk, (control, moment) => {
      const firm = Firm.found(FirmId.parse(moment.newId("frm")), name, founder.userId, moment.now);
      const answer = (stored: Stored<Firm.Info>) => ({ status: 201, body: view(stored) });
      return Firms.found(control, { firm, founder, replay: { request, answer } }, moment);
    });
    return c.json(tagged(c, viewOf(committed, FirmView, view)), 201);
  });
};

/** The firm and its portfolio. */
export const mountFirm = (app: OpenAPIHono<FirmEnv>, runtime: Runtime): void => {
  const enter = guarded(enterFirm, runtime);

  app.openapi(enter(routes.read), async (c) => {
    const { firmId, role } = c.get("firm");
    const firm = await Firms.find(runtime.control, firmId);
    if (firm === null) throw new DomainError("not_found", "There is nothing at this address.");
    return c.json(tagged(c, viewFor(role)(firm)), 200);
  });

  app.openapi(enter(routes.portfolio), async (c) => {
    const { firmId, role } = c.get("firm");
    const [rows, granted] = await Promise.all([
      Portfolio.rows(runtime.control, firmId),
      Members.grants(runtime.control, c.get("session").userId),
    ]);
    const items = rows
      .map((row) => ({ ...row, assigned: granted.has(row.tenantId) }))
      .filter(({ assigned }) => role === "firmOwner" || assigned)
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return c.json({ items }, 200);
  });
};
