import { useSuspenseQuery } from "@tanstack/react-query";

import { me } from "../me/queries.ts";
import { useNames } from "../members/use-names.ts";
import type { OwnAct } from "./own-control-acts.tsx";
import { AddOwnControlDialog, ChangeOwnControlDialog } from "./own-control-dialog.tsx";
import type { Row } from "./queries.ts";
import { AnswerVoidDialog, ProposeVoidDialog } from "./void-dialog.tsx";

export type OwnAsking = { readonly what: "add" } | { readonly what: OwnAct; readonly row: Row };

type Props = {
  readonly tenantId: string;
  readonly asking: OwnAsking | null;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** The dialog that is asked for, of those about own controls. */
export function OwnControlDialogs({ asking, ...props }: Props) {
  const nameOf = useNames(props.tenantId);
  const { data: person } = useSuspenseQuery(me());
  if (asking === null) return null;
  if (asking.what === "add") return <AddOwnControlDialog {...props} />;
  const { row } = asking;
  switch (asking.what) {
    case "change":
      return <ChangeOwnControlDialog {...props} row={row} />;
    case "propose":
      return <ProposeVoidDialog {...props} row={row} />;
    case "answer":
      if (row.standing?.state !== "voidProposed") return null;
      return (
        <AnswerVoidDialog
          {...props}
          row={row}
          reason={row.standing.reason}
          by={nameOf(row.standing.by)}
          own={row.standing.by === person.userId}
        />
      );
  }
}
