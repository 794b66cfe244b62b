import { formatDate } from "../../lib/format.ts";
import type { Terms } from "./queries.ts";
import classes from "./services-page.module.css";
import { useHours, useServiceNames } from "./use-service-names.ts";
import { attainmentText, budgetText, priorityText, shareText } from "./words.ts";

/** What is agreed, in words a customer reads. */
export function TermsView({ tenantId, terms }: { tenantId: string; terms: Terms }) {
  const serviceOf = useServiceNames(tenantId);
  const hoursOf = useHours(tenantId);
  const { availability } = terms;
  return (
    <>
      {terms.targets.length > 0 && (
        // A table wider than a phone is reached by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
        <section className={classes["scroll"]} tabIndex={0} aria-label="Targets">
          <table className={classes["targets"]}>
            <thead>
              <tr>
                <th scope="col">Target</th>
                <th scope="col">Time by priority</th>
                <th scope="col">Counted in</th>
                <th scope="col">In time</th>
              </tr>
            </thead>
            <tbody>
              {terms.targets.map(({ key, name, budgets, calendar, attainment }) => {
                const entries = Object.entries(budgets);
                return (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td>
                      {entries.map(([priority, budget]) => (
                        <div key={priority}>
                          {priorityText(priority, entries.length === 1)}: {budgetText(budget)}
                        </div>
                      ))}
                    </td>
                    <td>{hoursOf(calendar)}</td>
                    <td className="tabular">{attainmentText(attainment)} of cases</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      <dl className={classes["facts"]}>
        <dt>Services</dt>
        <dd>{terms.services.map(serviceOf).join(", ")}</dd>
        {availability !== null && (
          <>
            <dt>Availability</dt>
            <dd>
              {shareText(availability.promised)} of each month, {hoursOf(availability.calendar)};
              maintenance announced {availability.noticeHours} h ahead does not count
            </dd>
          </>
        )}
        {terms.kpis.map(({ name, goal }) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{goal}</dd>
          </div>
        ))}
        <dt>Valid</dt>
        <dd>
          From {formatDate(terms.validFrom)}
          {terms.validUntil === null ? ", without an end" : ` to ${formatDate(terms.validUntil)}`}
        </dd>
        <dt>Form</dt>
        <dd>{terms.form === "signed" ? "Signed" : "Standard terms"}</dd>
        {terms.workloadLimits.length > 0 && (
          <>
            <dt>Workload limits</dt>
            <dd>{terms.workloadLimits.join("; ")}</dd>
          </>
        )}
        {terms.exceptions.length > 0 && (
          <>
            <dt>Exceptions</dt>
            <dd>{terms.exceptions.join("; ")}</dd>
          </>
        )}
        {terms.note !== "" && (
          <>
            <dt>Note</dt>
            <dd>{terms.note}</dd>
          </>
        )}
      </dl>
    </>
  );
}
