import { NativeSelect, TextInput } from "@mantine/core";
import { headings } from "@tandem/contract/standards/catalogue";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";

import type { StandardId } from "../../ui/standards.ts";
import { answers, clientMembers } from "../members/queries.ts";
import classes from "./assess-filter.module.css";
import { dueStates, laneStates, narrows, type Filter } from "./filter.ts";
import { dueWord, stateWord } from "./words.ts";

type Props = {
  readonly tenantId: string;
  readonly standards: readonly StandardId[];
  readonly filter: Filter;
  /** Keeps the choices folded behind one word, where room is short. */
  readonly folds: boolean;
  readonly onChange: (change: Record<string, unknown>) => void;
};

const tops = [
  ...["4", "5", "6", "7", "8", "9", "10"].map((id) => ({ value: id, label: `Clause ${id}` })),
  ...headings
    .filter(({ id }) => /^A\.\d$/.test(id))
    .map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
];

const groupsFor = (standards: readonly StandardId[]) =>
  tops.filter(({ value }) => standards.includes("iso27001") || !value.startsWith("A."));

function Choices({ tenantId, standards, filter, onChange }: Omit<Props, "folds">) {
  const members = useQuery({ ...clientMembers(tenantId), staleTime: 60_000 });
  const people = (members.data?.items ?? [])
    .filter(answers)
    .map(({ userId, name }) => ({ value: userId as string, label: name }));
  const gone =
    filter.who !== undefined &&
    filter.who !== "nobody" &&
    members.isSuccess &&
    !people.some(({ value }) => value === filter.who);
  const within = filter.standard === undefined ? standards : [filter.standard];
  return (
    <>
      {standards.length > 1 && (
        <NativeSelect
          aria-label="Standard"
          value={filter.standard ?? ""}
          onChange={({ currentTarget }) => onChange({ standard: currentTarget.value })}
          data={[
            { value: "", label: "Both standards" },
            { value: "iso27001", label: "27001" },
            { value: "iso20000", label: "20000-1" },
          ]}
        />
      )}
      <NativeSelect
        aria-label="Clause or theme"
        value={filter.group ?? filter.kind ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            value === "clause" || value === "control"
              ? { kind: value, group: "" }
              : { kind: "", group: value },
          )
        }
        data={[
          { value: "", label: "All clauses and controls" },
          { value: "clause", label: "Clauses only" },
          ...(within.includes("iso27001") ? [{ value: "control", label: "Controls only" }] : []),
          ...groupsFor(within),
        ]}
      />
      <NativeSelect
        aria-label="State"
        value={filter.state ?? ""}
        onChange={({ currentTarget }) => onChange({ state: currentTarget.value })}
        data={[
          { value: "", label: "Any state" },
          ...laneStates.map((state) => ({ value: state, label: stateWord(state) })),
        ]}
      />
      <NativeSelect
        aria-label="Assigned to"
        value={filter.mine === true ? "me" : (filter.who ?? "")}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === "me" ? { mine: true, who: "" } : { mine: false, who: value })
        }
        data={[
          { value: "", label: "Assigned to anyone" },
          { value: "me", label: "Assigned to me" },
          { value: "nobody", label: "Assigned to nobody" },
          ...people,
          ...(gone && filter.who !== undefined
            ? [{ value: filter.who, label: "No longer a member" }]
            : []),
        ]}
      />
      <NativeSelect
        aria-label="Due"
        value={filter.due ?? ""}
        onChange={({ currentTarget }) => onChange({ due: currentTarget.value })}
        data={[
          { value: "", label: "Due any day" },
          ...dueStates.map((due) => ({ value: due, label: dueWord(due) })),
        ]}
      />
    </>
  );
}

/** Narrows the list; every choice stands in the address, so that it can be sent to somebody. */
export function AssessFilter({ tenantId, standards, filter, folds, onChange }: Props) {
  const [text, setText] = useState(filter.q ?? "");
  const choices = (
    <Choices tenantId={tenantId} standards={standards} filter={filter} onChange={onChange} />
  );
  return (
    <search className={classes["filter"]}>
      <TextInput
        className={classes["text"] ?? ""}
        aria-label="Find a requirement"
        placeholder="Find a requirement"
        type="search"
        leftSection={<Search size={15} aria-hidden />}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange({ q: currentTarget.value });
        }}
      />
      {folds ? (
        <details className={classes["fold"]} open={narrows(filter) && filter.q === undefined}>
          <summary>Filter</summary>
          <div className={classes["choices"]}>{choices}</div>
        </details>
      ) : (
        choices
      )}
    </search>
  );
}
