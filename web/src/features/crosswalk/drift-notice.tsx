import { Button, Group } from "@mantine/core";
import { type Drift, propose } from "@tandem/contract/crosswalk/rules";
import { useState } from "react";

import { Notice } from "../../ui/notice.tsx";
import { may } from "../client/permission.ts";
import type { Work } from "../requirement/work.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import { confirmWith } from "./confirm.ts";
import classes from "./crosswalk.module.css";
import type { Crosswalk } from "./known.ts";
import { driftText, shortName } from "./words.ts";

/** What the source said then and what it says now, one below the other to be compared. */
function DriftNotes({ drift: { wasNote, now } }: { drift: Drift }) {
  const note = now?.state === "answered" ? now.claim.note : "";
  const same = wasNote !== null && wasNote === note;
  return (
    <>
      {!same && wasNote !== null && wasNote !== "" && (
        <div className="quiet">Its note then: {wasNote}</div>
      )}
      {note !== "" && (
        <div className="quiet">
          {same ? "Its note is the same" : "Its note now"}: {note}
        </div>
      )}
    </>
  );
}

type Props = {
  readonly work: Work;
  readonly crosswalk: Crosswalk;
  readonly drifts: readonly Drift[];
};

/** An answer was taken from one that has changed. Nothing follows by itself: the person compares, and decides. */
export function DriftNotice({ work, crosswalk, drifts }: Props) {
  const [again, setAgain] = useState(false);
  const { client, row, saving } = work;
  const { key, standard } = row.requirement;
  const { claim } = row.assessment;
  const proposed = propose(key, crosswalk.links, crosswalk.known);
  if (claim === null) return null;
  return (
    <Notice tone="warn" announce="politely" title="The answer it was taken from has changed">
      <ul className={classes["sources"]}>
        {drifts.map((each) => (
          <li key={each.source}>
            {shortName(each.source)} {driftText(each)}.
            <DriftNotes drift={each} />
          </li>
        ))}
      </ul>
      {may(client, "assessment.claim") && !again && (
        <Group gap="sm">
          {proposed.state === "ready" && (
            <Button size="xs" onClick={() => setAgain(true)}>
              Compare and confirm again
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              saving.make(key, { kind: "claim", rating: claim.rating, note: claim.note, basis: [] })
            }
          >
            Keep it as an answer of its own
          </Button>
        </Group>
      )}
      {again && proposed.state === "ready" && (
        <div className={classes["wide"]}>
          <ConfirmForm
            wanted={standard}
            parts={proposed.parts}
            rating={claim.rating}
            note={claim.note}
            onConfirm={(answer) => {
              setAgain(false);
              confirmWith(saving, key, proposed.parts, answer);
            }}
          />
        </div>
      )}
    </Notice>
  );
}
