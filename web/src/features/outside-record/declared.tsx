import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon } from "lucide-react";

import { formatDate } from "../../lib/format.ts";
import type { Tone } from "../../ui/notice.tsx";
import { OutwardLink } from "../../ui/outward-link.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { Signed } from "../requirement/signed.tsx";
import type { OutsideRecord } from "./queries.ts";
import classes from "./record-dialog.module.css";
import { gradeWords, progressWords, standingWords } from "./words.ts";

const chips: Readonly<Record<OutsideRecord["standing"], { icon: LucideIcon; tone: Tone }>> = {
  waiting: { icon: CircleDashed, tone: "warn" },
  attested: { icon: CircleCheck, tone: "good" },
  refused: { icon: CircleAlert, tone: "bad" },
  stale: { icon: CircleDashed, tone: "warn" },
  expired: { icon: CircleDashed, tone: "warn" },
};

function Said({ draft }: { draft: OutsideRecord["declared"]["draft"] }) {
  if (draft.kind === "noneOccurred") {
    return (
      <>
        <p>
          Nothing occurred from {formatDate(draft.from)} until {formatDate(draft.on)}.
        </p>
        <p>{draft.statement}</p>
        {draft.trend !== null && <p>Trends: {draft.trend}</p>}
      </>
    );
  }
  const open = draft.kind === "kept" ? draft.open : [];
  return (
    <>
      <p>
        <OutwardLink href={draft.url}>{draft.place}</OutwardLink>, of {formatDate(draft.on)}
      </p>
      {draft.kind === "kept" && (
        <p className="quiet">{open.length === 0 ? "Nothing is open in it." : "Still open:"}</p>
      )}
      {open.length > 0 && (
        <ul className={classes["items"]}>
          {open.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {draft.kind === "findings" && draft.items.length === 0 && <p>No finding was ever raised.</p>}
      {draft.kind === "findings" && draft.items.length > 0 && (
        <ul className={classes["items"]}>
          {draft.items.map(({ reference, clause, grade, state }) => (
            <li key={`${reference}/${clause}`}>
              {reference}, clause {clause}: {gradeWords[grade]},{" "}
              {progressWords[state]?.toLowerCase()}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Attested({ tenantId, found }: { tenantId: string; found: OutsideRecord }) {
  const { attestation, validUntil } = found;
  switch (attestation.state) {
    case "none":
      return null;
    case "refused":
      return (
        <p>
          “{attestation.note}”{" "}
          <span className="quiet">
            <Signed tenantId={tenantId} {...attestation} />
          </span>
        </p>
      );
    case "attested":
    case "stale": {
      const seen = attestation.state === "attested" ? attestation : attestation.was;
      return (
        <p>
          Sample of {formatDate(seen.sampledOn)}: “{seen.sample}”{" "}
          <span className="quiet">
            <Signed tenantId={tenantId} by={seen.by} at={seen.at} />
            {validUntil !== null && <>; answers until {formatDate(validUntil)}</>}
          </span>
        </p>
      );
    }
  }
}

/** What is declared, by whom, and what a second person saw of it. */
export function Declared({ tenantId, found }: { tenantId: string; found: OutsideRecord }) {
  const { declared, standing } = found;
  return (
    <div className={classes["declared"]}>
      <StatusChip {...chips[standing]}>{standingWords[standing]}</StatusChip>
      <Said draft={declared.draft} />
      <p className="quiet">
        Declared by <Signed tenantId={tenantId} by={declared.by} at={declared.at} />
      </p>
      <Attested tenantId={tenantId} found={found} />
    </div>
  );
}
