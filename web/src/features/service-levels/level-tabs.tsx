import { Link } from "@tanstack/react-router";

import classes from "./levels.module.css";

/** The pages about tickets and what they were promised. */
export function LevelTabs({ tenantId }: { tenantId: string }) {
  const params = { tenantId };
  return (
    <nav aria-label="Tickets and service levels" className={classes["tabs"]}>
      <Link
        to="/clients/$tenantId/tickets"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        Board
      </Link>
      <Link to="/clients/$tenantId/tickets/month" params={params}>
        Month
      </Link>
      <Link to="/clients/$tenantId/tickets/open" params={params}>
        Open tickets
      </Link>
      <Link to="/clients/$tenantId/tickets/names" params={params}>
        Names of services
      </Link>
    </nav>
  );
}
