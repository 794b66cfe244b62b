import { Button, Checkbox } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Region } from "../../ui/region.tsx";
import { Section } from "../../ui/section.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { profile } from "../client/queries.ts";
import { EffortAndGain } from "../home/effort-and-gain.tsx";
import { readiness, type NextStep } from "../home/queries.ts";
import { AddTarget } from "./add-target.tsx";
import { split, toggled } from "./address.ts";
import { Result } from "./result.tsx";
import { whatIf } from "./queries.ts";
import classes from "./what-if-page.module.css";

const route = getRouteApi("/signed-in-only/clients/$tenantId/what-if");

/** Steps of both rankings, each once. */
const proposed = (steps: { points: readonly NextStep[]; blockers: readonly NextStep[] }) => [
  ...new Map([...steps.points, ...steps.blockers].map((step) => [step.id, step])).values(),
];

function Choose({ tenantId }: { tenantId: string }) {
  const { steps: chosen = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const { data: found } = useSuspenseQuery(readiness(tenantId));
  const { data: result, error, refetch } = useQuery(whatIf(tenantId, chosen));
  const offered = found === null ? [] : proposed(found.steps);
  const ids = split(chosen);
  const toggle = (id: string) => void navigate({ search: toggled(chosen, id), replace: true });
  const others = (result?.steps ?? []).filter(
    ({ id }) => ids.includes(id) && !offered.some((step) => step.id === id),
  );
  return (
    <div className={classes["columns"]}>
      <div>
        <Section title="Steps">
          {offered.length === 0 && others.length === 0 && (
            <p className="quiet">Nothing is proposed. Choose a requirement below.</p>
          )}
          <ul className={classes["steps"]}>
            {offered.map((next) => (
              <li key={next.id}>
                <Checkbox
                  label={next.title}
                  checked={ids.includes(next.id)}
                  onChange={() => toggle(next.id)}
                />
                <EffortAndGain next={next} />
              </li>
            ))}
            {others.map(({ id, title }) => (
              <li key={id}>
                <Checkbox label={title} checked onChange={() => toggle(id)} />
              </li>
            ))}
          </ul>
          {ids.length > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => void navigate({ search: {}, replace: true })}
            >
              Clear all
            </Button>
          )}
        </Section>
        <Section title="Another requirement">
          <AddTarget
            standards={client.standards}
            onAdd={(added) => {
              const next = [...new Set([...ids, ...added])].join("|");
              void navigate({ search: { steps: next }, replace: true });
            }}
          />
        </Section>
      </div>
      <div className={classes["result"]}>
        {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {result === undefined && error === null && <Waiting label="Result" lines={6} />}
        {result !== undefined && <Result result={result} />}
      </div>
    </div>
  );
}

/** What the scores, gates and verdicts would be with some steps done. The address holds the choice and can be shared. */
export function WhatIfPage() {
  const { tenantId } = route.useParams();
  return (
    <>
      <PageHead title="What if?">
        <p>
          Tick steps and see what they would change. Nothing is saved; the address holds your
          choice, so you can send it to others.{" "}
          <Link to="/clients/$tenantId/model" params={{ tenantId }}>
            How this is computed
          </Link>
        </p>
      </PageHead>
      <Region label="What if" lines={8}>
        <Choose tenantId={tenantId} />
      </Region>
    </>
  );
}
