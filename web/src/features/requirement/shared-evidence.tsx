import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { shortName } from "../crosswalk/words.ts";
import { outsideWords } from "../evidence/outside.ts";
import { readiness } from "../home/queries.ts";
import type { Work } from "./work.ts";

type SourcesProps = { readonly tenantId: string; readonly keys: readonly string[] };

function Sources({ tenantId, keys }: SourcesProps) {
  return keys.map((key, at) => (
    <span key={key}>
      {at > 0 && ", "}
      <Link to="/clients/$tenantId/evidence" params={{ tenantId }} search={{ requirement: key }}>
        {shortName(key)}
      </Link>
    </span>
  ));
}

/** Evidence of the other standard that counts here without being attached, or would if it lay in the scope. */
export function SharedEvidence({ work: { client, row } }: { work: Work }) {
  const { key, standard } = row.requirement;
  const { tenantId } = client;
  const { data } = useQuery(readiness(tenantId));
  const found = data?.report.standards
    .find((report) => report.standard === standard)
    ?.requirements.find((each) => each.key === key);
  if (found === undefined) return null;
  const { sharedFrom, outsideFrom } = found;
  return (
    <>
      {sharedFrom.length > 0 && (
        <p>
          Evidence is shared from <Sources tenantId={tenantId} keys={sharedFrom} /> and counts here
          too.
        </p>
      )}
      {outsideFrom.length > 0 && (
        <p>
          Evidence of <Sources tenantId={tenantId} keys={outsideFrom} /> does not count here:{" "}
          {outsideWords([standard])}.
        </p>
      )}
    </>
  );
}
