import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleCheck, CircleDashed, LoaderCircle, Undo2 } from "lucide-react";
import { useMemo } from "react";

import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { Region } from "../../ui/region.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Section } from "../../ui/section.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { useNames } from "../members/use-names.ts";
import { entrySentence } from "./preview-words.ts";
import { imports, type ImportEntry } from "./queries.ts";
import classes from "./upload-page.module.css";

const chips = {
  staged: { icon: CircleDashed, tone: "neutral", word: "Not imported" },
  applying: { icon: LoaderCircle, tone: "neutral", word: "Being imported" },
  applied: { icon: CircleCheck, tone: "good", word: "Imported" },
  undoing: { icon: LoaderCircle, tone: "neutral", word: "Being undone" },
  undone: { icon: Undo2, tone: "neutral", word: "Undone" },
} as const;

function State({ state }: Pick<ImportEntry, "state">) {
  const { icon, tone, word } = chips[state];
  return (
    <StatusChip icon={icon} tone={tone}>
      {word}
    </StatusChip>
  );
}

const helper = columnsFor<ImportEntry>();
const columnsWith = (tenantId: string, nameOf: (userId: string) => string) =>
  helper.columns([
    helper.display({
      id: "file",
      header: "File",
      cell: ({ row: { original } }) => (
        <Link
          className={classes["file"]}
          to="/clients/$tenantId/import/$jobId"
          params={{ tenantId, jobId: original.id }}
        >
          {original.fileName}
        </Link>
      ),
    }),
    helper.display({
      id: "state",
      header: "State",
      meta: { tight: true, plain: true },
      cell: ({ row }) => <State state={row.original.state} />,
    }),
    helper.display({
      id: "outcome",
      header: "What came of it",
      cell: ({ row }) => entrySentence(row.original),
    }),
    helper.display({
      id: "by",
      header: "By",
      cell: ({ row: { original } }) => original.by ?? nameOf(original.createdBy),
    }),
    helper.display({
      id: "at",
      header: "When",
      meta: { tight: true },
      cell: ({ row: { original } }) => <RelativeTime instant={original.at ?? original.createdAt} />,
    }),
  ]);

function List({ tenantId }: { tenantId: string }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    imports(tenantId),
  );
  const nameOf = useNames(tenantId);
  const columns = useMemo(() => columnsWith(tenantId, nameOf), [tenantId, nameOf]);
  const rows = useMemo(() => data.pages.flatMap(({ items }) => items), [data]);
  if (rows.length === 0) {
    return (
      <p className="quiet">
        None yet. Each import stays here with who brought it, what it changed, and a way to undo it.
      </p>
    );
  }
  return (
    <>
      <DataTable caption="Earlier imports" columns={columns} rows={rows} rowId={({ id }) => id} />
      {hasNextPage && (
        <Button
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          mt="md"
        >
          Show earlier ones
        </Button>
      )}
    </>
  );
}

/** Who imported what and when, and how far each is. */
export function EarlierImports({ tenantId }: { tenantId: string }) {
  return (
    <Section title="Earlier imports">
      <Region label="Earlier imports" lines={3}>
        <List tenantId={tenantId} />
      </Region>
    </Section>
  );
}
