import { Button } from "@mantine/core";
import type { Counterpart } from "@tandem/contract/crosswalk/rules";
import { find } from "@tandem/contract/standards/catalogue";
import { relationMeaning } from "@tandem/contract/standards/crosswalk";
import { Link } from "@tanstack/react-router";

import { StandardBadge } from "../../ui/standard-badge.tsx";
import type { Assessment } from "../assess/queries.ts";
import { decisionWord, ratingWord } from "../assess/words.ts";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import classes from "./crosswalk.module.css";
import { confidenceWords, relationWords } from "./words.ts";

type Props = {
  readonly client: Profile;
  readonly counterpart: Counterpart;
  /** What is known of the other side; null where the client does not seek that standard. */
  readonly theirs: Pick<Assessment, "applicability" | "claim"> | null;
  readonly onOverride: () => void;
  readonly onTakeBack: () => void;
};

/** What the other side says, word for word: shown here, never copied. */
function Theirs({ theirs }: { theirs: NonNullable<Props["theirs"]> }) {
  const { applicability, claim } = theirs;
  if (applicability.decision === "excluded") {
    return (
      <p className={classes["theirs"]}>
        {decisionWord(applicability)}: {applicability.justification}
      </p>
    );
  }
  if (claim === null) return <p className={classes["theirs"]}>Not answered there yet.</p>;
  return (
    <p className={classes["theirs"]}>
      {ratingWord(claim.rating)}.{claim.note !== "" && ` ${claim.note}`}
    </p>
  );
}

/** One row of the crosswalk: the other requirement, how the two stand, why, and what is said there. */
export function RelationRow({ client, counterpart, theirs, onOverride, onTakeBack }: Props) {
  const { key, relation, rationale, confidence, override } = counterpart;
  const other = find(key);
  if (other === undefined) return null;
  const name = `${other.id} ${other.title}`;
  const removed = override?.effect === "removed";
  const sought = client.standards.includes(other.standard);
  return (
    <li className={classes["relation"]}>
      <span className={classes["name"]}>
        <span>
          <StandardBadge standard={other.standard} />
          {sought ? (
            <Link
              to="/clients/$tenantId/assess/$requirement"
              params={{ tenantId: client.tenantId, requirement: key }}
            >
              {name}
            </Link>
          ) : (
            name
          )}
        </span>
        {may(client, "crosswalk.override") && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${override === null ? "Override" : "Take back"} ${name}`}
            onClick={override === null ? onOverride : onTakeBack}
          >
            {override === null ? "Override" : "Take back"}
          </Button>
        )}
      </span>
      <span title={relationMeaning[relation]}>
        <strong>{removed ? "Left out" : relationWords[relation]}.</strong>{" "}
        <span className="quiet">
          {rationale} ({confidenceWords[confidence]})
        </span>
      </span>
      {override !== null && <span>Overridden: {override.reason}</span>}
      {theirs !== null && !removed && <Theirs theirs={theirs} />}
    </li>
  );
}
