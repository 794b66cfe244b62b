import { ActionIcon, Button, Menu } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { useMemo, useState } from "react";

import { formatBytes, formatDate, formatDay } from "../../lib/format.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { columnsFor, DataTable, type Columns } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { ChangeEvidenceDialog } from "./change-evidence-dialog.tsx";
import { ContentLink } from "./content-link.tsx";
import { EvidenceRequirements } from "./evidence-requirements.tsx";
import { EvidenceStanding } from "./evidence-standing.tsx";
import classes from "./evidence-table.module.css";
import type { EvidenceFilter } from "./filter.ts";
import { evidence, type Evidence } from "./queries.ts";
import { outsideWords } from "./outside.ts";
import { VersionsDialog } from "./versions-dialog.tsx";
import { contentWord, kindName, noneInState } from "./words.ts";
import { WithdrawEvidenceDialog } from "./withdraw-evidence-dialog.tsx";

const helper = columnsFor<Evidence>();

/** How much of a text is shown in a row. */
const glimpse = 90;

const shortOf = (text: string): string =>
  text.length > glimpse ? `${text.slice(0, glimpse).trimEnd()}…` : text;

/** What it is, and how often its content has changed. */
const about = ({ content, revision }: Evidence): string => {
  const version = revision > 1 ? `, version ${revision}` : "";
  switch (content.type) {
    case "file":
      return `${formatBytes(content.file.size)}${version}`;
    case "note":
      return shortOf(content.text);
    case "link":
    case "document":
      return `${contentWord(content.type)}${version}`;
  }
};

const columnsOf = (tenantId: string, nameOf: (userId: string) => string): Columns<Evidence> =>
  helper.columns([
    helper.accessor("title", {
      header: "Evidence",
      sortFn: "text",
      meta: { width: "28%" },
      cell: ({ row: { original } }) => (
        <span className={classes["standing"]}>
          <ContentLink tenantId={tenantId} evidence={original}>
            {original.title}
          </ContentLink>
          <span className={classes["reason"]}>{about(original)}</span>
          {original.outsideScopeOf.length > 0 && (
            <span className={classes["reason"]}>Lies {outsideWords(original.outsideScopeOf)}</span>
          )}
        </span>
      ),
    }),
    helper.accessor(({ kind }) => kindName(kind), {
      id: "kind",
      header: "Kind",
      sortFn: "text",
      meta: { plain: true },
    }),
    helper.accessor("standing", {
      header: "Counts",
      sortFn: "text",
      meta: { plain: true },
      cell: ({ row: { original } }) => (
        <span className={classes["standing"]}>
          <EvidenceStanding standing={original.standing} expiring={original.expiring} />
          {original.withdrawn !== null && (
            <span className={classes["reason"]}>{original.withdrawn.reason}</span>
          )}
        </span>
      ),
    }),
    helper.accessor("validUntil", {
      header: "From and until",
      sortFn: "text",
      cell: ({ row: { original } }) => (
        <span className={classes["dates"]}>
          <span>{formatDate(original.validFrom)}</span> to{" "}
          <span>{formatDate(original.validUntil)}</span>
        </span>
      ),
    }),
    helper.display({
      id: "requirements",
      header: "For",
      cell: ({ row: { original } }) => (
        <EvidenceRequirements tenantId={tenantId} keys={original.requirements} />
      ),
    }),
    helper.accessor(({ owner }) => nameOf(owner), {
      id: "owner",
      header: "Owner",
      sortFn: "text",
      meta: { wide: true },
      cell: ({ row: { original } }) => (
        <span className={classes["added"]}>
          <span>{nameOf(original.owner)}</span>
          <span className={classes["reason"]}>added {formatDay(original.addedAt)}</span>
        </span>
      ),
    }),
  ]);

type Asking = { readonly what: "change" | "withdraw" | "versions"; readonly evidence: Evidence };

type Props = {
  readonly client: Profile;
  readonly filter: EvidenceFilter;
  readonly onAdd: () => void;
};

function Nothing({ client, filter, onAdd }: Props) {
  const { state, ...others } = filter;
  if (state !== undefined || Object.keys(others).length > 0) {
    return (
      <EmptyState
        title="Nothing here"
        actions={
          <ButtonLink
            variant="default"
            to="/clients/$tenantId/evidence"
            params={{ tenantId: client.tenantId }}
          >
            Show all evidence
          </ButtonLink>
        }
      >
        <p>
          {state !== undefined && Object.keys(others).length === 0
            ? noneInState(state)
            : "No evidence fits what you chose above."}
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No evidence yet"
      actions={may(client, "evidence.write") && <Button onClick={onAdd}>Add evidence</Button>}
    >
      <p>
        A record, a document or an observation that shows what the answers say. An auditor samples
        requirements and asks for it; one piece may serve many requirements of both standards.
      </p>
    </EmptyState>
  );
}

/** The evidence a filter names, and what may be done about each piece. */
export function EvidenceTable(props: Props) {
  const { client, filter } = props;
  const { tenantId } = client;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useSuspenseInfiniteQuery(evidence(tenantId, filter));
  const nameOf = useNames(tenantId);
  const columns = useMemo(() => columnsOf(tenantId, nameOf), [tenantId, nameOf]);
  const [asking, setAsking] = useState<Asking | null>(null);
  const rows = data.pages.flatMap(({ items }) => items);
  const close = () => setAsking(null);
  const reload = () => {
    close();
    void refetch();
  };
  if (rows.length === 0) return <Nothing {...props} />;
  const writes = may(client, "evidence.write");
  const renderActions = (row: Evidence) => (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`Actions for ${row.title}`}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setAsking({ what: "versions", evidence: row })}>
          Details and versions
        </Menu.Item>
        {writes && row.withdrawn === null && (
          <>
            <Menu.Item onClick={() => setAsking({ what: "change", evidence: row })}>
              Change
            </Menu.Item>
            <Menu.Item onClick={() => setAsking({ what: "withdraw", evidence: row })}>
              Withdraw
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
  const dialog = asking && { evidence: asking.evidence, onClose: close, onReload: reload };
  return (
    <>
      <DataTable
        caption="Evidence"
        tall
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        renderActions={renderActions}
      />
      {hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      )}
      {dialog && asking.what === "versions" && (
        <VersionsDialog client={client} evidence={asking.evidence} onClose={close} />
      )}
      {dialog && asking.what === "change" && <ChangeEvidenceDialog client={client} {...dialog} />}
      {dialog && asking.what === "withdraw" && (
        <WithdrawEvidenceDialog tenantId={tenantId} {...dialog} />
      )}
    </>
  );
}
