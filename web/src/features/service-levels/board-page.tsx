import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { formatClock } from "../../lib/format.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { useSingleKeys, useSingleKeysOn } from "../assess/use-single-keys.ts";
import { may } from "../client/permission.ts";
import { profile, type Profile } from "../client/queries.ts";
import { standings } from "./address.ts";
import { BoardFilter } from "./board-filter.tsx";
import { BoardTable } from "./board-table.tsx";
import { LevelTabs } from "./level-tabs.tsx";
import classes from "./levels.module.css";
import { board, type Board } from "./queries.ts";
import { useServiceNow } from "./running.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/tickets");

/** Moves the focus among the tickets of the board. */
const moveBy = (step: 1 | -1): boolean => {
  const links = [...document.querySelectorAll<HTMLElement>("[data-board-row]")];
  const place = links.findIndex((link) => link === document.activeElement);
  const next = place < 0 ? 0 : Math.min(links.length - 1, Math.max(0, place + step));
  links[next]?.focus();
  return links.length > 0;
};

const useBoardKeys = () => {
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const [on] = useSingleKeysOn();
  useSingleKeys(on, (key) => {
    if (key === "j" || key === "k") return moveBy(key === "j" ? 1 : -1);
    const { standing: _, ...others } = search;
    const chosen = standings[Number(key) - 1];
    if (key !== "0" && chosen === undefined) return false;
    const next = chosen === undefined ? others : { ...others, standing: chosen };
    void navigate({ search: next, replace: true });
    return true;
  });
};

function Unjudged({ tenantId, unjudged }: { tenantId: string; unjudged: Board["unjudged"] }) {
  const { noService, noAgreement, noCustomer } = unjudged;
  if (noService + noAgreement + noCustomer === 0) return null;
  const params = { tenantId };
  return (
    <Notice tone="warn" title="Open tickets that no promise to a customer is judged for">
      <ul>
        {noService > 0 && (
          <li>
            {noService} with a service that the catalogue does not know.{" "}
            <Link to="/clients/$tenantId/tickets/names" params={params}>
              Say what the names mean
            </Link>
          </li>
        )}
        {noAgreement > 0 && (
          <li>
            {noAgreement} with a service that no SLA covers for their customer.{" "}
            <Link to="/clients/$tenantId/services/agreements" params={params}>
              See the agreements
            </Link>
          </li>
        )}
        {noCustomer > 0 && (
          <li>
            {noCustomer} that name no customer, though several have an SLA for the service. Map the
            customer when you import.
          </li>
        )}
      </ul>
    </Notice>
  );
}

function Empty({ client, narrowed }: { client: Profile; narrowed: boolean }) {
  const { tenantId } = client;
  const params = { tenantId };
  if (narrowed) {
    return (
      <EmptyState
        title="No clock fits"
        actions={
          <ButtonLink to="/clients/$tenantId/tickets" params={params} variant="default">
            Show every clock
          </ButtonLink>
        }
      >
        Nothing that runs fits what you chose above.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No clock is running"
      actions={
        may(client, "import.run") && (
          <ButtonLink to="/clients/$tenantId/tickets/import" params={params}>
            Import events
          </ButtonLink>
        )
      }
    >
      Clocks of open tickets belong here: how much time is left of what was promised, and what comes
      first. An auditor asks how you see a breach coming (20000-1, 8.3.3 and 8.6). Clocks need
      tickets, a service in the catalogue, and an agreement in force.
    </EmptyState>
  );
}

/** Where there is no answer there is nothing to carry on. */
const epoch = "1970-01-01T00:00:00.000Z";

function Clocks({ client }: { client: Profile }) {
  const { tenantId } = client;
  const search = route.useSearch();
  const { data, dataUpdatedAt, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useSuspenseInfiniteQuery(board(tenantId, search));
  const [first] = data.pages;
  const last = data.pages.at(-1) ?? first;
  const now = useServiceNow(last?.asOf ?? epoch, dataUpdatedAt);
  if (first === undefined) return null;
  const narrowed = Object.keys(search).length > 0;
  return (
    <div className={classes["page"]}>
      <Unjudged tenantId={tenantId} unjudged={first.unjudged} />
      <BoardFilter choices={first.choices} counts={first.counts} />
      {first.items.length === 0 ? (
        <Empty client={client} narrowed={narrowed} />
      ) : (
        <BoardTable tenantId={tenantId} pages={data.pages} now={now} />
      )}
      {hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            Show more
          </Button>
        </div>
      )}
      <p className="quiet">
        Time left is service time. As of {formatClock(new Date(now).toISOString())}; it runs on by
        itself. Keys: j and k move, 1 to 4 narrow, 0 shows all.
      </p>
    </div>
  );
}

/** Running clocks: what comes first, and how much time is left. */
export function BoardPage() {
  const { tenantId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  useBoardKeys();
  return (
    <>
      <PageHead
        title="SLA board"
        actions={
          may(client, "import.run") && (
            <ButtonLink to="/clients/$tenantId/tickets/import" params={{ tenantId }}>
              Import events
            </ButtonLink>
          )
        }
      >
        <p>Every clock that runs or stands still, what comes first on top.</p>
      </PageHead>
      <LevelTabs tenantId={tenantId} />
      <Region label="Running clocks" lines={8}>
        <Clocks client={client} />
      </Region>
    </>
  );
}
