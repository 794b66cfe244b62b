import { Button } from "@mantine/core";
import { expected } from "@tandem/contract/loss/rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { CurvePart } from "./curve-part.tsx";
import { EstimateDialog } from "./estimate-dialog.tsx";
import classes from "./loss.module.css";
import { formatShare, moneyIn } from "./money.ts";
import { losses, type LossItem } from "./queries.ts";
import { TermsDialog } from "./terms-dialog.tsx";

const column = columnsFor<LossItem>();

/** What a control is worth in a mean year: the loss it takes away less its cost; exact, by the closed form. */
const worth = ({ estimate }: LossItem): number | null => {
  if (estimate === null || estimate.control === null) return null;
  const { after, yearlyCost } = estimate.control;
  return expected(estimate.exposure).mean - expected(after).mean - yearlyCost;
};

const columnsIn = (money: (amount: number) => string) =>
  column.columns([
    column.accessor((item) => `R-${item.number} ${item.title}`, { id: "risk", header: "Risk" }),
    column.accessor(({ estimate }) => estimate?.exposure.perYear ?? -1, {
      id: "often",
      header: "A year",
      meta: { numeric: true },
      cell: ({ row }) => row.original.estimate?.exposure.perYear ?? "No estimate",
    }),
    column.accessor(({ estimate }) => estimate?.exposure.loss.high ?? -1, {
      id: "loss",
      header: "One loss",
      meta: { numeric: true },
      cell: ({ row: { original } }) =>
        original.estimate === null
          ? "—"
          : `${money(original.estimate.exposure.loss.low)} to ${money(original.estimate.exposure.loss.high)}`,
    }),
    column.accessor(({ estimate }) => (estimate === null ? -1 : expected(estimate.exposure).mean), {
      id: "mean",
      header: "Mean year",
      meta: { numeric: true },
      cell: ({ row: { original } }) =>
        original.estimate === null ? "—" : money(expected(original.estimate.exposure).mean),
    }),
    column.accessor((item) => worth(item) ?? -1e18, {
      id: "worth",
      header: "Value of the control",
      meta: { numeric: true },
      cell: ({ row: { original } }) => {
        const value = worth(original);
        const name = original.estimate?.control?.name ?? "";
        return value === null ? "—" : `${name}: ${money(value)} a year`;
      },
    }),
  ]);

/** Risks in money: what each may cost, all of them together, and what is tolerated. */
export function LossBoard({ client }: { client: Profile }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(losses(tenantId));
  const [asking, setAsking] = useState<LossItem | "terms" | null>(null);
  const { items, terms } = data;
  const columns = useMemo(() => columnsIn(moneyIn(terms.currency)), [terms.currency]);
  const money = moneyIn(terms.currency);
  const close = { onClose: () => setAsking(null), onReload: () => void refetch() };
  if (items.length === 0) {
    return (
      <EmptyState
        title="No risk to put into money yet"
        actions={
          <ButtonLink to="/clients/$tenantId/risks/workshop" params={{ tenantId }}>
            Find risks in a workshop
          </ButtonLink>
        }
      >
        <p>
          Where a band is not enough to decide on money, say how often a risk happens and what it
          costs. Neither standard asks for it; whoever decides on a budget does.
        </p>
      </EmptyState>
    );
  }
  const mayWrite = may(client, "risk.write");
  return (
    <div className={classes["board"]}>
      {items.some(({ estimate }) => estimate !== null) && <CurvePart items={items} terms={terms} />}
      <Section title="Appetite for loss">
        <p>
          {terms.appetite.length === 0
            ? "Nobody has said yet how much of a loss is tolerated."
            : terms.appetite
                .map(
                  ({ loss, probability }) =>
                    `${money(loss)} or more in at most ${formatShare(probability)} of the years`,
                )
                .join("; ")}
        </p>
        {may(client, "method.write") && (
          <Button variant="default" onClick={() => setAsking("terms")}>
            Set appetite
          </Button>
        )}
      </Section>
      <Section title="Estimates">
        <DataTable
          caption="Open risks with their estimates"
          columns={columns}
          rows={items}
          rowId={({ risk }) => risk}
          {...(mayWrite && {
            renderActions: (item: LossItem) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Estimate R-${item.number}`}
                onClick={() => setAsking(item)}
              >
                {item.estimate === null ? "Estimate" : "Change"}
              </Button>
            ),
          })}
        />
      </Section>
      {asking === "terms" && <TermsDialog tenantId={tenantId} terms={terms} {...close} />}
      {asking !== null && asking !== "terms" && (
        <EstimateDialog tenantId={tenantId} item={asking} currency={terms.currency} {...close} />
      )}
    </div>
  );
}
