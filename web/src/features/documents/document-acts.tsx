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

/** What comes next for a document: saying where it is or approving it; quieter, changing what stands. */
export function DocumentActs({ client, row, onAct }: Props) {
  const { item, known } = row;
  const { standing } = known;
  const act = (what: DocumentAct, word: string, label: string, next: boolean) => (
    <Button
      size="compact-sm"
      variant={next ? "default" : "subtle"}
      aria-label={label}
      onClick={() => onAct(what)}
    >
      {word}
    </Button>
  );
  const missing = standing === "missing";
  const records = may(client, "document.write");
  const approves = may(client, "document.approve") && !missing;
  if (!records && !approves) return null;
  const word = standing === "draft" ? "Approve" : "Renew";
  return (
    <Group gap="xs" ml={standing === "approved" ? -8 : 0}>
      {approves && act("approve", word, `${word} ${item.name}`, standing !== "approved")}
      {records &&
        missing &&
        act("record", "Record reference", `Record reference of ${item.name}`, true)}
      {records && !missing && act("record", "Change", `Change reference of ${item.name}`, false)}
    </Group>
  );
}
