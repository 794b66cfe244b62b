import { Link } from "@tanstack/react-router";

import { showCurrent } from "../../ui/show-current.ts";
import classes from "./service-tabs.module.css";

/** The three pages about services. */
export function ServiceTabs({ tenantId }: { tenantId: string }) {
  const params = { tenantId };
  return (
    <nav aria-label="Services and SLAs" className={classes["tabs"]} ref={showCurrent}>
      <Link to="/clients/$tenantId/services" params={params} activeOptions={{ exact: true }}>
        Catalogue
      </Link>
      <Link to="/clients/$tenantId/services/agreements" params={params}>
        Agreements
      </Link>
      <Link to="/clients/$tenantId/services/calendars" params={params}>
        Calendars
      </Link>
    </nav>
  );
}
