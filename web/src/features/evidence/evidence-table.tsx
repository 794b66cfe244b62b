import { ActionIcon, Button, Menu } from "@mantine/core";
import { find, standardIds } from "@tandem/contract/standards/catalogue";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { useMemo, useState } from "react";

import { formatDate, formatDay } from "../../lib/format.ts";
import { columnsFor, DataTable, type Columns } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { OutwardLink } from "../../ui/outward-link.tsx";
import { StandardBadge } from "../../ui/standard-badge.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { EvidenceStanding } from "./evidence-standing.tsx";
import classes from "./evidence-table.module.css";
import { evidence, type Evidence } from "./queries.ts";
import { ReplaceEvidenceDialog } from "./replace-evidence-dialog.tsx";
import { addressOf, kindName } from "./words.ts";
import { WithdrawEvidenceDialog } from "./withdraw-evidence-dialog.tsx";

/** How many requirements are named; the rest is counted. */
const named = 8;

function Requirements({ tenantId, keys }: { tenantId: string; keys: Evidence["requirements"] }) {
  const first = keys.slice(0, named).flatMap((key) => find(key) ?? []);
  return (
    <span className={classes["for"]}>
      {standardIds.map((standard) => {
        const ofStandard = first.filter((each) => each.standard === standard);
        if (ofStandard.length === 0) return null;
        return (
          <span key={standard} className={classes["requirements"]}>
            <StandardBadge standard={standard} />
            {ofStandard.map(({ key, id, title }) => (
              <Link
                key={key}
                to="/clients/$tenantId/assess/$requirement"
                params={{ tenantId, requirement: key }}
                title={title}
              >
                {id}
              </Link>
            ))}
          </span>
        );
      })}
      {keys.length > named && <span className="quiet">and {keys.length - named} more</span>}
    </span>
  );
}

const helper = columnsFor<Evidence>();

const columnsOf = (tenantId: string, nameOf: (userId: string) => string): Columns<Evidence> =>
  helper.columns([
    helper.accessor("title", {
      header: "Evidence",
      sortFn: "text",
      cell: ({ row: { original } }) => (
        <OutwardLink href={addressOf(original)}>{original.title}</OutwardLink>
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
          <EvidenceStanding standing={original.standing} />
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
        <Requirements tenantId={tenantId} keys={original.requirements} />
      ),
    }),
    helper.accessor("addedAt", {
      header: "Added",
      sortFn: "text",
      meta: { wide: true },
      cell: ({ row: { original } }) => (
        <span className={classes["added"]}>
          <span>{nameOf(original.addedBy)}</span>
          <span className={classes["reason"]}>{formatDay(original.addedAt)}</span>
        </span>
      ),
    }),
  ]);

type Asking = { readonly what: "replace" | "withdraw"; readonly evidence: Evidence };

type Props = {
  readonly client: Profile;
  readonly requirement: string | undefined;
};

/** Evidence newest first, and what may be done about each piece. */
export function EvidenceTable({ client, requirement }: Props) {
  const { tenantId } = client;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useSuspenseInfiniteQuery(evidence(tenantId, requirement));
  const nameOf = useNames(tenantId);
  const columns = useMemo(() => columnsOf(tenantId, nameOf), [tenantId, nameOf]);
  const [asking, setAsking] = useState<Asking | null>(null);
  const rows = data.pages.flatMap(({ items }) => items);
  const close = () => setAsking(null);
  const reload = () => {
    close();
    void refetch();
  };
  if (rows.length === 0) {
    return (
      <EmptyState title="No evidence yet">
        <p>
          A record, a document or an observation that shows what the answers say. An auditor samples
          requirements and asks for it; one piece may serve many requirements of both standards.
        </p>
      </EmptyState>
    );
  }
  const renderActions = (row: Evidence) =>
    row.withdrawn === null && (
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={`Actions for ${row.title}`}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking({ what: "replace", evidence: row })}>
            Replace
          </Menu.Item>
          <Menu.Item onClick={() => setAsking({ what: "withdraw", evidence: row })}>
            Withdraw
          </Menu.Item>
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
        {...(may(client, "evidence.write") ? { renderActions } : {})}
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
      {dialog && asking.what === "replace" && <ReplaceEvidenceDialog client={client} {...dialog} />}
      {dialog && asking.what === "withdraw" && (
        <WithdrawEvidenceDialog tenantId={tenantId} {...dialog} />
      )}
    </>
  );
}
