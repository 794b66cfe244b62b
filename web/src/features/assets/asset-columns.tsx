import { Link } from "@tanstack/react-router";

import { columnsFor, type Columns } from "../../ui/data-table.tsx";
import { classificationName } from "../documents/words.ts";
import classes from "./assets.module.css";
import type { AssetRow } from "./queries.ts";
import { kindName, needsText, ownerText } from "./words.ts";

const helper = columnsFor<AssetRow>();

/** The columns of the register. */
export const assetColumns = (
  tenantId: string,
  nameOf: (userId: string) => string,
): Columns<AssetRow> =>
  helper.columns([
    helper.display({
      id: "name",
      header: "Asset",
      cell: ({ row: { original } }) => (
        <span className={classes["name"]}>
          <Link to="/clients/$tenantId/assets/$assetId" params={{ tenantId, assetId: original.id }}>
            {original.name}
          </Link>
        </span>
      ),
    }),
    helper.display({
      id: "kind",
      header: "Kind",
      meta: { plain: true },
      cell: ({ row }) => kindName(row.original.kind),
    }),
    helper.display({
      id: "owner",
      header: "Owner",
      cell: ({ row }) => ownerText(row.original, nameOf),
    }),
    helper.display({
      id: "classification",
      header: "Classification",
      meta: { wide: true },
      cell: ({ row: { original } }) =>
        original.classification === null
          ? "Not classified"
          : classificationName(original.classification),
    }),
    helper.display({
      id: "needs",
      header: "Protection needs",
      cell: ({ row }) => needsText(row.original.needs),
    }),
    helper.display({
      id: "dependsOn",
      header: "Depends on",
      meta: { numeric: true, wide: true },
      cell: ({ row }) => row.original.dependsOn.length,
    }),
  ]);
