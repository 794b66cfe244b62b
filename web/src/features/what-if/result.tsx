import { ArrowRight } from "lucide-react";

import { formatScore } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { ReadinessRail } from "../../ui/readiness-rail.tsx";
import { Section } from "../../ui/section.tsx";
import { standardName } from "../../ui/standards.ts";
import { verdictSentence } from "../home/verdict.ts";
import type { WhatIf } from "./queries.ts";
import classes from "./what-if-page.module.css";

type Standard = WhatIf["after"]["standards"][number];

function Change({ name, before, after }: { name: string; before: number; after: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="tabular">
        {formatScore(before)} <ArrowRight size={12} aria-label="to" /> {formatScore(after)}
      </dd>
    </div>
  );
}

function One({ before, after }: { before: Standard; after: Standard }) {
  const shut = new Set(before.gates.filter(({ state }) => state !== "met").map(({ id }) => id));
  const opened = after.gates.filter(({ id, state }) => state === "met" && shut.has(id));
  const closed = after.gates.filter(({ id, state }) => state !== "met" && !shut.has(id));
  return (
    <div className={classes["standard"]}>
      <ReadinessRail
        standard={after.standard}
        claimed={after.claimed}
        verified={after.verified}
        verdict={verdictSentence(after)}
      />
      <dl className={classes["changes"]}>
        <Change name="Claimed" before={before.claimed} after={after.claimed} />
        <Change name="Verified" before={before.verified} after={after.verified} />
      </dl>
      <p className="quiet">Now: {verdictSentence(before)}</p>
      {opened.length > 0 && (
        <>
          <p className={classes["name"]}>
            {opened.length} {opened.length === 1 ? "gate" : "gates"} met by this
          </p>
          <ul className={classes["gates"]}>
            {opened.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {closed.length > 0 && (
        <Notice tone="warn" title={`${standardName(after.standard)}: no longer met`}>
          <ul>
            {closed.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** The client with the steps done, beside what it is now. */
export function Result({ result: { before, after, unknown } }: { result: WhatIf }) {
  return (
    <Section title="With these done">
      {unknown.length > 0 && (
        <Notice tone="warn">
          {unknown.length === 1 ? "One step" : `${unknown.length} steps`} of this address could not
          be read and {unknown.length === 1 ? "is" : "are"} left out.
        </Notice>
      )}
      <div aria-live="polite">
        {after.standards.map((to) =>
          before.standards
            .filter(({ standard }) => standard === to.standard)
            .map((from) => <One key={to.standard} before={from} after={to} />),
        )}
      </div>
    </Section>
  );
}
