import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { mayBeNone } from "@tandem/contract/outside-record/rules";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Choice } from "../../ui/choice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import type { StandardId } from "../../ui/standards.ts";
import { readiness } from "../home/queries.ts";
import { Declaration, valuesOf } from "./draft.ts";
import { FindingsField } from "./findings-field.tsx";
import { outsideRecords, type OutsideRecord } from "./queries.ts";

type Subject = OutsideRecord["subject"];
type Props = {
  readonly tenantId: string;
  readonly standard: StandardId;
  readonly subject: Subject;
  readonly found: OutsideRecord | null;
  readonly onDone: () => void;
  readonly onReload: () => void;
};

/** Says where the record is kept, of which day it is and what it leaves open. */
export function DeclareForm({ tenantId, standard, subject, found, onDone, onReload }: Props) {
  const call = "PUT /api/v1/tenants/{tenantId}/outside-records/{standard}/{subject}";
  const declare = useCommand(call, {
    invalidates: () => [outsideRecords(tenantId, standard).queryKey, readiness(tenantId).queryKey],
    onDone,
  });
  const form = useForm({
    schema: Declaration,
    initial: valuesOf(subject === "findings" ? "findings" : "kept", found?.declared.draft ?? null),
    refusal: declare.error,
    onSubmit: (body) =>
      declare.mutate({
        params: { tenantId, standard, subject },
        body,
        ifMatch: found?.version ?? 0,
      }),
  });
  const { values, set, errorOf } = form;
  const none = values.kind === "noneOccurred";
  const text = (name: "place" | "url" | "on" | "from", label: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      type={name === "on" || name === "from" ? "date" : "text"}
      maxLength={name === "url" ? 2_000 : 200}
      value={values[name]}
      onChange={({ currentTarget }) => set(name, currentTarget.value)}
      error={errorOf(`/${name}`)}
    />
  );
  const openError = Array.from({ length: 50 }, (_, index) => errorOf(`/open/${index}`)).find(
    (error) => error !== null,
  );
  return (
    <form {...form.bind}>
      <Stack gap="md">
        {mayBeNone(subject) && (
          <Choice
            label="What there is"
            value={values.kind}
            options={[
              { value: "kept", label: "There is a record" },
              { value: "noneOccurred", label: "Nothing occurred" },
            ]}
            onChoose={(kind) => set("kind", kind)}
          />
        )}
        {!none &&
          text(
            "place",
            "Where it is kept",
            "The system and the place in it, as an auditor would find it.",
          )}
        {!none && text("url", "Link, if there is one")}
        {none && text("from", "From")}
        {text(
          "on",
          none ? "Until" : "Date of the record",
          none
            ? undefined
            : "When it was last brought up to date, held or, of a plan, will be held.",
        )}
        {none && (
          <Textarea
            label="Statement"
            description="What did not occur. It is signed with your name and today’s date."
            rows={2}
            maxLength={500}
            value={values.statement}
            onChange={({ currentTarget }) => set("statement", currentTarget.value)}
            error={errorOf("/statement")}
          />
        )}
        {none && subject === "problemsRecorded" && (
          <Textarea
            label="Trends looked at"
            description="What the analysis of incidents showed (8.6.3)."
            rows={2}
            maxLength={500}
            value={values.trend}
            onChange={({ currentTarget }) => set("trend", currentTarget.value)}
            error={errorOf("/trend")}
          />
        )}
        {values.kind === "kept" && (
          <Textarea
            label="What is still open in it"
            description="One a line. The gate stays shut while something is named; leave it empty when nothing is."
            rows={3}
            value={values.open}
            onChange={({ currentTarget }) => set("open", currentTarget.value)}
            error={errorOf("/open") ?? openError ?? null}
          />
        )}
        {values.kind === "findings" && (
          <FindingsField
            rows={values.items}
            onChange={(items) => set("items", items)}
            errorOf={errorOf}
          />
        )}
        <ProblemAlert error={declare.error} onReload={onReload} shownElsewhere={form.shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={declare.isPending}>
            {found === null ? "Declare record" : "Declare anew"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
