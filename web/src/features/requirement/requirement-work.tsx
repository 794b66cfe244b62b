import { lazy, Suspense, type ReactNode } from "react";

import { StandardBadge } from "../../ui/standard-badge.tsx";
import { RowNotices } from "../assess/row-notices.tsx";
import { Conflicts } from "../crosswalk/conflicts.tsx";
import { ProposalPart } from "../crosswalk/proposal-part.tsx";
import { ApplicabilityPart } from "./applicability-part.tsx";
import { AssignmentPart } from "./assignment-part.tsx";
import { ClaimPart } from "./claim-part.tsx";
import { DiscussionPart, type Sought } from "./discussion-part.tsx";
import { EffectPart } from "./effect-part.tsx";
import { EvidencePart } from "./evidence-part.tsx";
import { ExpectationPart } from "./expectation-part.tsx";
import { HistoryPart } from "./history-part.tsx";
import { PartLevel } from "./part.tsx";
import { Question } from "./question.tsx";
import classes from "./requirement-work.module.css";
import { VerificationPart } from "./verification-part.tsx";
import type { Work } from "./work.ts";

// Below what is answered, so their code may come a moment later.
const DocumentsPart = lazy(async () => ({
  default: (await import("./documents-part.tsx")).DocumentsPart,
}));
const CounterpartsPart = lazy(async () => {
  const { CounterpartsPart: component } = await import("./counterparts-part.tsx");
  return { default: component };
});

/** What is asked, and the means to answer or verify it. */
function Answering({ work, sought = null }: { work: Work; sought?: Sought | null }) {
  const { client, row, saving, saved } = work;
  return (
    <div>
      <div className={classes["head"]}>
        <Question work={work} />
      </div>
      <div className={classes["notices"]}>
        <RowNotices
          tenantId={client.tenantId}
          requirement={row.requirement.key}
          saving={saving}
          saved={saved}
        />
      </div>
      <Conflicts client={client} requirement={row.requirement.key} />
      <ApplicabilityPart work={work} />
      <ProposalPart work={work} />
      <ClaimPart work={work} />
      <VerificationPart work={work} />
      <EvidencePart work={work} />
      <AssignmentPart work={work} />
      <DiscussionPart work={work} sought={sought} />
    </div>
  );
}

/** What helps to answer, and what the answer leads to. */
function Around({ work }: { work: Work }) {
  return (
    <div>
      <ExpectationPart work={work} />
      <Suspense>
        <DocumentsPart work={work} />
        <CounterpartsPart work={work} />
      </Suspense>
      <EffectPart work={work} />
      <HistoryPart work={work} />
    </div>
  );
}

/** The requirement beside a list or on a phone. `aside` stands at the end of its first line. */
export function RequirementPanel({ work, aside }: { work: Work; aside?: ReactNode }) {
  const { standard, id, title, untitled } = work.row.requirement;
  return (
    <article aria-label={`${id} ${title}`}>
      <div className={classes["line"]}>
        <span>
          <StandardBadge standard={standard} /> <span className="tabular">{id}</span>
          {untitled && " · our own label"}
        </span>
        {aside}
      </div>
      <h2 className={classes["title"]}>{title}</h2>
      <Answering key={work.row.requirement.key} work={work} />
      <Around key={`around ${work.row.requirement.key}`} work={work} />
    </article>
  );
}

/** The requirement over the whole page, below the page's own head. */
export function RequirementSpread({ work, sought }: { work: Work; sought: Sought | null }) {
  return (
    <PartLevel value={2}>
      <div className={classes["columns"]} data-wide="">
        <Answering key={work.row.requirement.key} work={work} sought={sought} />
        <Around work={work} />
      </div>
    </PartLevel>
  );
}
