import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";

import { EmptyState } from "../../ui/empty-state.tsx";
import type { Profile } from "../client/queries.ts";
import { ApplicabilityDialog, turned } from "./applicability-dialog.tsx";
import classes from "./assess-board.module.css";
import { AssessCard } from "./assess-card.tsx";
import { AssessFilter } from "./assess-filter.tsx";
import { AssessHead } from "./assess-head.tsx";
import { AssessSplit } from "./assess-split.tsx";
import { ChallengeDialog } from "./challenge-dialog.tsx";
import { PickedBar } from "./picked-bar.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { useBoard, type Board } from "./use-board.ts";
import { useBoardKeys, type Asking } from "./use-board-keys.ts";
import { usePicking } from "./use-picking.ts";
import { useSingleKeysOn } from "./use-single-keys.ts";

/** A filter that leaves nothing out. */
const everything = {
  q: "",
  standard: "",
  group: "",
  kind: "",
  state: "",
  mine: false,
  who: "",
  due: "",
};

/** Below this there is no room for a list with a panel beside it. */
const wide = "(min-width: 1000px)";

function Asked({ board, asking, onClose }: { board: Board; asking: Asking; onClose: () => void }) {
  const { work } = board;
  if (work === null) return null;
  const { row, saving } = work;
  const { requirement } = row;
  if (asking === "applicability") {
    return (
      <ApplicabilityDialog
        row={row}
        initial={turned(row)}
        onClose={onClose}
        onDecide={(decision) => {
          onClose();
          saving.make(requirement.key, { kind: "decide", decision });
        }}
      />
    );
  }
  return (
    <ChallengeDialog
      requirement={requirement}
      onClose={onClose}
      onChallenge={(note) => {
        onClose();
        saving.make(requirement.key, { kind: "challenge", note });
      }}
    />
  );
}

/** The board: narrow the list, move through it, answer or verify. */
export function AssessBoard({ client }: { client: Profile }) {
  const board = useBoard(client);
  const picking = usePicking(board.shown);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [keysOn, setKeysOn] = useSingleKeysOn();
  const isWide = useMediaQuery(wide, true, { getInitialValueInEffect: false });
  useBoardKeys(board, keysOn, setAsking);
  const close = () => setAsking(null);
  const { filter, shown, changeFilter } = board;
  return (
    <div className={classes["board"]} data-wide={isWide || undefined}>
      <AssessHead
        client={client}
        board={board}
        onKeys={() => setAsking("keys")}
        {...(isWide && shown.length > 0 && { onPick: picking.begin })}
      />
      <div className={classes["bar"]}>
        <AssessFilter
          tenantId={client.tenantId}
          standards={client.standards}
          filter={filter}
          folds={!isWide}
          onChange={changeFilter}
        />
      </div>
      {shown.length === 0 && (
        <EmptyState
          title="No requirement fits"
          actions={
            <Button variant="default" onClick={() => changeFilter(everything)}>
              Show all requirements
            </Button>
          }
        >
          <p>Nothing of this kind is left, or the words are in no number, title or note.</p>
        </EmptyState>
      )}
      {picking.on && isWide && (
        <PickedBar
          client={client}
          picked={picking.picked}
          shown={shown}
          onPickAll={picking.pickAll}
          onEnd={picking.end}
        />
      )}
      {shown.length > 0 &&
        (isWide ? <AssessSplit board={board} picking={picking} /> : <AssessCard board={board} />)}
      {asking === "keys" && <KeysDialog on={keysOn} onSwitch={setKeysOn} onClose={close} />}
      {asking !== null && asking !== "keys" && (
        <Asked board={board} asking={asking} onClose={close} />
      )}
    </div>
  );
}
