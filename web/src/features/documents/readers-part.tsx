import { Button } from "@mantine/core";
import { inForce, unread } from "@tandem/contract/document/rules";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useState } from "react";

import { formatDay } from "../../lib/format.ts";
import { StatusChip } from "../../ui/status-chip.tsx";
import { may } from "../client/permission.ts";
import { clientMembers } from "../members/queries.ts";
import { Part } from "../requirement/part.tsx";
import classes from "./document-page.module.css";
import { ReadersDialog } from "./readers-dialog.tsx";
import type { Shared } from "./shared.ts";
import { today } from "./words.ts";

/** Who has to confirm the version in force, who has, and who has not. */
export function ReadersPart({ client, document, nameOf, onReload }: Shared) {
  const { data: members } = useQuery({ ...clientMembers(client.tenantId), staleTime: 60_000 });
  const [asking, setAsking] = useState(false);
  const { readers, confirmations } = document;
  const version = inForce(document, today());
  const nobody = readers.people.length + readers.roles.length === 0;
  const asks = may(client, "document.write") && document.standing !== "retired";
  const left =
    version === null || members === undefined
      ? []
      : unread(document, members.items, confirmations, version.number);
  const of = left.length + confirmations.length;
  return (
    <Part
      title="Read and understood"
      aside={version !== null && of > 0 && `${confirmations.length} of ${of} confirmed`}
    >
      {nobody && (
        <p className="quiet">
          Nobody is asked to confirm that they have read it. An auditor asks how people know what
          they have to follow (7.3).
        </p>
      )}
      {!nobody && version === null && (
        <p className="quiet">They are asked as soon as a version is in force.</p>
      )}
      {!nobody && version !== null && (
        <ul className={classes["people"]} aria-label="Readers">
          {left.map(({ userId, name }) => (
            <li key={userId} className={classes["item"]}>
              <StatusChip icon={CircleDashed} tone="warn">
                Not yet
              </StatusChip>
              <span>{name}</span>
            </li>
          ))}
          {confirmations.map(({ by, at }) => (
            <li key={by} className={classes["item"]}>
              <StatusChip icon={CircleCheck} tone="good">
                Confirmed
              </StatusChip>
              <span>{nameOf(by)}</span>
              <span className="quiet">{formatDay(at)}</span>
            </li>
          ))}
        </ul>
      )}
      {asks && (
        <div className={classes["acts"]}>
          <Button size="compact-md" variant="default" onClick={() => setAsking(true)}>
            {nobody ? "Ask people to read it" : "Change who is asked"}
          </Button>
        </div>
      )}
      {asking && (
        <ReadersDialog
          client={client}
          document={document}
          onReload={onReload}
          onClose={() => setAsking(false)}
        />
      )}
    </Part>
  );
}
