import { Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";

import { formatDay } from "../../lib/format.ts";
import type { Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import type { Draft } from "./draft.ts";
import classes from "./settings-page.module.css";

type Props = {
  readonly client: Profile;
  readonly value: Draft["smallOrganisation"];
  readonly error: string | null;
  readonly onChange: (value: Draft["smallOrganisation"]) => void;
};

/** The declaration by which authors may approve their own documents, with its reason. */
export function SmallOrganisationField({ client, value, error, onChange }: Props) {
  const nameOf = useNames(client.tenantId);
  const [reason, setReason] = useState(value?.reason ?? "");
  const standing = client.smallOrganisation;
  return (
    <fieldset className={classes["group"]}>
      <legend>Small organisation</legend>
      <Checkbox
        label="Authors may approve their own documents"
        description="Only where there is nobody else. Every such approval shows “approved by its author”."
        checked={value !== null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? { reason } : null)}
      />
      {value !== null && (
        <Textarea
          label="Reason"
          description="An auditor reads it: why nobody else can approve."
          withAsterisk
          aria-required
          rows={2}
          maxLength={500}
          value={value.reason}
          onChange={({ currentTarget }) => {
            // One line in the record, however it was typed.
            const text = currentTarget.value.replaceAll(/[\n\r]+/g, " ");
            setReason(text);
            onChange({ reason: text });
          }}
          error={error}
        />
      )}
      {standing !== null && (
        <p className="quiet">
          Declared by {nameOf(standing.by)} on {formatDay(standing.at)}.
        </p>
      )}
    </fieldset>
  );
}
