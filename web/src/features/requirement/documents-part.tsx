import { documentsFor } from "@tandem/contract/standards/documents";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { CheckStanding } from "../documents/document-standing.tsx";
import { dutyMeaning, dutyName } from "../documents/duty.ts";
import { documents } from "../documents/queries.ts";
import classes from "./documents-part.module.css";
import { Part } from "./part.tsx";
import type { Work } from "./work.ts";

/** The documented information that the requirement brings up, and where each item stands. */
export function DocumentsPart({ work }: { work: Work }) {
  const { client, row } = work;
  const { key, standard } = row.requirement;
  const { tenantId } = client;
  const demanded = documentsFor(key);
  const { data } = useQuery({ ...documents(tenantId), enabled: demanded.length > 0 });
  if (demanded.length === 0) return null;
  return (
    <Part title="In writing">
      <ul className={classes["documents"]}>
        {demanded.map(({ id, name, duty }) => {
          const known = data?.checklist.find(
            (each) => each.item === id && each.standard === standard,
          );
          const strength = duty[standard];
          return (
            <li key={id} className={classes["document"]}>
              <Link to="/clients/$tenantId/documents" params={{ tenantId }} search={{ at: id }}>
                {name}
              </Link>
              {known !== undefined && <CheckStanding standing={known.standing} />}
              {strength !== undefined && (
                <span className={classes["duty"]} title={dutyMeaning(strength)}>
                  {dutyName(strength)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
