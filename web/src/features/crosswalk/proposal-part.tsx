import { drift, proposal } from "@tandem/contract/crosswalk/rules";

import { StatusChip } from "../../ui/status-chip.tsx";
import { Lightbulb } from "lucide-react";
import { ratingWord } from "../assess/words.ts";
import { may } from "../client/permission.ts";
import { Part } from "../requirement/part.tsx";
import type { Work } from "../requirement/work.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import { confirmWith } from "./confirm.ts";
import classes from "./crosswalk.module.css";
import { DriftNotice } from "./drift-notice.tsx";
import { useCrosswalk } from "./known.ts";
import { Sources } from "./sources.tsx";
import { shortName } from "./words.ts";

/** What the other standard proposes, to be confirmed; or that what an answer was taken from has changed. */
export function ProposalPart({ work }: { work: Work }) {
  const { client, row, lane, saving } = work;
  const { key, standard } = row.requirement;
  const crosswalk = useCrosswalk(client.tenantId);
  if (crosswalk === null) return null;
  const drifts = drift(row.assessment, crosswalk.links, crosswalk.known);
  if (drifts.length > 0) {
    return (
      <div className={classes["drift"]}>
        <DriftNotice work={work} crosswalk={crosswalk} drifts={drifts} />
      </div>
    );
  }
  const proposed = proposal(row.assessment, crosswalk.links, crosswalk.known);
  if (proposed.state !== "ready") return null;
  const { parts, rating, lowest } = proposed;
  return (
    <Part
      title="Proposed by the other standard"
      aside={<StatusChip icon={Lightbulb}>Counts once confirmed</StatusChip>}
    >
      <p>
        <strong>{ratingWord(rating)}</strong>
        {parts.length > 1 && `, the lowest of ${parts.length}: ${lowest.map(shortName).join(", ")}`}
      </p>
      <Sources tenantId={client.tenantId} parts={parts} />
      {lane === "claimed" && may(client, "assessment.claim") && (
        <ConfirmForm
          key={`${key} ${rating}`}
          wanted={standard}
          parts={parts}
          rating={rating}
          note=""
          onConfirm={(answer) => confirmWith(saving, key, parts, answer)}
        />
      )}
    </Part>
  );
}
