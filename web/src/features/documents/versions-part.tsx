import { Button } from "@mantine/core";
import { approvedOf, inForce, reviewBy } from "@tandem/contract/document/rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck, History, Hourglass } from "lucide-react";
import { useState } from "react";

import { formatDate, formatDay } from "../../lib/format.ts";
import { StatusChip } from "../../ui/status-chip.tsx";
import { may } from "../client/permission.ts";
import { me } from "../me/queries.ts";
import { Part } from "../requirement/part.tsx";
import classes from "./document-page.module.css";
import { RenewDialog } from "./renew-dialog.tsx";
import type { Shared } from "./shared.ts";
import { WhereLink } from "./where-link.tsx";
import { today } from "./words.ts";

type Version = ReturnType<typeof approvedOf>[number];

function State({ version, current }: { version: Version; current: Version | null }) {
  if (version === current) {
    return (
      <StatusChip icon={CircleCheck} tone="good">
        In force
      </StatusChip>
    );
  }
  return version.effectiveFrom > today() ? (
    <StatusChip icon={Hourglass}>Not in force yet</StatusChip>
  ) : (
    <StatusChip icon={History}>Superseded</StatusChip>
  );
}

function Approval({ version, nameOf }: { version: Version; nameOf: Shared["nameOf"] }) {
  const { approved, effectiveFrom, reviewed } = version;
  const by = approved.byAuthor
    ? `approved by its author, ${nameOf(approved.by)},`
    : `approved by ${nameOf(approved.by)}`;
  const last = reviewed.at(-1);
  return (
    <>
      <span className="quiet">
        Written by {version.authors.map(nameOf).join(", ")}, {by} on {formatDay(approved.at)}
      </span>
      <span className="quiet">
        In force from {formatDate(effectiveFrom)}; review by {formatDate(reviewBy(version))}
        {last !== undefined && `, last reviewed by ${nameOf(last.by)} on ${formatDay(last.at)}`}
      </span>
    </>
  );
}

/** Every version that was approved, the newest first. Their words never change. */
export function VersionsPart({ client, document, nameOf, onReload }: Shared) {
  const { data: person } = useSuspenseQuery(me());
  const [renewing, setRenewing] = useState(false);
  const versions = approvedOf(document.lifecycle);
  const current = inForce(document, today());
  const wrote = current?.authors.some((each) => each === person.userId) ?? false;
  const renews =
    current !== null &&
    may(client, "document.approve") &&
    (!wrote || client.smallOrganisation !== null);
  if (versions.length === 0) return null;
  return (
    <Part title="Approved versions">
      <ol className={classes["versions"]}>
        {versions.toReversed().map((version) => (
          <li key={version.number} className={classes["version"]}>
            <span className={classes["headline"]}>
              Version {version.label}
              <State version={version} current={current} />
            </span>
            <span>
              <WhereLink tenantId={client.tenantId} documentId={document.id} version={version} />
            </span>
            {version.note !== "" && <span>{version.note}</span>}
            <Approval version={version} nameOf={nameOf} />
          </li>
        ))}
      </ol>
      {renews && (
        <div className={classes["acts"]}>
          <Button size="compact-md" variant="default" onClick={() => setRenewing(true)}>
            Record a review
          </Button>
        </div>
      )}
      {renewing && (
        <RenewDialog
          client={client}
          document={document}
          onReload={onReload}
          onClose={() => setRenewing(false)}
        />
      )}
    </Part>
  );
}
