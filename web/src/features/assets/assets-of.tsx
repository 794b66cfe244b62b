import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { Part } from "../requirement/part.tsx";
import classes from "./assets.module.css";
import { assets } from "./queries.ts";
import { kindName } from "./words.ts";

type Props = { readonly tenantId: string; readonly serviceId: string };

/** The assets in use that a service of the catalogue runs on; nothing where none says so. */
export function AssetsOf({ tenantId, serviceId }: Props) {
  const { data } = useQuery(assets(tenantId));
  const on = (data?.items ?? []).filter(
    ({ retired, services }) => !retired && services.some((id) => id === serviceId),
  );
  if (on.length === 0) return null;
  return (
    <Part title="Runs on">
      <ul className={classes["tree"]}>
        {on.map(({ id, name, kind }) => (
          <li key={id}>
            <Link to="/clients/$tenantId/assets/$assetId" params={{ tenantId, assetId: id }}>
              {name}
            </Link>{" "}
            <span className="quiet">{kindName(kind)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
