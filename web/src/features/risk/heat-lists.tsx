import {
  filtered,
  highest,
  isAboveAppetite,
  isOverdue,
  type Filter,
  type Lens,
} from "@tandem/contract/risk/rules";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";

import { Section } from "../../ui/section.tsx";
import { BandChip } from "./band-chip.tsx";
import type { RiskRow } from "./queries.ts";
import classes from "./risk.module.css";
import { useThings } from "./use-things.ts";
import { families } from "./words.ts";

type Props = {
  readonly tenantId: string;
  readonly rows: readonly RiskRow[];
  readonly lens: Lens;
  readonly nameOf: (userId: string) => string;
};

const most = 10;

type Group = { readonly name: string; readonly search: Filter; readonly rows: readonly RiskRow[] };

const groupsBy = <K extends string>(
  rows: readonly RiskRow[],
  keysOf: (row: RiskRow) => readonly K[],
  tell: (key: K) => Pick<Group, "name" | "search">,
): Group[] => {
  const groups = new Map<K, RiskRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const before = groups.get(key);
      if (before === undefined) groups.set(key, [row]);
      else before.push(row);
    }
  }
  return [...groups]
    .map(([key, of]) => ({ ...tell(key), rows: of }))
    .toSorted((a, b) => b.rows.length - a.rows.length);
};

function Groups({ tenantId, groups, lens }: { tenantId: string; groups: Group[]; lens: Lens }) {
  return (
    <ul className={classes["list"]}>
      {groups.slice(0, most).map(({ name, search, rows }) => (
        <li key={JSON.stringify(search)}>
          <Link to="/clients/$tenantId/risks" params={{ tenantId }} search={search}>
            {name}
          </Link>
          <span className="quiet">
            {rows.length}, {rows.filter((row) => isAboveAppetite(row, lens)).length} above appetite
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What stands out: the highest, what is above appetite or late, and whose they are. */
export function HeatLists({ tenantId, rows, lens, nameOf }: Props) {
  const open = filtered(rows, { kind: "risk" }, lens);
  const things = useThings(tenantId);
  const names = useMemo(() => {
    const { assets, services } = things(rows);
    return new Map([...assets, ...services].map(({ value, label }) => [value, label]));
  }, [things, rows]);
  const thingName = (id: string) => names.get(id) ?? "…";
  const byAsset = groupsBy(
    open,
    ({ assets }) => assets,
    (asset) => ({ name: thingName(asset), search: { asset } }),
  );
  const byService = groupsBy(
    open,
    ({ services }) => services,
    (service) => ({ name: thingName(service), search: { service } }),
  );
  const counts: Group[] = [
    {
      name: "Above appetite",
      search: { aboveAppetite: true },
      rows: open.filter((row) => isAboveAppetite(row, lens)),
    },
    {
      name: "Overdue",
      search: { overdue: true },
      rows: open.filter((row) => isOverdue(row, lens)),
    },
    {
      name: "Not rated",
      search: { band: "none" },
      rows: open.filter(({ current }) => current === null),
    },
    {
      name: "Acceptance no longer holds",
      search: { stale: true },
      rows: filtered(open, { stale: true }, lens),
    },
  ];
  return (
    <div className={classes["lists"]}>
      <Section title="Top risks">
        <ul className={classes["list"]}>
          {highest(open, lens, most).map((row) => (
            <li key={row.id}>
              <Link to="/clients/$tenantId/risks/$riskId" params={{ tenantId, riskId: row.id }}>
                R-{row.number} {row.title}
              </Link>
              <BandChip place={row.current} lens={lens} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="To look at">
        <ul className={classes["list"]}>
          {counts.map(({ name, search, rows: of }) => (
            <li key={name}>
              <Link to="/clients/$tenantId/risks" params={{ tenantId }} search={search}>
                {name}
              </Link>
              <span>{of.length}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="By owner">
        <Groups
          tenantId={tenantId}
          lens={lens}
          groups={groupsBy(
            open,
            ({ owner }) => [owner ?? "none"],
            (owner) => ({
              name: owner === "none" ? "No member yet" : nameOf(owner),
              search: { owner },
            }),
          )}
        />
      </Section>
      {byAsset.length > 0 && (
        <Section title="By asset">
          <Groups tenantId={tenantId} lens={lens} groups={byAsset} />
        </Section>
      )}
      {byService.length > 0 && (
        <Section title="By service">
          <Groups tenantId={tenantId} lens={lens} groups={byService} />
        </Section>
      )}
      <Section title="By family">
        <Groups
          tenantId={tenantId}
          lens={lens}
          groups={groupsBy(
            open,
            ({ family }) => [family],
            (family) => ({ name: families[family], search: { family } }),
          )}
        />
      </Section>
    </div>
  );
}
