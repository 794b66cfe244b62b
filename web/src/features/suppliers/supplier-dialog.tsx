import { Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { DescribeSupplier } from "@tandem/contract/supplier/schema";
import { useSuspenseQuery } from "@tanstack/react-query";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { localToday } from "../../lib/today.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { OwnerField } from "../assets/owner-field.tsx";
import { me } from "../me/queries.ts";
import { AssessmentFields } from "./assessment-fields.tsx";
import { changedWith, type Supplier } from "./queries.ts";
import { criticalities, kindName, kinds, levelName } from "./words.ts";

export type Draft = Pick<
  Supplier,
  | "name"
  | "provides"
  | "kind"
  | "criticality"
  | "ownerName"
  | "dataAccessed"
  | "certifications"
  | "assessment"
  | "nextReview"
  | "note"
> & { readonly owner: string | null };

const blank = (owner: string): Draft => ({
  name: "",
  provides: "",
  kind: "external",
  criticality: "medium",
  owner,
  ownerName: "",
  dataAccessed: "",
  certifications: "",
  assessment: { state: "never" },
  nextReview: null,
  note: "",
});

const draftOf = (supplier: Supplier): Draft => {
  const { id: _, added: __, state: ___, version: ____, due: _____, ...said } = supplier;
  return said;
};

type Props = {
  readonly tenantId: string;
  /** The supplier to change; a new one without. */
  readonly supplier?: Supplier;
  readonly onClose: () => void;
  readonly onReload?: () => void;
};

/** Adds a supplier, or changes what is said of one. */
export function SupplierDialog({ tenantId, supplier, onClose, onReload }: Props) {
  const { data: person } = useSuspenseQuery(me());
  const options = { invalidates: changedWith(tenantId), onDone: onClose };
  const add = useCommand("POST /api/v1/tenants/{tenantId}/risk/suppliers", options);
  const describe = useCommand(
    "PUT /api/v1/tenants/{tenantId}/risk/suppliers/{supplierId}",
    options,
  );
  const command = supplier === undefined ? add : describe;
  const form = useForm({
    schema: DescribeSupplier,
    initial: supplier === undefined ? blank(person.userId) : draftOf(supplier),
    refusal: command.error,
    onSubmit: (body) =>
      supplier === undefined
        ? add.mutate({ params: { tenantId }, body })
        : describe.mutate({
            params: { tenantId, supplierId: supplier.id },
            body,
            ifMatch: supplier.version,
          }),
  });
  const { values, errorOf, set, merge } = form;
  const text = (name: "dataAccessed" | "certifications" | "note", label: string, max: number) => (
    <Textarea
      label={label}
      rows={2}
      resize="vertical"
      maxLength={max}
      value={values[name]}
      onChange={({ currentTarget }) => set(name, currentTarget.value)}
      error={errorOf(`/${name}`)}
    />
  );
  return (
    <FormDialog
      title={supplier === undefined ? "Add a supplier" : "Edit supplier"}
      action={supplier === undefined ? "Add supplier" : "Save supplier"}
      form={form}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onReload={onReload}
    >
      <Stack gap="md">
        <TextInput
          label="Name"
          maxLength={120}
          data-autofocus
          value={values.name}
          onChange={({ currentTarget }) => set("name", currentTarget.value)}
          error={errorOf("/name")}
        />
        <TextInput
          label="What it provides"
          maxLength={500}
          value={values.provides}
          onChange={({ currentTarget }) => set("provides", currentTarget.value)}
          error={errorOf("/provides")}
        />
        <Group gap="sm" grow align="start">
          <NativeSelect
            label="Kind"
            value={values.kind}
            onChange={({ currentTarget }) =>
              set("kind", kinds.find((each) => each === currentTarget.value) ?? values.kind)
            }
            data={kinds.map((each) => ({ value: each, label: kindName(each) }))}
          />
          <NativeSelect
            label="Criticality"
            value={values.criticality}
            onChange={({ currentTarget }) =>
              set(
                "criticality",
                criticalities.find((each) => each === currentTarget.value) ?? values.criticality,
              )
            }
            data={criticalities.map((each) => ({ value: each, label: levelName(each) }))}
          />
        </Group>
        <OwnerField
          tenantId={tenantId}
          value={values}
          description="Answers for the relation and for its reviews."
          onChange={merge}
          errorOf={errorOf}
        />
        <AssessmentFields
          value={values.assessment}
          onChange={(assessment) => set("assessment", assessment)}
          errorOf={errorOf}
        />
        <TextInput
          type="date"
          label="Next review"
          description="Empty where none is planned."
          min={localToday()}
          value={values.nextReview ?? ""}
          onChange={({ currentTarget }) =>
            set("nextReview", currentTarget.value === "" ? null : currentTarget.value)
          }
          error={errorOf("/nextReview")}
        />
        {text("dataAccessed", "Data it has access to", 500)}
        {text("certifications", "Certificates it holds", 300)}
        {text("note", "Note", 1_000)}
      </Stack>
    </FormDialog>
  );
}
