import { Button } from "@mantine/core";
import { nextOf } from "@tandem/contract/document/rules";
import { useState } from "react";

import { formatDay } from "../../lib/format.ts";
import { may } from "../client/permission.ts";
import { me } from "../me/queries.ts";
import { Part } from "../requirement/part.tsx";
import { useSuspenseQuery } from "@tanstack/react-query";
import { ApproveDialog } from "./approve-dialog.tsx";
import { DiscardDialog } from "./discard-dialog.tsx";
import classes from "./document-page.module.css";
import type { Document } from "./queries.ts";
import { ReturnDialog } from "./return-dialog.tsx";
import type { Shared } from "./shared.ts";
import { SubmitDialog } from "./submit-dialog.tsx";
import { VersionDialog } from "./version-dialog.tsx";
import { WhereLink } from "./where-link.tsx";

type Next = NonNullable<ReturnType<typeof nextOf>>;
type Act = "change" | "submit" | "approve" | "return" | "discard";

function Facts({ next, client, document, nameOf }: Shared & { readonly next: Next }) {
  return (
    <dl className={classes["facts"]}>
      <dt>Kept</dt>
      <dd>
        <WhereLink tenantId={client.tenantId} documentId={document.id} version={next} />
      </dd>
      {next.note !== "" && (
        <>
          <dt>What is new</dt>
          <dd>{next.note}</dd>
        </>
      )}
      <dt>Written by</dt>
      <dd>
        {next.authors.map(nameOf).join(", ")}, {formatDay(next.writtenAt)}
      </dd>
      {next.state === "inReview" && (
        <>
          <dt>Waits for</dt>
          <dd>
            {next.approver === null ? "whoever may approve documents" : nameOf(next.approver)}
          </dd>
        </>
      )}
      {next.state === "draft" && next.returned !== null && (
        <>
          <dt>Sent back</dt>
          <dd>
            by {nameOf(next.returned.by)}: {next.returned.reason}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Whether the person is somebody the version waits for, by all but authorship, which the dialog explains. */
const approves = ({ client }: Shared, next: Next, userId: string): boolean => {
  if (next.state !== "inReview" || !may(client, "document.approve")) return false;
  return next.approver === null ? client.role !== "contributor" : next.approver === userId;
};

const isFirst = ({ lifecycle }: Document): boolean => lifecycle.state === "drafting";

/** The version that is being worked on, and what comes next for it. */
export function NextPart(props: Shared) {
  const { client, document, onReload } = props;
  const { data: person } = useSuspenseQuery(me());
  const [asking, setAsking] = useState<Act | null>(null);
  const next = nextOf(document.lifecycle);
  const asked = { client, document, onReload, onClose: () => setAsking(null) };
  if (next === null) return null;
  const writes = may(client, "document.write");
  const act = (what: Act, word: string, first = false) => (
    <Button
      size="compact-md"
      variant={first ? "filled" : "default"}
      onClick={() => setAsking(what)}
    >
      {word}
    </Button>
  );
  return (
    <Part
      title={`Version ${next.label}: ${next.state === "draft" ? "draft" : "in review"}`}
      aside={isFirst(document) ? "Nothing is in force yet" : "Not in force yet"}
    >
      <Facts {...props} next={next} />
      <div className={classes["acts"]}>
        {next.state === "draft" && writes && act("submit", "Submit for approval", true)}
        {next.state === "draft" && writes && act("change", "Change draft")}
        {next.state === "draft" && writes && !isFirst(document) && act("discard", "Drop draft")}
        {approves(props, next, person.userId) && act("approve", "Approve", true)}
        {next.state === "inReview" && writes && act("return", "Send back")}
      </div>
      {asking === "change" && <VersionDialog {...asked} />}
      {asking === "submit" && <SubmitDialog {...asked} />}
      {asking === "approve" && (
        <ApproveDialog {...asked} own={next.authors.some((each) => each === person.userId)} />
      )}
      {asking === "return" && <ReturnDialog {...asked} />}
      {asking === "discard" && <DiscardDialog {...asked} />}
    </Part>
  );
}
