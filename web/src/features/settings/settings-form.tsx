import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { ChangeProfile } from "@tandem/contract/client/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { SavedAt } from "../../ui/saved-at.tsx";
import { standardFullName, type StandardId } from "../../ui/standards.ts";
import { profile, type Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { draftOf } from "./draft.ts";
import classes from "./settings-page.module.css";

const standardIds = ["iso27001", "iso20000"] as const satisfies readonly StandardId[];

const day = (text: string): string | null => (text === "" ? null : text);

function Standards({
  chosen,
  onChange,
  error,
}: {
  chosen: readonly StandardId[];
  onChange: (chosen: StandardId[]) => void;
  error: string | null;
}) {
  return (
    <fieldset className={classes["group"]}>
      <legend>Standards sought</legend>
      <Stack gap="xs">
        {standardIds.map((standard) => (
          <Checkbox
            key={standard}
            label={standardFullName(standard)}
            checked={chosen.includes(standard)}
            onChange={({ currentTarget }) =>
              onChange(
                standardIds.filter((each) =>
                  each === standard ? currentTarget.checked : chosen.includes(each),
                ),
              )
            }
          />
        ))}
      </Stack>
      <p className="quiet">
        What is known of a standard that is no longer sought stays, and comes back with it.
      </p>
      {error !== null && <p className={classes["error"]}>{error}</p>}
    </fieldset>
  );
}

/** What the client says of itself. Every date here is read by a gate. */
export function SettingsForm({ client }: { client: Profile }) {
  const { tenantId, firmId } = client;
  const cache = useQueryClient();
  const nameOf = useNames(tenantId);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const change = useCommand("PUT /api/v1/tenants/{tenantId}", {
    // Names and standards show nearly everywhere: in the rail, the portfolio, every list of the client.
    invalidates: () => [["client", tenantId], ["firm", firmId], ["me"]],
    onDone: () => setSavedAt(new Date().toISOString()),
  });
  const form = useForm({
    schema: ChangeProfile,
    initial: draftOf(client),
    refusal: change.error,
    onSubmit: (body) => change.mutate({ params: { tenantId }, body, ifMatch: client.version }),
  });
  const { name, standards, plannedStage2, operatingSince, smallOrganisation } = form.values;
  const declared = client.smallOrganisation;
  return (
    <form {...form.bind} className={classes["form"]}>
      <Stack gap="xl">
        <TextInput
          label="Name"
          maxLength={120}
          value={name}
          onChange={({ currentTarget }) => form.set("name", currentTarget.value)}
          error={form.errorOf("/name")}
        />
        <Standards
          chosen={standards}
          onChange={(chosen) => form.set("standards", chosen)}
          error={form.errorOf("/standards")}
        />
        <TextInput
          type="date"
          label="Planned Stage 2"
          description="When the certification body plans the second audit. Internal audit and management review have to lie before it."
          value={plannedStage2 ?? ""}
          onChange={({ currentTarget }) => form.set("plannedStage2", day(currentTarget.value))}
          error={form.errorOf("/plannedStage2")}
        />
        <TextInput
          type="date"
          label="Operating since"
          description="From when the management system has been run and not only written. Stage 2 asks for at least three months."
          value={operatingSince ?? ""}
          onChange={({ currentTarget }) => form.set("operatingSince", day(currentTarget.value))}
          error={form.errorOf("/operatingSince")}
        />
        <fieldset className={classes["group"]}>
          <legend>Small organisation</legend>
          <Checkbox
            label="Authors may approve their own documents"
            description="Only where there is nobody else. Every such approval shows “approved by its author”."
            checked={smallOrganisation !== null}
            onChange={({ currentTarget }) =>
              form.set("smallOrganisation", currentTarget.checked ? { reason: "" } : null)
            }
          />
          {smallOrganisation !== null && (
            <TextInput
              label="Reason"
              maxLength={500}
              value={smallOrganisation.reason}
              onChange={({ currentTarget }) =>
                form.set("smallOrganisation", { reason: currentTarget.value })
              }
              error={form.errorOf("/smallOrganisation/reason")}
            />
          )}
          {declared !== null && <p className="quiet">Declared by {nameOf(declared.by)}.</p>}
        </fieldset>
        <ProblemAlert
          error={change.error}
          shownElsewhere={form.shown}
          onReload={() => void cache.invalidateQueries(profile(tenantId))}
        />
        <Group gap="md">
          <Button type="submit" loading={change.isPending}>
            Save settings
          </Button>
          <SavedAt state={change.isPending ? "saving" : "saved"} at={savedAt} />
        </Group>
      </Stack>
    </form>
  );
}
