import { Button, Group, Stack, TextInput } from "@mantine/core";
import { ChangeProfile } from "@tandem/contract/client/schema";
import { useEffect, useRef, useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { SavedAt } from "../../ui/saved-at.tsx";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { CertificatesField } from "./certificates-field.tsx";
import type { Draft } from "./draft.ts";
import classes from "./settings-page.module.css";
import { SmallOrganisationField } from "./small-organisation-field.tsx";
import { StandardsField } from "./standards-field.tsx";
import { ThresholdsField } from "./thresholds-field.tsx";

const day = (text: string): string | null => (text === "" ? null : text);

type Props = {
  /** The profile the changes are based on. */
  readonly base: Profile;
  readonly initial: Draft;
  /** The newest version was asked for, and own changes are put upon it. */
  readonly reloaded: boolean;
  readonly onSaved: (now: Profile) => void;
  readonly onReload: (typed: Draft) => void;
};

/** What the client says of itself. Every date here is read by a gate. */
export function SettingsForm({ base, initial, reloaded, onSaved, onReload }: Props) {
  const { tenantId, firmId } = base;
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const save = useRef<HTMLButtonElement>(null);
  const change = useCommand("PUT /api/v1/tenants/{tenantId}", {
    // Names and standards show nearly everywhere: in the rail, the portfolio, every list of the client.
    invalidates: () => [["client", tenantId], ["firm", firmId], me().queryKey],
    onDone: (now) => {
      setSavedAt(new Date().toISOString());
      onSaved(now);
    },
  });
  const form = useForm({
    schema: ChangeProfile,
    initial,
    refusal: change.error,
    onSubmit: (body) => change.mutate({ params: { tenantId }, body, ifMatch: base.version }),
  });
  useEffect(() => notice.current?.focus(), []);
  useEffect(() => {
    // A button that shows its work is disabled, and a browser takes the focus from it.
    const lost = document.activeElement === document.body;
    if (change.submittedAt > 0 && !change.isPending && lost) save.current?.focus();
  }, [change.submittedAt, change.isPending]);
  const { name, standards, plannedStage2, operatingSince, smallOrganisation } = form.values;
  const { thresholds, certificates, classification } = form.values;
  const set = <K extends keyof Draft>(field: K, value: Draft[K]) => {
    setSavedAt(null);
    form.set(field, value);
  };
  return (
    <form {...form.bind} className={classes["form"]}>
      <Stack gap="xl">
        {reloaded && savedAt === null && (
          <div ref={notice} tabIndex={-1}>
            <Notice title="This is the newest version, with your changes on it">
              <p>Nothing of yours is saved yet. Look it over, then save.</p>
            </Notice>
          </div>
        )}
        <TextInput
          label="Name"
          withAsterisk
          aria-required
          autoComplete="off"
          maxLength={120}
          value={name}
          onChange={({ currentTarget }) => set("name", currentTarget.value)}
          error={form.errorOf("/name")}
        />
        <StandardsField
          chosen={standards}
          onChange={(chosen) => set("standards", chosen)}
          error={form.errorOf("/standards")}
        />
        <CertificatesField
          value={certificates}
          onChange={(value) => set("certificates", value)}
          errorOf={form.errorOf}
        />
        <TextInput
          type="date"
          label="Planned Stage 2"
          description="When the certification body plans the second audit. Internal audit and management review have to lie before it."
          value={plannedStage2 ?? ""}
          onChange={({ currentTarget }) => set("plannedStage2", day(currentTarget.value))}
          error={form.errorOf("/plannedStage2")}
        />
        <TextInput
          type="date"
          label="Operating since"
          description="From when the management system has been run and not only written. Stage 2 asks for a time of it, set below."
          value={operatingSince ?? ""}
          onChange={({ currentTarget }) => set("operatingSince", day(currentTarget.value))}
          error={form.errorOf("/operatingSince")}
        />
        <SmallOrganisationField
          client={base}
          value={smallOrganisation}
          onChange={(value) => set("smallOrganisation", value)}
          error={form.errorOf("/smallOrganisation/reason") ?? form.errorOf("/smallOrganisation")}
        />
        <ThresholdsField
          client={base}
          value={thresholds}
          onChange={(value) => set("thresholds", value)}
          errorOf={form.errorOf}
        />
        <TextInput
          label="Classification on exports"
          description="Stands on every page of a statement that leaves the product, as your own rules call it."
          withAsterisk
          aria-required
          autoComplete="off"
          maxLength={40}
          value={classification}
          onChange={({ currentTarget }) => set("classification", currentTarget.value)}
          error={form.errorOf("/classification")}
        />
        <ProblemAlert
          error={change.error}
          shownElsewhere={form.shown}
          onReload={() => onReload(form.values)}
        />
        <Group gap="md">
          <Button ref={save} type="submit" loading={change.isPending}>
            Save settings
          </Button>
          <SavedAt state={change.isPending ? "saving" : "saved"} at={savedAt} />
        </Group>
      </Stack>
    </form>
  );
}
