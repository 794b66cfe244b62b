import { NativeSelect, Stack, TextInput } from "@mantine/core";

import type { Profile } from "../client/queries.ts";
import { usePeople } from "../members/use-people.ts";
import type { DescriptionDraft } from "./draft.ts";
import { classifications } from "./filter.ts";
import { ServesField } from "./serves-field.tsx";
import { classificationMeaning, classificationName } from "./words.ts";

type Props = {
  readonly client: Profile;
  readonly draft: DescriptionDraft;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (change: Partial<DescriptionDraft>) => void;
};

/** Title, owner, classification, and the items of the demanded list that the document serves. */
export function DescriptionFields({ client, draft, errorOf, onChange }: Props) {
  const people = usePeople(client.tenantId, draft.owner);
  const { classification } = draft;
  return (
    <Stack gap="md">
      <TextInput
        label="Title"
        maxLength={200}
        data-autofocus
        value={draft.title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
        error={errorOf("/title")}
      />
      <NativeSelect
        label="Owner"
        description="Keeps it up to date and brings it to its review."
        value={draft.owner}
        onChange={({ currentTarget }) => onChange({ owner: currentTarget.value })}
        data={people.map(({ userId, name }) => ({ value: userId, label: name }))}
        error={errorOf("/owner")}
      />
      <NativeSelect
        label="Classification"
        description={classificationMeaning(classification)}
        value={classification}
        onChange={({ currentTarget }) =>
          onChange({
            classification:
              classifications.find((each) => each === currentTarget.value) ?? classification,
          })
        }
        data={classifications.map((each) => ({ value: each, label: classificationName(each) }))}
        error={errorOf("/classification")}
      />
      <ServesField
        standards={client.standards}
        chosen={draft.serves}
        onChange={(serves) => onChange({ serves })}
        error={errorOf("/serves")}
      />
    </Stack>
  );
}
