import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

import { formatDay } from "../../lib/format.ts";
import { Section } from "../../ui/section.tsx";
import { useNames } from "../members/use-names.ts";
import { DifferencesTable } from "./differences-table.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { methodVersions, type Method } from "./queries.ts";

type Props = { readonly tenantId: string; readonly inForce: Method };

/** The versions that were approved, each with its matrix and what has changed since. */
export function VersionsPart({ tenantId, inForce }: Props) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    methodVersions(tenantId),
  );
  const nameOf = useNames(tenantId);
  const [open, setOpen] = useState<number | null>(null);
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return null;
  return (
    <Section title="Approved versions">
      {items.map(({ number, method, note, approved }) => (
        <div key={number}>
          <p>
            <strong>Version {number}</strong>, approved by {nameOf(approved.by)} on{" "}
            {formatDay(approved.at)}. {note}{" "}
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={open === number}
              onClick={() => setOpen(open === number ? null : number)}
            >
              {open === number ? "Close" : `Look at version ${number}`}
            </Button>
          </p>
          {open === number && (
            <>
              <MatrixTable method={method} />
              <h3>What has changed since</h3>
              <DifferencesTable from={method} to={inForce} />
            </>
          )}
        </div>
      ))}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </Section>
  );
}
