import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { AddOwnControl, ChangeOwnControl } from "@tandem/contract/soa/schema";
import { useQuery } from "@tanstack/react-query";
import { z } from "zod";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { Choice } from "../../ui/choice.tsx";
import { readiness } from "../home/queries.ts";
import { answers, clientMembers } from "../members/queries.ts";
import { bodyOf, draftOf, type Draft } from "./own-control-draft.ts";
import { statementKey, type Row } from "./queries.ts";
import { ReasonBoxes } from "./reason-boxes.tsx";
import { themeNames, themes } from "./words.ts";

const decisions = [
  { value: "undecided", label: "Not decided" },
  { value: "applicable", label: "Applicable" },
  { value: "excluded", label: "Excluded" },
] as const;

const ratings = [
  { value: "", label: "Not stated" },
  { value: "F", label: "Implemented" },
  { value: "L", label: "Partially implemented" },
  { value: "P", label: "Planned" },
  { value: "N", label: "Not implemented" },
] as const satisfies readonly { value: Draft["rating"]; label: string }[];

const themeOptions = themes.map((theme) => ({ value: theme, label: themeNames[theme] }));

type FieldsProps = {
  readonly tenantId: string;
  readonly values: Draft;
  readonly merge: (change: Partial<Draft>) => void;
  readonly errorOf: (pointer: string) => string | null;
};

function Fields({ tenantId, values, merge, errorOf }: FieldsProps) {
  const { data: members } = useQuery(clientMembers(tenantId));
  const owners = (members?.items ?? []).filter(answers);
  return (
    <>
      <TextInput
        label="Title"
        maxLength={200}
        value={values.title}
        onChange={({ currentTarget }) => merge({ title: currentTarget.value })}
        error={errorOf("/title")}
      />
      <Textarea
        label="What it asks for"
        rows={2}
        maxLength={1_000}
        value={values.description}
        onChange={({ currentTarget }) => merge({ description: currentTarget.value })}
        error={errorOf("/description")}
      />
      <NativeSelect
        label="Theme"
        data={themeOptions}
        value={values.theme}
        onChange={({ currentTarget: { value } }) => {
          const theme = themes.find((each) => each === value);
          if (theme !== undefined) merge({ theme });
        }}
      />
      <Choice
        label="Does it apply?"
        value={values.decision}
        options={decisions}
        onChoose={(decision) => merge({ decision })}
      />
      {values.decision === "applicable" && (
        <ReasonBoxes value={values.reasons} onChange={(reasons) => merge({ reasons })} />
      )}
      {values.decision !== "undecided" && (
        <Textarea
          label={values.decision === "excluded" ? "Why it is excluded" : "Justification"}
          rows={2}
          maxLength={1_000}
          value={values.justification}
          onChange={({ currentTarget }) => merge({ justification: currentTarget.value })}
          error={errorOf("/applicability/justification")}
        />
      )}
      <NativeSelect
        label="Implementation status"
        data={[...ratings]}
        value={values.rating}
        onChange={({ currentTarget: { value } }) => {
          const rating = ratings.find((each) => each.value === value);
          if (rating !== undefined) merge({ rating: rating.value });
        }}
      />
      <NativeSelect
        label="Owner"
        data={[
          { value: "", label: "Nobody yet" },
          ...owners.map(({ userId, name }) => ({ value: userId as string, label: name })),
        ]}
        value={values.owner}
        onChange={({ currentTarget }) => merge({ owner: currentTarget.value })}
        error={errorOf("/owner")}
      />
    </>
  );
}

type Props = {
  readonly tenantId: string;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

const changing = z.custom<Draft>().transform(bodyOf).pipe(ChangeOwnControl);
const adding = z
  .custom<Draft & { readonly controlId: string }>()
  .transform(({ controlId, ...draft }) => ({ controlId, ...bodyOf(draft) }))
  .pipe(AddOwnControl);

const stale = (tenantId: string) => [statementKey(tenantId), readiness(tenantId).queryKey];

/** Adds a control of the organisation's own. */
export function AddOwnControlDialog({ tenantId, onClose, onReload }: Props) {
  const add = useCommand(
    "POST /api/v1/tenants/{tenantId}/statement-of-applicability/own-controls",
    {
      invalidates: () => stale(tenantId),
      onDone: onClose,
    },
  );
  const form = useForm({
    schema: adding,
    initial: { controlId: "", ...draftOf(null) },
    refusal: add.error,
    onSubmit: (body) => add.mutate({ params: { tenantId }, body }),
  });
  return (
    <FormDialog
      title="Add an own control"
      action="Add control"
      form={form}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onReload={onReload}
    >
      <TextInput
        label="Number"
        description="Such as OWN-1 or X.1. It stays with the control for good."
        maxLength={40}
        data-autofocus
        value={form.values.controlId}
        onChange={({ currentTarget }) => form.set("controlId", currentTarget.value.toUpperCase())}
        error={form.errorOf("/controlId")}
      />
      <Fields tenantId={tenantId} values={form.values} merge={form.merge} errorOf={form.errorOf} />
    </FormDialog>
  );
}

/** Changes what is stated of an own control. */
export function ChangeOwnControlDialog({ tenantId, row, onClose, onReload }: Props & { row: Row }) {
  const change = useCommand(
    "PUT /api/v1/tenants/{tenantId}/statement-of-applicability/own-controls/{controlId}",
    { invalidates: () => stale(tenantId), onDone: onClose },
  );
  const form = useForm({
    schema: changing,
    initial: draftOf(row),
    refusal: change.error,
    onSubmit: (body) =>
      change.mutate({ params: { tenantId, controlId: row.id }, body, ifMatch: row.version }),
  });
  return (
    <FormDialog
      title={`Change ${row.id}`}
      action="Save control"
      form={form}
      pending={change.isPending}
      error={change.error}
      onClose={onClose}
      onReload={onReload}
    >
      <Fields tenantId={tenantId} values={form.values} merge={form.merge} errorOf={form.errorOf} />
    </FormDialog>
  );
}
