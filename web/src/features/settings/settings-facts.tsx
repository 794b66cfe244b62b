import { published } from "@tandem/contract/client/schema";

import { formatDate } from "../../lib/format.ts";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import { standardName } from "../../ui/standards.ts";
import { certificateWords } from "../client/certificate-words.ts";
import type { Profile } from "../client/queries.ts";
import { thresholdWords } from "./words.ts";
import classes from "./settings-page.module.css";

const dayOr = (day: string | null): string => (day === null ? "Not set" : formatDate(day));

/** The same for those who may only read it. */
export function SettingsFacts({ client }: { client: Profile }) {
  const { name, standards, plannedStage2, operatingSince, smallOrganisation } = client;
  const { thresholds, classification } = client;
  const held = standards.flatMap((standard) => {
    const certificate = client.certificates[standard];
    return certificate === undefined ? [] : [{ standard, certificate }];
  });
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
        <dt>Certificates held</dt>
        {held.length === 0 && <dd>None declared</dd>}
        {held.map(({ standard, certificate }) => (
          <dd key={standard}>
            {standardName(standard)}: {certificateWords(certificate)}
          </dd>
        ))}
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
      <div>
        <dt>Before Stage 2</dt>
        <dd>{thresholdWords(thresholds ?? published)}</dd>
        <dd className="quiet">
          {thresholds === null
            ? "As the readiness model is published"
            : `Set for this client: ${thresholds.reason}`}
        </dd>
      </div>
      <div>
        <dt>Classification on exports</dt>
        <dd>{classification}</dd>
      </div>
    </dl>
  );
}
