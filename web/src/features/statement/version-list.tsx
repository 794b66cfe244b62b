import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";

import { formatDate, formatDay } from "../../lib/format.ts";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { versions, type Version } from "./queries.ts";

const helper = columnsFor<Version>();

const columnsOf = (tenantId: string) =>
  helper.columns([
    helper.accessor(({ number }) => number, {
      id: "number",
      header: "Version",
      cell: ({ row }) => (
        <Link
          to="/clients/$tenantId/statement/versions/$number"
          params={{ tenantId, number: String(row.original.number) }}
        >
          Version {row.original.number}
        </Link>
      ),
    }),
    helper.accessor(({ note }) => note, { id: "note", header: "What is new", sortFn: "text" }),
    helper.accessor(({ approved }) => approved.at, {
      id: "approved",
      header: "Approved",
      sortFn: "text",
      cell: ({ row: { original } }) =>
        `${original.approved.by.name}${original.approvedByAuthor ? " (its author)" : ""}, ${formatDay(original.approved.at)}`,
    }),
    helper.display({
      id: "counts",
      header: "Controls",
      meta: { wide: true },
      cell: ({ row: { original } }) =>
        `${original.counts.applicable} applicable, ${original.counts.excluded} excluded, ${original.counts.own} own`,
    }),
    helper.accessor(({ reviewBy }) => reviewBy, {
      id: "review",
      header: "Next review",
      sortFn: "text",
      cell: ({ row }) => formatDate(row.original.reviewBy),
    }),
    helper.display({
      id: "files",
      header: "Files",
      cell: ({ row }) => (
        <ExportButtons tenantId={tenantId} version={row.original.number} compact />
      ),
    }),
  ]);

/** Approved versions, newest first, each with its files. */
export function VersionList({ tenantId }: { tenantId: string }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    versions(tenantId),
  );
  const columns = useMemo(() => columnsOf(tenantId), [tenantId]);
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    return (
      <EmptyState title="No version is approved yet">
        <p>
          A version is made when somebody approves what somebody else has put forward. Auditors ask
          for the version that stands on the certificate.
        </p>
      </EmptyState>
    );
  }
  return (
    <Section title="Approved versions">
      <DataTable
        caption="Approved versions, newest first"
        columns={columns}
        rows={rows}
        rowId={({ number }) => String(number)}
      />
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older versions
        </Button>
      )}
    </Section>
  );
}
