import { Button } from "@mantine/core";

import type { Row } from "./queries.ts";

export type OwnAct = "change" | "propose" | "answer";

type Props = { readonly row: Row; readonly onAct: (what: OwnAct, row: Row) => void };

/** What can be done with a control of the organisation's own. */
export function OwnControlActs({ row, onAct }: Props) {
  if (row.origin !== "own") return null;
  const act = (what: OwnAct, word: string, label: string) => (
    <Button size="compact-sm" variant="subtle" aria-label={label} onClick={() => onAct(what, row)}>
      {word}
    </Button>
  );
  return (
    <>
      {act("change", "Edit", `Edit ${row.id}`)}
      {row.standing?.state === "voidProposed"
        ? act("answer", "Answer proposal", `Answer proposal on ${row.id}`)
        : act("propose", "Take out", `Take out ${row.id}`)}
    </>
  );
}
