import { useSuspenseQuery } from "@tanstack/react-query";

import { formatBytes, formatDate, formatMoment } from "../../lib/format.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Region } from "../../ui/region.tsx";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { ContentLink } from "./content-link.tsx";
import { EvidenceStanding } from "./evidence-standing.tsx";
import { outsideWords } from "./outside.ts";
import { type Evidence, type Revision, revisions } from "./queries.ts";
import classes from "./versions-dialog.module.css";
import { kindName } from "./words.ts";

type VersionProps = {
  readonly tenantId: string;
  readonly version: Revision;
  readonly nameOf: (userId: string) => string;
};

function Facts({ version, nameOf }: Omit<VersionProps, "tenantId">) {
  const { content, kind, period, validFrom, validUntil, addedBy, addedAt, owner, outsideScopeOf } =
    version;
  const between = (from: string, until: string) => `${formatDate(from)} to ${formatDate(until)}`;
  return (
    <dl className={classes["facts"]}>
      <dt>Added</dt>
      <dd>
        {nameOf(addedBy)}, {formatMoment(addedAt)}
      </dd>
      <dt>Owner</dt>
      <dd>{nameOf(owner)}</dd>
      <dt>Kind</dt>
      <dd>{kindName(kind)}</dd>
      {period !== null && (
        <>
          <dt>Covers</dt>
          <dd>{between(period.from, period.until)}</dd>
        </>
      )}
      <dt>Counts</dt>
      <dd>{between(validFrom, validUntil)}</dd>
      {outsideScopeOf.length > 0 && (
        <>
          <dt>Lies</dt>
          <dd>{outsideWords(outsideScopeOf)}</dd>
        </>
      )}
      {content.type === "file" && (
        <>
          <dt>Size</dt>
          <dd>{formatBytes(content.file.size)}</dd>
          <dt>SHA-256</dt>
          <dd className={classes["hash"]}>{content.file.sha256}</dd>
        </>
      )}
    </dl>
  );
}

function Version({ tenantId, version, nameOf, standing }: VersionProps & { standing: boolean }) {
  return (
    <li className={classes["version"]}>
      <h3 className={classes["title"]}>
        Version {version.revision}
        {standing ? ", which stands" : ""}
      </h3>
      <ContentLink tenantId={tenantId} evidence={version} />
      <Facts version={version} nameOf={nameOf} />
    </li>
  );
}

function Earlier({
  tenantId,
  evidenceId,
  nameOf,
}: Omit<VersionProps, "version"> & { evidenceId: string }) {
  const { data } = useSuspenseQuery(revisions(tenantId, evidenceId));
  return data.items.map((version) => (
    <Version
      key={version.revision}
      tenantId={tenantId}
      version={version}
      nameOf={nameOf}
      standing={false}
    />
  ));
}

type Props = {
  readonly client: Profile;
  readonly evidence: Evidence;
  readonly onClose: () => void;
};

/** Everything known of a piece of evidence, and what stood before: each with who, when and its checksum. */
export function VersionsDialog({ client, evidence, onClose }: Props) {
  const { tenantId } = client;
  const nameOf = useNames(tenantId);
  const { withdrawn } = evidence;
  return (
    <Dialog opened onClose={onClose} title={evidence.title} width={560}>
      <p>
        <EvidenceStanding standing={evidence.standing} expiring={evidence.expiring} />
        {withdrawn !== null && ` by ${nameOf(withdrawn.by)}: ${withdrawn.reason}`}
      </p>
      <ol className={classes["versions"]}>
        <Version tenantId={tenantId} version={evidence} nameOf={nameOf} standing />
        {evidence.revision > 1 && (
          <Region label="Earlier versions" lines={3}>
            <Earlier tenantId={tenantId} evidenceId={evidence.id} nameOf={nameOf} />
          </Region>
        )}
      </ol>
    </Dialog>
  );
}
