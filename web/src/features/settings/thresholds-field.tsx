import { Checkbox, NumberInput, Textarea } from "@mantine/core";
import { published } from "@tandem/contract/client/schema";
import { Link } from "@tanstack/react-router";

import { formatDay } from "../../lib/format.ts";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import type { Draft, Thresholds } from "./draft.ts";
import classes from "./settings-page.module.css";
import { thresholdWords } from "./words.ts";

type Props = {
  readonly client: Profile;
  readonly value: Draft["thresholds"];
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (value: Draft["thresholds"]) => void;
};

const number = (typed: number | string): number => (typed === "" ? Number.NaN : Number(typed));
const shown = (value: number): number | string => (Number.isNaN(value) ? "" : value);

/** From when Stage 2 may be faced, where the client or its certification body asks for something else. */
export function ThresholdsField({ client, value, errorOf, onChange }: Props) {
  const nameOf = useNames(client.tenantId);
  const standing = client.thresholds;
  const set = (change: Partial<Thresholds>) => value !== null && onChange({ ...value, ...change });
  return (
    <fieldset className={classes["group"]}>
      <legend>Before Stage 2</legend>
      <p className="quiet">
        {thresholdWords(published)}: so says{" "}
        <Link to="/clients/$tenantId/model" params={{ tenantId: client.tenantId }}>
          the readiness model
        </Link>
        , and the certification body’s own rule prevails.
      </p>
      <Checkbox
        label="Ask for something else"
        description="Both gates of Stage 2, the forecast and the trend follow what you set."
        checked={value !== null}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...published, reason: "" } : null)
        }
      />
      {value !== null && (
        <>
          <div className={classes["pair"]}>
            <NumberInput
              label="Verified at least, in percent"
              description="From 50 to 100"
              withAsterisk
              aria-required
              decimalScale={2}
              allowNegative={false}
              hideControls
              value={shown(value.verifiedAtLeast / 100)}
              onChange={(typed) => set({ verifiedAtLeast: Math.round(number(typed) * 100) })}
              error={errorOf("/thresholds/verifiedAtLeast")}
            />
            <NumberInput
              label="Months of operation"
              description="From 1 to 24"
              withAsterisk
              aria-required
              allowDecimal={false}
              allowNegative={false}
              hideControls
              value={shown(value.operatingMonths)}
              onChange={(typed) => set({ operatingMonths: number(typed) })}
              error={errorOf("/thresholds/operatingMonths")}
            />
          </div>
          <Textarea
            label="Reason"
            description="An auditor reads it, and it stays in the trail: why this client is held to something else."
            withAsterisk
            aria-required
            rows={2}
            maxLength={500}
            value={value.reason}
            // One line in the record, however it was typed.
            onChange={({ currentTarget }) =>
              set({ reason: currentTarget.value.replaceAll(/[\n\r]+/g, " ") })
            }
            error={errorOf("/thresholds/reason")}
          />
        </>
      )}
      {standing !== null && (
        <p className="quiet">
          Set by {nameOf(standing.by)} on {formatDay(standing.at)}.
        </p>
      )}
    </fieldset>
  );
}
