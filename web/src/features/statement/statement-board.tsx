import { Button, Group } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { Choice } from "../../ui/choice.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import type { Show } from "./address.ts";
import { ApprovalPanel } from "./approval-panel.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { OwnControlActs, type OwnAct } from "./own-control-acts.tsx";
import { OwnControlDialogs, type OwnAsking } from "./own-control-dialogs.tsx";
import { statement, type Row, type Statement } from "./queries.ts";
import { statementColumns } from "./statement-columns.tsx";
import classes from "./statement.module.css";
import { themeNames, themes } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/statement");

const fits = (row: Row, show: Show | undefined, changed: ReadonlySet<string>): boolean => {
  switch (show) {
    case undefined:
      return true;
    case "own":
      return row.origin === "own";
    case "changed":
      return changed.has(row.id);
    case "undecided":
    case "excluded":
      return row.decision === show;
  }
};

function Counts({ counts }: Pick<Statement, "counts">) {
  const entries = [
    ["Applicable", counts.applicable],
    ["Excluded", counts.excluded],
    ["Not decided", counts.undecided],
    ["Own controls", counts.own],
  ] as const;
  return (
    <dl className={classes["counts"]}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Filter({ show, changed }: { show: Show | undefined; changed: boolean }) {
  const navigate = route.useNavigate();
  const options: { value: Show | "all"; label: string }[] = [
    { value: "all", label: "All" },
    { value: "undecided", label: "Not decided" },
    { value: "excluded", label: "Excluded" },
    { value: "own", label: "Own" },
    ...(changed ? [{ value: "changed" as const, label: "Changed" }] : []),
  ];
  return (
    <Choice
      label="Controls shown"
      value={show ?? "all"}
      options={options}
      onChoose={(value) =>
        void navigate({ search: value === "all" ? {} : { show: value }, replace: true })
      }
    />
  );
}

function Begin({ client }: { client: Profile }) {
  return (
    <EmptyState
      title="Nothing is decided yet"
      actions={
        may(client, "import.run") && (
          <ButtonLink to="/clients/$tenantId/import" params={{ tenantId: client.tenantId }}>
            Import a statement
          </ButtonLink>
        )
      }
    >
      <p>
        For each of the 93 controls of Annex A the auditor reads whether it applies, why, and how
        far it is. Decide below, while you assess, or bring a statement you have in a table.
      </p>
    </EmptyState>
  );
}

function Themes({
  rows,
  client,
  data,
  onAct,
  onReload,
}: {
  readonly rows: readonly Row[];
  readonly client: Profile;
  readonly data: Statement;
  readonly onAct: (what: OwnAct, row: Row) => void;
  readonly onReload: () => void;
}) {
  const { tenantId } = client;
  const nameOf = useNames(tenantId);
  const [editing, setEditing] = useState<string | null>(null);
  const mayDecide = may(client, "assessment.claim");
  const columns = useMemo(
    () =>
      statementColumns({
        tenantId,
        changed: new Set(data.changed),
        nameOf,
        mayDecide,
        editing,
        onEdit: setEditing,
        onReload,
      }),
    [tenantId, data.changed, nameOf, mayDecide, editing, onReload],
  );
  return themes
    .map((theme) => ({
      name: themeNames[theme],
      rows: rows.filter((row) => row.theme === theme),
    }))
    .filter((theme) => theme.rows.length > 0)
    .map((theme) => (
      <Section key={theme.name} title={`${theme.name}: ${theme.rows.length}`}>
        <DataTable
          caption={theme.name}
          tall
          columns={columns}
          rows={theme.rows}
          rowId={({ id }) => id}
          {...(mayDecide && {
            renderActions: (row: Row) => <OwnControlActs row={row} onAct={onAct} />,
          })}
        />
      </Section>
    ));
}

/** The statement as it stands: its approval, the controls by theme, and what can be done with them. */
export function StatementBoard({ client, show }: { client: Profile; show: Show | undefined }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(statement(tenantId));
  const [asking, setAsking] = useState<OwnAsking | null>(null);
  const reload = useMemo(() => () => void refetch(), [refetch]);
  const changed = new Set(data.changed);
  const rows = data.rows.filter((row) => fits(row, show, changed));
  const fresh = data.counts.undecided === data.counts.controls && data.approved === null;
  return (
    <>
      {fresh ? (
        <Begin client={client} />
      ) : (
        <ApprovalPanel client={client} statement={data} onReload={reload} />
      )}
      <Counts counts={data.counts} />
      <div className={classes["bar"]}>
        <Filter show={show} changed={data.changed.length > 0} />
        <Group gap="xs">
          {may(client, "assessment.claim") && (
            <Button variant="default" onClick={() => setAsking({ what: "add" })}>
              Add own control
            </Button>
          )}
          <ExportButtons tenantId={tenantId} />
        </Group>
      </div>
      {rows.length === 0 && <p className="quiet">No control is like that.</p>}
      <Themes
        rows={rows}
        client={client}
        data={data}
        onAct={(what, row) => setAsking({ what, row })}
        onReload={reload}
      />
      <OwnControlDialogs
        tenantId={tenantId}
        asking={asking}
        onClose={() => setAsking(null)}
        onReload={() => {
          setAsking(null);
          reload();
        }}
      />
    </>
  );
}
