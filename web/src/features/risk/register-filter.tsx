import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { Search as SearchIcon } from "lucide-react";
import { useMemo, useState } from "react";

import type { Profile } from "../client/queries.ts";
import { usePeople } from "../members/use-people.ts";
import { parseRegister } from "./address.ts";
import type { Method, RiskRow } from "./queries.ts";
import { useThings } from "./use-things.ts";
import classes from "./risk.module.css";
import { families, optionNames } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/risks");

const choices = (first: string, names: Readonly<Record<string, string>>) => [
  { value: "", label: first },
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
];

const quick = [
  ["aboveAppetite", "Above appetite"],
  ["overdue", "Overdue"],
  ["stale", "Acceptance no longer holds"],
] as const;

type Props = {
  readonly client: Profile;
  readonly method: Method;
  readonly rows: readonly RiskRow[];
};

/** Narrows the register; every choice stands in the address, so that it can be sent to somebody. */
export function RegisterFilter({ client, method, rows }: Props) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const people = usePeople(client.tenantId);
  const things = useThings(client.tenantId);
  const named = useMemo(() => things(rows), [things, rows]);
  const [text, setText] = useState(search.text ?? "");
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: parseRegister({ ...search, ...change }), replace: true });
  const select = (
    label: string,
    name: "band" | "owner" | "asset" | "service" | "family" | "option" | "state" | "order",
    data: { value: string; label: string }[],
  ) => (
    <NativeSelect
      aria-label={label}
      value={search[name] ?? ""}
      onChange={({ currentTarget }) => choose({ [name]: currentTarget.value })}
      data={data}
    />
  );
  return (
    <search>
      <div className={classes["filter"]}>
        <TextInput
          aria-label="Find a risk by number or title"
          placeholder="Find a risk"
          type="search"
          leftSection={<SearchIcon size={15} aria-hidden />}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            choose({ text: currentTarget.value });
          }}
        />
        {select("Current level", "band", [
          { value: "", label: "Any level" },
          { value: "none", label: "Not rated" },
          ...method.bands.toReversed().map(({ id, label }) => ({ value: id, label })),
        ])}
        {select("Owner", "owner", [
          { value: "", label: "Any owner" },
          { value: "none", label: "No member yet" },
          ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ])}
        {select("Family", "family", choices("Any family", families))}
        {named.assets.length > 0 &&
          select("Asset", "asset", [{ value: "", label: "Any asset" }, ...named.assets])}
        {named.services.length > 0 &&
          select("Service", "service", [{ value: "", label: "Any service" }, ...named.services])}
        {select("Treatment", "option", choices("Any treatment", optionNames))}
        {select("State", "state", [
          { value: "", label: "Open" },
          { value: "closed", label: "Closed" },
          { value: "void", label: "Void" },
          { value: "all", label: "Any state" },
        ])}
        {select("Order", "order", [
          { value: "", label: "Highest first" },
          { value: "review", label: "Next review first" },
          { value: "number", label: "By number" },
        ])}
      </div>
      <div className={classes["quick"]}>
        {quick.map(([name, label]) => (
          <Checkbox
            key={name}
            label={label}
            checked={search[name] === true}
            onChange={({ currentTarget }) => choose({ [name]: currentTarget.checked })}
          />
        ))}
      </div>
    </search>
  );
}
