import type { OpenAPIHono } from "@hono/zod-openapi";
import * as routes from "@tandem/contract/readiness/route";
import type { HistoryRange, Outcome } from "@tandem/contract/readiness/schema";
import { DomainError } from "@tandem/domain/error";
import { settingsOf, type Report } from "@tandem/domain/readiness";
import { forecast, weeksSeen } from "@tandem/domain/readiness/forecast";
import { type Day, thin } from "@tandem/domain/readiness/history";
import { readsOwn, whatIf } from "@tandem/domain/readiness/next-steps";
import { parse, say } from "@tandem/domain/readiness/step";
import { addMonths } from "@tandem/domain/months";
import { addDays, dateOf, type LocalDate } from "@tandem/domain/time";
import * as History from "@tandem/store/client/history";
import * as Profiles from "@tandem/store/client/profile";
import * as Readiness from "@tandem/store/client/readiness";
import { isWaiting } from "@tandem/store/outbox";
import type { ClientEnv } from "../http/context.ts";
import { enterClient } from "../http/enter.ts";
import { guarded } from "../http/route.ts";
import type { Runtime } from "../runtime/runtime.ts";

const ranges: Readonly<Record<HistoryRange, { months: number; every: number }>> = {
  quarter: { months: 3, every: 1 },
  year: { months: 12, every: 7 },
  years: { months: 36, every: 7 },
};

const neverComputed = () => new DomainError("not_found", "Readiness was not computed yet.");

const outcome = ({ together, standards }: Report): Outcome => ({
  together,
  standards: standards.map(({ standard, verdict, claimed, verified, blockers, gates }) => {
    const short = gates.map(({ id, stage, title, state }) => ({ id, stage, title, state }));
    return { standard, verdict, claimed, verified, blockers, gates: short };
  }),
});

/** When the verified score of each standard of the last day will be what is needed. */
const forecasts = (days: readonly Day[], needed: number, today: LocalDate) =>
  (days.at(-1)?.standards ?? []).map(({ standard }) => {
    const points = days.flatMap(({ on, standards }) =>
      standards
        .filter((each) => each.standard === standard)
        .map(({ verified }) => ({ on, verified })),
    );
    return { standard, forecast: forecast(points, needed, today) };
  });

/** Readiness as it is, as it was, and as it would be. */
export const mountReadiness = (app: OpenAPIHono<ClientEnv>, runtime: Runtime): void => {
  const enter = guarded(enterClient, runtime);

  app.openapi(enter(routes.read), async (c) => {
    const scope = c.get("scope");
    const [snapshot, pending] = await Promise.all([Readiness.find(scope), isWaiting(scope)]);
    if (snapshot === null) throw neverComputed();
    const { computedAt, report, steps } = snapshot;
    return c.json({ computedAt, report, steps, pending }, 200);
  });

  app.openapi(enter(routes.history), async (c) => {
    const { months, every } = ranges[c.req.valid("query").range];
    const today = dateOf(runtime.moment().now);
    const from = addMonths(today, -months);
    const seen = addDays(today, -7 * weeksSeen);
    const [all, { data: profile }] = await Promise.all([
      History.since(c.get("scope"), from < seen ? from : seen),
      Profiles.demand(c.get("scope")),
    ]);
    const days = thin(
      all.filter(({ on }) => on >= from),
      every,
    );
    const needed = settingsOf(profile).verifiedAtLeast;
    return c.json({ days: [...days], needed, forecasts: forecasts(all, needed, today) }, 200);
  });

  app.openapi(enter(routes.whatIf), async (c) => {
    const input = await Readiness.findInput(c.get("scope"));
    if (input === null) throw neverComputed();
    const asked = c.req.valid("query").steps.map((id) => ({ id, step: parse(id) }));
    const steps = asked.flatMap(({ id, step }) => (step === null ? [] : [{ id, step }]));
    const today = dateOf(runtime.moment().now);
    const { before, after } = whatIf(
      input,
      steps.map(({ step }) => step),
      today,
    );
    const answer = {
      steps: steps.map(({ id, step }) => ({ id, title: say(step, readsOwn(before, step)) })),
      unknown: asked.filter(({ step }) => step === null).map(({ id }) => id),
      before: outcome(before),
      after: outcome(after),
    };
    return c.json(answer, 200);
  });
};
