import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";

import { Choice } from "../../ui/choice.tsx";
import { parseBoard, standings, type Standing } from "./address.ts";
import classes from "./levels.module.css";
import type { Board } from "./queries.ts";
import { standingNames } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/tickets");

const lists = [
  ["basis", "Promised by", "Every promise"],
  ["service", "Service", "Every service"],
  ["customer", "Customer", "Every customer"],
  ["team", "Team", "Every team"],
  ["priority", "Priority", "Every priority"],
] as const;

/** Narrows the board; every choice stands in the address and says how many clocks it leaves. */
export function BoardFilter({ choices, counts }: Pick<Board, "choices" | "counts">) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: parseBoard({ ...search, ...change }), replace: true });
  const all = standings.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  const options: readonly { value: Standing | "all"; label: string }[] = [
    { value: "all", label: `All ${all}` },
    ...standings.map((each) => ({
      value: each,
      label: `${standingNames[each]} ${counts[each] ?? 0}`,
    })),
  ];
  return (
    <search className={classes["filter"]}>
      <div className={classes["standing"]}>
        <Choice
          label="How clocks stand"
          value={search.standing ?? "all"}
          options={options}
          onChoose={(standing) => choose({ standing })}
        />
      </div>
      <div className={classes["selects"]}>
        {lists.map(([name, label, every]) => {
          const value = search[name] ?? "";
          const known = choices[name];
          const missing = value !== "" && !known.some((each) => each.value === value);
          return (
            <NativeSelect
              key={name}
              aria-label={label}
              value={value}
              onChange={({ currentTarget }) => choose({ [name]: currentTarget.value })}
              data={[
                { value: "", label: every },
                ...known.map((each) => ({
                  value: each.value,
                  label: `${each.label} (${each.count})`,
                })),
                ...(missing ? [{ value, label: `${value} (0)` }] : []),
              ]}
            />
          );
        })}
      </div>
    </search>
  );
}
