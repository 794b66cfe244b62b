import type { Answered } from "@tandem/contract/crosswalk/rules";
import { Link } from "@tanstack/react-router";

import { ratingWord } from "../assess/words.ts";
import classes from "./crosswalk.module.css";
import { shortName } from "./words.ts";

/** The answers of the other standard that this one rests on, each with its own note. */
export function Sources({ tenantId, parts }: { tenantId: string; parts: readonly Answered[] }) {
  return (
    <ul className={classes["sources"]}>
      {parts.map(({ key, claim }) => (
        <li key={key}>
          <Link
            to="/clients/$tenantId/assess/$requirement"
            params={{ tenantId, requirement: key }}
            search={{ lane: "claimed" }}
          >
            {shortName(key)}
          </Link>
          : {ratingWord(claim.rating)}.{claim.note !== "" && <span> {claim.note}</span>}
        </li>
      ))}
    </ul>
  );
}
