import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";

import { formatDay } from "../../lib/format.ts";
import { Region } from "../../ui/region.tsx";
import { Section } from "../../ui/section.tsx";
import { standardName, type StandardId } from "../../ui/standards.ts";
import type { Profile } from "../client/queries.ts";
import { scopeVersions, type Content } from "./queries.ts";
import classes from "./scope-page.module.css";
import { counted } from "./words.ts";

type Props = {
  readonly client: Profile;
  readonly standard: StandardId;
  readonly nameOf: (userId: string) => string;
};

const sizeOf = ({ services, sites, units }: Content): string =>
  [
    counted(services.length, "services"),
    counted(sites.length, "sites"),
    counted(units.length, "units"),
  ].join(", ");

function List({ client, standard, nameOf }: Props) {
  const query = scopeVersions(client.tenantId, standard);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(query);
  return (
    <>
      <ol className={classes["versions"]}>
        {data.pages
          .flatMap(({ items }) => items)
          .map(({ number, content, approved }) => (
            <li key={number}>
              Version {number}, signed by {nameOf(approved.by)} on {formatDay(approved.at)}{" "}
              <span className="quiet">{sizeOf(content)}</span>
            </li>
          ))}
      </ol>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}

/** The versions of a scope that were signed, newest first. */
export function ScopeVersions(props: Props) {
  return (
    <Section title={`Signed versions for ${standardName(props.standard)}`}>
      <Region label="Versions" lines={2}>
        <List {...props} />
      </Region>
    </Section>
  );
}
