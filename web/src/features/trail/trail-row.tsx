import { Link } from "@tanstack/react-router";

import { formatMoment } from "../../lib/format.ts";
import { roleName, type ActingRole } from "../members/role-words.ts";
import type { TrailEntry } from "./queries.ts";
import classes from "./trail-list.module.css";
import { actionText, aggregateText, changeText, withNames } from "./words.ts";

const roles: readonly ActingRole[] = [
  "firmOwner",
  "selfAdmin",
  "consultant",
  "clientAdmin",
  "contributor",
  "viewer",
  "auditor",
  "reviewer",
];

const roleText = (role: string): string => {
  const known = roles.find((one) => one === role);
  return known === undefined ? role : roleName(known);
};

type Props = { readonly entry: TrailEntry; readonly nameOf: (userId: string) => string };

/** One entry: the sentence first, what changed and its hashes on request. */
export function TrailRow({ entry, nameOf }: Props) {
  const { actor, action, aggregate, at, change, hash, previousHash, version } = entry;
  return (
    <li className={classes["row"]}>
      <time className={classes["at"]} dateTime={at}>
        {formatMoment(at)}
      </time>
      <div className={classes["what"]}>
        <p>
          <strong>{actionText(action)}</strong>{" "}
          <Link from="/clients/$tenantId/trail" search={{ aggregate }}>
            {withNames(aggregateText(aggregate), nameOf)}
          </Link>
        </p>
        <p className="quiet">
          {actor.name}, {roleText(actor.role)}
        </p>
        <details className={classes["details"]}>
          <summary>What changed</summary>
          <dl className={classes["facts"]}>
            {Object.entries(change).map(([field, value]) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>{withNames(changeText(value), nameOf)}</dd>
              </div>
            ))}
            <div>
              <dt>Entry</dt>
              <dd className="tabular">{version}</dd>
            </div>
            <div>
              <dt>Hash</dt>
              <dd className={classes["hash"]}>{hash}</dd>
            </div>
            <div>
              <dt>Follows</dt>
              <dd className={classes["hash"]}>{previousHash}</dd>
            </div>
          </dl>
        </details>
      </div>
    </li>
  );
}
