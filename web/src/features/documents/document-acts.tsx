import { Button, Group } from "@mantine/core";

import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import type { DocumentRow } from "./rows.ts";

export type DocumentAct = "record" | "approve";

type Props = {
  readonly client: Profile;
  readonly row: DocumentRow;
  readonly onAct: (what: DocumentAct) => void;
};

/** What comes next for a document: saying where it is, approving it, or changing either. */
export function DocumentActs({ client, row, onAct }: Props) {
  const { item, known } = row;
  const missing = known.standing === "missing";
  const records = may(client, "document.write");
  const approves = may(client, "document.approve") && !missing;
  if (!records && !approves) return null;
  return (
    <Group gap="xs">
      {approves && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${known.standing === "draft" ? "Approve" : "Approve again"} ${item.name}`}
          onClick={() => onAct("approve")}
        >
          {known.standing === "draft" ? "Approve" : "Approve again"}
        </Button>
      )}
      {records && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${missing ? "Record" : "Change"} reference of ${item.name}`}
          onClick={() => onAct("record")}
        >
          {missing ? "Record reference" : "Change reference"}
        </Button>
      )}
    </Group>
  );
}
