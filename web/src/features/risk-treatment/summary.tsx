import { find } from "@tandem/contract/standards/catalogue";
import { Link } from "@tanstack/react-router";

import { formatDate } from "../../lib/format.ts";
import { ownerText } from "../assets/words.ts";
import { ProgressButton } from "./progress-button.tsx";
import type { Treatment } from "./queries.ts";
import classes from "./treatment.module.css";
import { optionNames, progressNames } from "./words.ts";

type Level = Treatment["current"];

/** A rating in words: the band first, then how likely and how bad. */
export function LevelText({ level }: { readonly level: Level }) {
  if (level === null) return <span className="quiet">Not rated</span>;
  const { placed } = level;
  if (placed === null) return <span>Rated by an earlier method</span>;
  const impacts = placed.impacts.map((each) => each.level).join(", ");
  return (
    <span>
      <strong>{placed.band}</strong>
      <span className="quiet">{` (${placed.likelihood} × ${impacts})`}</span>
    </span>
  );
}

/** The controls a treatment needs, each leading to where it is answered. */
export function Controls({ tenantId, keys }: { tenantId: string; keys: readonly string[] }) {
  if (keys.length === 0) return <span className="quiet">None</span>;
  return (
    <span className={classes["controls"]}>
      {keys.map((key) => {
        const requirement = find(key);
        return requirement === undefined ? null : (
          <Link
            key={key}
            to="/clients/$tenantId/assess/$requirement"
            params={{ tenantId, requirement: key }}
          >
            {requirement.id} {requirement.title}
          </Link>
        );
      })}
    </span>
  );
}

const nobody = () => false;

/** What is done about a risk. */
export function Summary({
  tenantId,
  data,
  nameOf,
  says = nobody,
}: {
  readonly tenantId: string;
  readonly data: Treatment;
  readonly nameOf: (id: string) => string;
  /** Whether the person may say how far the actions of somebody are. */
  readonly says?: (owner: string | null) => boolean;
}) {
  const { treatment } = data;
  return (
    <dl className={classes["facts"]}>
      <dt>Treatment</dt>
      <dd>{optionNames[treatment.option]}</dd>
      {treatment.option === "retain" && (
        <>
          <dt>Reason</dt>
          <dd>{treatment.reason}</dd>
        </>
      )}
      {"actions" in treatment && (
        <>
          {treatment.plan !== "" && (
            <>
              <dt>Plan</dt>
              <dd>{treatment.plan}</dd>
            </>
          )}
          <dt>Actions</dt>
          <dd>
            {treatment.actions.length === 0 ? (
              <span className="quiet">None</span>
            ) : (
              <ul className={classes["actions"]}>
                {treatment.actions.map((action, place) => (
                  <li key={`${place} ${action.title}`}>
                    {action.title}
                    <span className="quiet">
                      {` · ${ownerText(action, nameOf)}, due ${formatDate(action.due)}, ${progressNames[action.progress].toLowerCase()}`}
                    </span>
                    {says(action.owner) && (
                      <ProgressButton
                        tenantId={tenantId}
                        data={data}
                        place={place}
                        progress={action.progress}
                        title={action.title}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </dd>
          <dt>Necessary controls</dt>
          <dd>
            <Controls tenantId={tenantId} keys={treatment.controls} />
          </dd>
        </>
      )}
    </dl>
  );
}
