import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";

import { Bell } from "../notifications/bell.tsx";
import { ClientSwitcher } from "./client-switcher.tsx";
import { clientGroupsOf, firmEntries } from "./navigation.ts";
import { PersonMenu } from "./person-menu.tsx";
import classes from "./rail-content.module.css";
import { usePlace, type Place } from "./use-place.ts";

function FirmEntries({ firmId }: { firmId: string }) {
  return firmEntries.map(({ label, icon: Icon, to }) => (
    <li key={label}>
      <Link
        className={classes["entry"]}
        to={to}
        params={{ firmId }}
        activeOptions={{ exact: to === "/firms/$firmId" }}
      >
        <Icon size={17} aria-hidden />
        <span className={classes["text"]}>{label}</span>
      </Link>
    </li>
  ));
}

function ClientEntries({ place }: { place: Extract<Place, { kind: "client" }> }) {
  const { tenantId, profile } = place;
  if (profile === undefined) return null;
  return clientGroupsOf(profile).map(({ label: group, entries }) => (
    <ul key={group} aria-label={group}>
      {entries.map(({ label, icon: Icon, to }) => (
        <li key={label}>
          <Link
            className={classes["entry"]}
            to={to}
            params={{ tenantId }}
            activeOptions={{ exact: to === "/clients/$tenantId" }}
          >
            <Icon size={17} aria-hidden />
            <span className={classes["text"]}>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  ));
}

/** What the left rail holds: where one is, where one can go, and oneself. */
export function RailContent({ onSearch }: { onSearch: () => void }) {
  const place = usePlace();
  const mac = navigator.platform.startsWith("Mac");
  return (
    <div className={classes["rail"]}>
      <div className={classes["top"]}>
        <ClientSwitcher onSearch={onSearch} />
        <button
          type="button"
          className={`${classes["entry"]} ${classes["search"]}`}
          onClick={onSearch}
        >
          <Search size={17} aria-hidden />
          <span className={classes["text"]}>Search and go</span>
          <kbd className={classes["keys"]}>{mac ? "⌘ K" : "Ctrl K"}</kbd>
        </button>
      </div>
      <nav className={classes["nav"]} aria-label={place.kind === "client" ? "Client" : "Firm"}>
        {place.kind === "firm" && place.firm !== undefined && (
          <ul>
            <FirmEntries firmId={place.firmId} />
          </ul>
        )}
        {place.kind === "client" && <ClientEntries place={place} />}
      </nav>
      <div className={classes["bottom"]}>
        <PersonMenu />
        {place.kind === "client" && place.profile !== undefined && (
          <Bell tenantId={place.tenantId} position="top-end" />
        )}
      </div>
    </div>
  );
}
