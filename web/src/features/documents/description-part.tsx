import { findDocument } from "@tandem/contract/standards/documents";
import { Link } from "@tanstack/react-router";

import { StandardBadge } from "../../ui/standard-badge.tsx";
import { Part } from "../requirement/part.tsx";
import classes from "./document-page.module.css";
import type { Shared } from "./shared.ts";
import { classificationMeaning, classificationName } from "./words.ts";

/** What is said of the document itself, and what it serves. */
export function DescriptionPart({ client, document, nameOf }: Shared) {
  const { tenantId } = client;
  const { owner, classification, serves } = document;
  return (
    <Part title="Details">
      <dl className={classes["facts"]}>
        <dt>Owner</dt>
        <dd>{nameOf(owner)}</dd>
        <dt>Classification</dt>
        <dd>
          {classificationName(classification)}.{" "}
          <span className="quiet">{classificationMeaning(classification)}</span>
        </dd>
        <dt>Serves</dt>
        <dd>
          {serves.length === 0 ? (
            "Nothing on the checklist"
          ) : (
            <ul className={classes["items"]}>
              {serves.map(({ item, standards }) => (
                <li key={item} className={classes["item"]}>
                  <Link
                    to="/clients/$tenantId/documents"
                    params={{ tenantId }}
                    search={{ at: item }}
                  >
                    {findDocument(item)?.name ?? item}
                  </Link>
                  {standards.map((standard) => (
                    <StandardBadge key={standard} standard={standard} />
                  ))}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </Part>
  );
}
