import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { shortName } from "../crosswalk/words.ts";
import { readiness } from "../home/queries.ts";
import type { Work } from "./work.ts";

/** Evidence of the other standard that counts here without being attached. */
export function SharedEvidence({ work: { client, row } }: { work: Work }) {
  const { key, standard } = row.requirement;
  const { data } = useQuery(readiness(client.tenantId));
  const shared = data?.report.standards
    .find((report) => report.standard === standard)
    ?.requirements.find((each) => each.key === key)?.sharedFrom;
  if (shared === undefined || shared.length === 0) return null;
  return (
    <p>
      Evidence is shared from{" "}
      {shared.map((from, at) => (
        <span key={from}>
          {at > 0 && ", "}
          <Link
            to="/clients/$tenantId/evidence"
            params={{ tenantId: client.tenantId }}
            search={{ requirement: from }}
          >
            {shortName(from)}
          </Link>
        </span>
      ))}{" "}
      and counts here too.
    </p>
  );
}
