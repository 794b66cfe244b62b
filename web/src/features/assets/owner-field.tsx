import { NativeSelect, TextInput } from "@mantine/core";

import { usePeople } from "../members/use-people.ts";

type Owned = { readonly owner: string | null; readonly ownerName: string };

type Props = {
  readonly tenantId: string;
  readonly value: Owned;
  readonly description: string;
  readonly onChange: (change: Partial<Owned>) => void;
  readonly errorOf: (pointer: string) => string | null;
};

/** Who answers for something: a member, or somebody who is none, by name. */
export function OwnerField({ tenantId, value, description, onChange, errorOf }: Props) {
  const people = usePeople(tenantId, value.owner ?? undefined);
  return (
    <>
      <NativeSelect
        label="Owner"
        description={description}
        value={value.owner ?? ""}
        onChange={({ currentTarget }) =>
          onChange({ owner: currentTarget.value === "" ? null : currentTarget.value })
        }
        data={[
          { value: "", label: "Somebody who is not a member" },
          ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
        error={errorOf("/owner")}
      />
      {value.owner === null && (
        <TextInput
          label="Who it is"
          description="A name or a role, until this person becomes a member."
          maxLength={120}
          value={value.ownerName}
          onChange={({ currentTarget }) => onChange({ ownerName: currentTarget.value })}
          error={errorOf("/ownerName")}
        />
      )}
    </>
  );
}
