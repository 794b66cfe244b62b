import { Menu } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Building2, ChevronsUpDown, Search } from "lucide-react";
import { useState } from "react";

import { me } from "../me/queries.ts";
import { clientColour } from "./client-colour.ts";
import { PlaceName } from "./place-name.tsx";
import placeClasses from "./place-name.module.css";
import classes from "./rail-content.module.css";
import { useClients } from "./use-clients.ts";

/** Beyond this many names a list is searched, not read. */
const shown = 10;

/** Where one is, and every other firm and client one may go to. */
export function ClientSwitcher({ onSearch }: { onSearch: () => void }) {
  const { data } = useSuspenseQuery(me());
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const clients = useClients(opened);
  if (data.firms.length + data.clients.length === 0) return <PlaceName />;
  return (
    <Menu position="bottom-start" width={224} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <button type="button" className={`${classes["entry"]} ${classes["switch"]}`}>
          <PlaceName />
          <span className="visually-hidden">, switch firm or client</span>
          <ChevronsUpDown size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {data.firms.length > 0 && <Menu.Label>Firms</Menu.Label>}
        {data.firms.map(({ firmId, name }) => (
          <Menu.Item
            key={firmId}
            leftSection={<Building2 size={14} aria-hidden />}
            onClick={() => void navigate({ to: "/firms/$firmId", params: { firmId } })}
          >
            {name}
          </Menu.Item>
        ))}
        {clients.length > 0 && <Menu.Label>Clients</Menu.Label>}
        {clients.slice(0, shown).map(({ tenantId, name }) => (
          <Menu.Item
            key={tenantId}
            leftSection={
              <span
                className={placeClasses["colour"]}
                style={{ "--client": clientColour(tenantId), display: "block" }}
                aria-hidden
              />
            }
            onClick={() => void navigate({ to: "/clients/$tenantId", params: { tenantId } })}
          >
            {name}
          </Menu.Item>
        ))}
        {clients.length > shown && (
          <Menu.Item leftSection={<Search size={14} aria-hidden />} onClick={onSearch}>
            Find among {clients.length} clients
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
