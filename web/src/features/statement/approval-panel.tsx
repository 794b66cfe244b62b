import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { formatDate, formatDay } from "../../lib/format.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import type { Side, Statement } from "./queries.ts";
import classes from "./statement.module.css";
import { SubmitDialog } from "./submit-dialog.tsx";

type Props = {
  readonly client: Profile;
  readonly statement: Statement;
  readonly onReload: () => void;
};

type Asking = "submit" | "approve" | "return";

type CompareProps = { tenantId: string; from: Side; to: Side; children: string };

function Compare({ tenantId, from, to, children }: CompareProps) {
  return (
    <Link to="/clients/$tenantId/statement/versions" params={{ tenantId }} search={{ from, to }}>
      {children}
    </Link>
  );
}

function InForce({ tenantId, statement }: { tenantId: string; statement: Statement }) {
  const { approved, changed } = statement;
  if (approved === null) {
    return (
      <Notice tone="warn" title="No version is approved yet.">
        <p>
          An auditor asks for an approved statement before anything else: ISO/IEC 27001 6.1.3 d
          names it, and Stage 1 reads it.
        </p>
      </Notice>
    );
  }
  const { number, reviewBy, approvedByAuthor } = approved;
  const title = `Version ${number} is in force, approved by ${approved.approved.by.name}${approvedByAuthor ? ", its author," : ""} on ${formatDay(approved.approved.at)}.`;
  return (
    <Notice tone={changed.length === 0 ? "good" : "warn"} title={title}>
      <p>
        {changed.length === 0
          ? "Nothing has changed since. "
          : `${changed.length === 1 ? "One control differs" : `${changed.length} controls differ`} from it now. `}
        {changed.length > 0 && (
          <Compare tenantId={tenantId} from="approved" to="live">
            See what has changed
          </Compare>
        )}
        {changed.length > 0 && ". "}
        Next review by {formatDate(reviewBy)}.
      </p>
    </Notice>
  );
}

function Waiting({
  client,
  statement,
  onAsk,
}: Omit<Props, "onReload"> & { onAsk: (what: Asking) => void }) {
  const { submission, approved } = statement;
  if (submission === null) return null;
  const { tenantId } = client;
  return (
    <Notice
      title={`${submission.by.name} has put a statement forward for approval on ${formatDay(submission.at)}.`}
    >
      <p>{submission.note}</p>
      <p>
        <Compare tenantId={tenantId} from="approved" to="submitted">
          {approved === null
            ? "See what it says"
            : `See what differs from version ${approved.number}`}
        </Compare>
      </p>
      <div className={classes["acts"]}>
        {may(client, "document.approve") && (
          <Button size="xs" onClick={() => onAsk("approve")}>
            Approve statement
          </Button>
        )}
        {may(client, "document.write") && (
          <Button size="xs" variant="default" onClick={() => onAsk("return")}>
            Give it back
          </Button>
        )}
      </div>
    </Notice>
  );
}

/** Which version is in force, what has changed since, and what comes next. */
export function ApprovalPanel({ client, statement, onReload }: Props) {
  const { tenantId } = client;
  const { submission, returned, approved, changed } = statement;
  // Nothing is new: a review on time puts the same statement forward once more.
  const renewing = approved !== null && changed.length === 0;
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const reload = () => {
    close();
    onReload();
  };
  const props = { client, statement, onClose: close, onReload: reload };
  return (
    <div className={classes["summary"]}>
      <InForce tenantId={tenantId} statement={statement} />
      <Waiting client={client} statement={statement} onAsk={setAsking} />
      {returned !== null && (
        <Notice
          tone="warn"
          title={`${returned.by.name} gave the statement back: ${returned.reason}`}
        />
      )}
      <div className={classes["acts"]}>
        {submission === null && may(client, "document.write") && (
          <Button variant={renewing ? "default" : "filled"} onClick={() => setAsking("submit")}>
            Put forward for approval
          </Button>
        )}
        <ButtonLink
          variant="default"
          to="/clients/$tenantId/statement/versions"
          params={{ tenantId }}
        >
          Versions and comparison
        </ButtonLink>
      </div>
      {asking === "submit" && <SubmitDialog {...props} />}
      {asking === "approve" && <ApproveDialog {...props} />}
      {asking === "return" && <ReturnDialog {...props} />}
    </div>
  );
}
