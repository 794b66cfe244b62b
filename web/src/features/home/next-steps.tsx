import { Link } from "@tanstack/react-router";

import { ButtonLink } from "../../ui/button-link.tsx";
import { Section } from "../../ui/section.tsx";
import { EffortAndGain } from "./effort-and-gain.tsx";
import classes from "./next-steps.module.css";
import type { NextStep, Readiness } from "./queries.ts";
import { StepLink } from "./step-link.tsx";

/** How many of each list stand on the page; more are on the page for what-if. */
const shown = 5;

function Steps({
  tenantId,
  title,
  steps,
}: {
  tenantId: string;
  title: string;
  steps: readonly NextStep[];
}) {
  if (steps.length === 0) return null;
  return (
    <div className={classes["list"]}>
      <h3>{title}</h3>
      <ol>
        {steps.slice(0, shown).map((next) => (
          <li key={next.id} className={classes["step"]}>
            <StepLink tenantId={tenantId} next={next} />
            <EffortAndGain next={next} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What to do next: what opens a gate in the way, and what brings most points for its effort. */
export function NextSteps({ tenantId, steps }: { tenantId: string; steps: Readiness["steps"] }) {
  const { blockers, points } = steps;
  if (blockers.length + points.length === 0) return null;
  const ids = points.slice(0, shown).map(({ id }) => id);
  return (
    <Section title="What raises it most next?">
      <div className={classes["lists"]}>
        <Steps tenantId={tenantId} title="Opens a gate in the way" steps={blockers} />
        <Steps tenantId={tenantId} title="Brings most points for its effort" steps={points} />
      </div>
      <div className={classes["foot"]}>
        <ButtonLink
          variant="default"
          to="/clients/$tenantId/what-if"
          params={{ tenantId }}
          search={ids.length === 0 ? {} : { steps: ids.join("|") }}
        >
          What if these are done?
        </ButtonLink>
        <Link to="/clients/$tenantId/model" params={{ tenantId }}>
          How is this computed?
        </Link>
      </div>
    </Section>
  );
}
