import { Button, Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";

import { formatDate } from "../../lib/format.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { may } from "../client/permission.ts";
import { ContentLink } from "../evidence/content-link.tsx";
import { EvidenceStanding } from "../evidence/evidence-standing.tsx";
import { evidenceOf, type Evidence } from "../evidence/queries.ts";
import { kindName } from "../evidence/words.ts";
import classes from "./evidence-part.module.css";
import { Part } from "./part.tsx";
import { SharedEvidence } from "./shared-evidence.tsx";
import type { Work } from "./work.ts";

// Sending files comes with the first click that asks for it.
const AddEvidenceDialog = lazy(async () => ({
  default: (await import("../evidence/add-evidence-dialog.tsx")).AddEvidenceDialog,
}));

type ItemProps = {
  readonly tenantId: string;
  readonly evidence: Evidence;
  readonly relied: boolean;
  /** It came after the verification, which therefore does not rest on it. */
  readonly isNew: boolean;
  /** Whether the next verification rests on it; absent where the person does not verify. */
  readonly choice: { readonly on: boolean; readonly set: (on: boolean) => void } | null;
};

function Item({ tenantId, evidence, relied, isNew, choice }: ItemProps) {
  const { title, kind, content, standing, expiring, validFrom, validUntil } = evidence;
  return (
    <li className={classes["item"]}>
      <ContentLink tenantId={tenantId} evidence={evidence}>
        {title}
      </ContentLink>
      {content.type === "note" && <p className={classes["note"]}>{content.text}</p>}
      <p className={classes["facts"]}>
        <EvidenceStanding standing={standing} expiring={expiring} />
        <span>{kindName(kind)}</span>
        <span className="tabular">
          {formatDate(validFrom)} to {formatDate(validUntil)}
        </span>
        {relied && <span>Verification rests on it</span>}
        {isNew && <span>New since the verification</span>}
      </p>
      {choice !== null && (
        <Checkbox
          size="xs"
          label="Rely on it in the next verification"
          aria-label={`Rely on ${title} in the next verification`}
          checked={choice.on}
          onChange={({ currentTarget }) => choice.set(currentTarget.checked)}
        />
      )}
    </li>
  );
}

function Items({ work }: { work: Work }) {
  const { client, row, drafts, lane } = work;
  const { key } = row.requirement;
  const { verification } = row.assessment;
  const { data, error, isPending, refetch } = useQuery(evidenceOf(client.tenantId, key));
  const [left, setLeft] = useState(drafts.leftOut(key));
  if (isPending) return <Waiting label="Evidence" lines={2} />;
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) {
    return (
      <p className="quiet">
        No evidence yet. Without any that is current, the requirement counts as Partially at most.
      </p>
    );
  }
  const leave = (ids: readonly string[]) => {
    drafts.leaveOut(key, ids);
    setLeft(ids);
  };
  const choiceFor = ({ id, standing }: Evidence): ItemProps["choice"] =>
    lane !== "verified" || standing !== "current"
      ? null
      : {
          on: !left.includes(id),
          set: (on) => leave(on ? left.filter((each) => each !== id) : [...left, id]),
        };
  return (
    <ul className={classes["items"]}>
      {data.items.map((evidence) => (
        <Item
          key={evidence.id}
          tenantId={client.tenantId}
          evidence={evidence}
          isNew={verification.state === "verified" && evidence.addedAt > verification.at}
          relied={verification.state === "verified" && verification.reliedOn.includes(evidence.id)}
          choice={choiceFor(evidence)}
        />
      ))}
    </ul>
  );
}

/** What proves the answer, and a way to add to it. */
export function EvidencePart({ work }: { work: Work }) {
  const { client, row } = work;
  const { key } = row.requirement;
  const { tenantId } = client;
  const [adding, setAdding] = useState(false);
  return (
    <Part
      title="Evidence"
      aside={
        <Link to="/clients/$tenantId/evidence" params={{ tenantId }} search={{ requirement: key }}>
          Manage
        </Link>
      }
    >
      <Items key={key} work={work} />
      <SharedEvidence work={work} />
      {may(client, "evidence.write") && (
        <div>
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            Add evidence
          </Button>
        </div>
      )}
      {adding && (
        <Suspense fallback={null}>
          <AddEvidenceDialog
            client={client}
            requirements={[key]}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
    </Part>
  );
}
