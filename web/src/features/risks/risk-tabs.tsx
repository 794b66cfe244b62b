import { Link } from "@tanstack/react-router";

import { showCurrent } from "../../ui/show-current.ts";
import classes from "./risk-tabs.module.css";

const tabs = [
  { label: "Register", to: "/clients/$tenantId/risks" },
  { label: "Treatment plan", to: "/clients/$tenantId/risks/treatment-plan" },
  { label: "Heat map", to: "/clients/$tenantId/risks/heat-map" },
  { label: "Workshop", to: "/clients/$tenantId/risks/workshop" },
  { label: "Method", to: "/clients/$tenantId/risks/method" },
  { label: "Loss", to: "/clients/$tenantId/risks/loss" },
] as const;

/** The pages of the risk area, above each of them. */
export function RiskTabs({ tenantId }: { tenantId: string }) {
  return (
    <nav aria-label="Risks" className={classes["tabs"]} ref={showCurrent}>
      {tabs.map(({ label, to }) => (
        <Link
          key={to}
          to={to}
          params={{ tenantId }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes["tab"]}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
