import { Button } from "@mantine/core";
import { Method as MethodSchema } from "@tandem/contract/risk-method/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck, CircleDashed, FilePen } from "lucide-react";
import { useState } from "react";

import { formatDay } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { useNames } from "../members/use-names.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import { BandsTable } from "./bands-table.tsx";
import { BeginWith } from "./begin-with.tsx";
import { DifferencesTable } from "./differences-table.tsx";
import { withCell } from "./edit.ts";
import { MatrixTable } from "./matrix-table.tsx";
import { changedWith, riskMethod, type Method, type RiskMethod } from "./queries.ts";
import { ReratingPart, ReratingProgress } from "./rerating-part.tsx";
import classes from "./risk-method.module.css";
import { ScalesPart } from "./scales-part.tsx";
import { VersionsPart } from "./versions-part.tsx";

function Standing({ risk, nameOf }: { risk: RiskMethod; nameOf: (id: string) => string }) {
  const { approved, draft, inForce } = risk;
  const size = `${inForce.method.cells.length} × ${inForce.method.cells[0]?.length ?? 0}`;
  return (
    <div className={classes["acts"]}>
      {approved === null ? (
        <>
          <StatusChip icon={CircleDashed} tone="warn">
            {`Preliminary ${size}`}
          </StatusChip>
          <span className="quiet">
            Nobody has approved a method yet. Risks can be rated; nothing can be accepted.
          </span>
        </>
      ) : (
        <>
          <StatusChip icon={CircleCheck} tone="good">
            {`Version ${approved.number} (${size}) in force`}
          </StatusChip>
          <span className="quiet">
            Approved by {nameOf(approved.approved.by)} on {formatDay(approved.approved.at)}
          </span>
        </>
      )}
      {draft !== null && (
        <>
          <StatusChip icon={FilePen} tone="warn">
            Draft, not approved
          </StatusChip>
          <span className="quiet">Written by {draft.authors.map(nameOf).join(", ")}</span>
        </>
      )}
    </div>
  );
}

/** The method of a client: what is in force, the editor of its draft, and how it came to be. */
export function MethodBoard({ client }: { client: Profile }) {
  const { tenantId } = client;
  const { data: risk, refetch } = useSuspenseQuery(riskMethod(tenantId));
  const { data: person } = useSuspenseQuery(me());
  const nameOf = useNames(tenantId);
  const [edited, setEdited] = useState<Method | null>(null);
  const [approving, setApproving] = useState(false);
  const settled = {
    invalidates: changedWith(tenantId),
    onDone: () => setEdited(null),
  };
  const write = useCommand("PUT /api/v1/tenants/{tenantId}/risk/method/draft", settled);
  const discard = useCommand("DELETE /api/v1/tenants/{tenantId}/risk/method/draft", settled);
  const saved = risk.draft?.method ?? risk.inForce.method;
  const method = edited ?? saved;
  const mayWrite = may(client, "method.write") && risk.rerating === null;
  const onChange = mayWrite ? setEdited : undefined;
  const checked = MethodSchema.safeParse(method);
  const problems = checked.success ? [] : checked.error.issues;
  const wrong = new Set(
    problems.flatMap(({ path: [first, row, column] }) =>
      first === "cells" && row !== undefined ? [`${String(row)} ${String(column)}`] : [],
    ),
  );
  const signs =
    may(client, "method.approve") && risk.signers.some((signer) => signer === person.userId);
  return (
    <div className={classes["board"]}>
      <Standing risk={risk} nameOf={nameOf} />
      {risk.signers.length === 0 && (
        <Notice tone="warn" title="Nobody signs as top management yet">
          <p>
            The auditor asks who decided which risks are tolerated. Give a member that say under{" "}
            <Link to="/clients/$tenantId/members" params={{ tenantId }}>
              Members
            </Link>
            .
          </p>
        </Notice>
      )}
      {risk.rerating !== null && <ReratingProgress rerating={risk.rerating} />}
      {risk.waiting !== null && (
        <ReratingPart client={client} risk={risk} onReload={() => void refetch()} />
      )}
      <div className={classes["bar"]}>
        {mayWrite && (
          <BeginWith client={client} method={method} valid={checked.success} onChoose={setEdited} />
        )}
        <div className={classes["acts"]}>
          {mayWrite && (
            <Button
              disabled={edited === null || !checked.success}
              loading={write.isPending}
              onClick={() =>
                write.mutate({ params: { tenantId }, body: { method }, ifMatch: risk.version })
              }
            >
              Save draft
            </Button>
          )}
          {edited !== null && (
            <Button variant="default" onClick={() => setEdited(null)}>
              Undo changes
            </Button>
          )}
          {mayWrite && risk.draft !== null && edited === null && (
            <Button
              variant="default"
              loading={discard.isPending}
              onClick={() => discard.mutate({ params: { tenantId }, ifMatch: risk.version })}
            >
              Discard draft
            </Button>
          )}
          {signs && risk.draft !== null && (
            <Button disabled={edited !== null} onClick={() => setApproving(true)}>
              Approve method
            </Button>
          )}
        </div>
      </div>
      <ProblemAlert error={write.error ?? discard.error} onReload={() => void refetch()} />
      {problems.length > 0 && (
        <Notice tone="bad" title="Not a method yet" announce="politely">
          <ul className={classes["problems"]}>
            {[...new Set(problems.map(({ message }) => message))].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title="Matrix">
        {mayWrite && (
          <p className="quiet">
            Click a cell for its next band, or move with the arrows and press{" "}
            {method.bands.map(({ label }, place) => `${place + 1} ${label}`).join(", ")}.
          </p>
        )}
        <MatrixTable
          method={method}
          wrong={wrong}
          {...(onChange && { onBand: (cell) => onChange(withCell(method, cell)) })}
        />
      </Section>
      <Section title="Bands, appetite and review">
        <BandsTable method={method} onChange={onChange} />
      </Section>
      <Section title="Scales">
        <ScalesPart method={method} onChange={onChange} />
      </Section>
      {(edited !== null || risk.draft !== null) && (
        <Section title="What the draft changes">
          <DifferencesTable from={risk.inForce.method} to={method} />
        </Section>
      )}
      {risk.approved !== null && <VersionsPart tenantId={tenantId} inForce={risk.inForce.method} />}
      {approving && (
        <ApproveDialog
          client={client}
          risk={risk}
          userId={person.userId}
          onClose={() => setApproving(false)}
          onReload={() => void refetch()}
        />
      )}
    </div>
  );
}
