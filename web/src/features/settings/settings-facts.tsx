import { formatDate } from "../../lib/format.ts";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import type { Profile } from "../client/queries.ts";
import classes from "./settings-page.module.css";

const dayOr = (day: string | null): string => (day === null ? "Not set" : formatDate(day));

/** The same for those who may only read it. */
export function SettingsFacts({ client }: { client: Profile }) {
  const { name, standards, plannedStage2, operatingSince, smallOrganisation } = client;
  return (
    <dl className={classes["facts"]}>
      <div>
        <dt>Name</dt>
        <dd>{name}</dd>
      </div>
      <div>
        <dt>Standards sought</dt>
        <dd className={classes["badges"]}>
          {standards.map((standard) => (
            <StandardBadge key={standard} standard={standard} />
          ))}
        </dd>
      </div>
      <div>
        <dt>Planned Stage 2</dt>
        <dd>{dayOr(plannedStage2)}</dd>
      </div>
      <div>
        <dt>Operating since</dt>
        <dd>{dayOr(operatingSince)}</dd>
      </div>
      <div>
        <dt>Small organisation</dt>
        <dd>
          {smallOrganisation === null
            ? "Not declared: documents are approved by a second person"
            : `Declared: ${smallOrganisation.reason}`}
        </dd>
      </div>
    </dl>
  );
}
