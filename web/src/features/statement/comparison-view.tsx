import { NativeSelect } from "@mantine/core";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CirclePlus, CircleX, PencilLine } from "lucide-react";

import { Section } from "../../ui/section.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { useNames } from "../members/use-names.ts";
import { comparison, statement, versions, type Comparison, type Side } from "./queries.ts";
import classes from "./statement.module.css";
import { fieldNames, valueWord } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/statement/versions");

type Difference = Comparison["differences"][number];

const kinds = {
  added: { icon: CirclePlus, tone: "good", word: "Added" },
  removed: { icon: CircleX, tone: "bad", word: "Gone" },
  changed: { icon: PencilLine, tone: "warn", word: "Changed" },
} as const;

function Changed({
  difference,
  nameOf,
}: {
  difference: Difference;
  nameOf: (id: string) => string;
}) {
  const { icon, tone, word } = kinds[difference.kind];
  return (
    <article className={classes["difference"]} aria-label={`${word}: ${difference.id}`}>
      <h3>
        <span>
          <span className={classes["id"]}>{difference.id}</span> {difference.title}
        </span>
        <StatusChip icon={icon} tone={tone}>
          {word}
        </StatusChip>
      </h3>
      {difference.kind === "changed" && (
        <dl className={classes["changes"]}>
          {difference.changes.map((change) => (
            <div key={change.field}>
              <dt>{fieldNames[change.field]}</dt>
              <dd>
                was <del>{valueWord(change, change.from, nameOf)}</del>
              </dd>
              <dd>
                is <ins>{valueWord(change, change.to, nameOf)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

type SidesProps = { readonly tenantId: string; readonly from: Side; readonly to: Side };

function Differences({ tenantId, from, to }: SidesProps) {
  const { data } = useSuspenseQuery(comparison(tenantId, from, to));
  const member = useNames(tenantId);
  const nameOf = (id: string) => data.names[id] ?? member(id);
  const { differences } = data;
  if (differences.length === 0) return <p>Both say the same.</p>;
  return (
    <>
      <output>
        {differences.length === 1
          ? "One control differs."
          : `${differences.length} controls differ.`}
      </output>
      {differences.map((difference) => (
        <Changed key={difference.id} difference={difference} nameOf={nameOf} />
      ))}
    </>
  );
}

/** What the address says, or what is asked most: the version in force against what stands now. */
const useSides = (
  tenantId: string,
  wanted: { from: Side | undefined; to: Side | undefined },
): SidesProps & { options: { value: string; label: string }[]; force: number | null } => {
  const { data: live } = useSuspenseQuery(statement(tenantId));
  const { data } = useSuspenseInfiniteQuery(versions(tenantId));
  const numbers = data.pages.flatMap(({ items }) => items.map(({ number }) => number));
  const force = live.approved?.number ?? null;
  const numbered = (side: Side): Side => (side === "approved" && force !== null ? force : side);
  const options = [
    { value: "live", label: "As it stands" },
    ...(live.submission === null ? [] : [{ value: "submitted", label: "What waits for approval" }]),
    ...numbers.map((number) => ({
      value: String(number),
      label: `Version ${number}${number === force ? ", in force" : ""}`,
    })),
  ];
  const { from = "approved", to = "live" } = wanted;
  return { tenantId, from: numbered(from), to: numbered(to), options, force };
};

type Props = {
  readonly tenantId: string;
  readonly from: Side | undefined;
  readonly to: Side | undefined;
};

/** What differs between two statements, field by field, in words. */
export function ComparisonView({ tenantId, ...wanted }: Props) {
  const { options, force, ...sides } = useSides(tenantId, wanted);
  const navigate = route.useNavigate();
  if (force === null) return null;
  const choose = (side: "from" | "to", value: string) =>
    void navigate({
      search: {
        from: sides.from,
        to: sides.to,
        [side]: value === "live" || value === "submitted" ? value : Number(value),
      },
      replace: true,
    });
  return (
    <Section title="Comparison">
      <div className={classes["sides"]}>
        <NativeSelect
          label="From"
          data={options}
          value={String(sides.from)}
          onChange={({ currentTarget }) => choose("from", currentTarget.value)}
        />
        <NativeSelect
          label="To"
          data={options}
          value={String(sides.to)}
          onChange={({ currentTarget }) => choose("to", currentTarget.value)}
        />
      </div>
      <Differences {...sides} />
    </Section>
  );
}
