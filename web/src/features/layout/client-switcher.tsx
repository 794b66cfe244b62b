import { Menu } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ChevronsUpDown } from "lucide-react";

import { me, type Me } from "../me/queries.ts";
import { clientColour } from "./client-colour.ts";
import { PlaceName } from "./place-name.tsx";
import placeClasses from "./place-name.module.css";
import classes from "./rail-content.module.css";
import type { Place } from "./use-place.ts";

const open = ({ status }: Me["clients"][number]) => status === "active";

/** Where one is, and every other firm and client one may go to. */
export function ClientSwitcher({ place }: { place: Place }) {
  const { data } = useSuspenseQuery(me());
  const navigate = useNavigate();
  const clients = data.clients.filter(open);
  if (data.firms.length + clients.length === 0) return <PlaceName />;
  return (
    <Menu position="bottom-start" width={224}>
      <Menu.Target>
        <button type="button" className={`${classes["entry"]} ${classes["switch"]}`}>
          <PlaceName />
          <span className="visually-hidden">, switch firm or client</span>
          <ChevronsUpDown size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {data.firms.length > 0 && <Menu.Label>Firms</Menu.Label>}
        {data.firms.map(({ firmId, name }) => (
          <Menu.Item
            key={firmId}
            onClick={() => void navigate({ to: "/firms/$firmId", params: { firmId } })}
          >
            {name}
          </Menu.Item>
        ))}
        {clients.length > 0 && <Menu.Label>Clients</Menu.Label>}
        {clients.map(({ tenantId, name }) => (
          <Menu.Item
            key={tenantId}
            aria-current={place.kind === "client" && place.tenantId === tenantId ? true : undefined}
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
      </Menu.Dropdown>
    </Menu>
  );
}
