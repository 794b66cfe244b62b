import { NativeSelect } from "@mantine/core";

import type { Profile } from "../client/queries.ts";
import { usePeople } from "./use-people.ts";

const approving = ["firmOwner", "selfAdmin", "consultant", "clientAdmin", "contributor"];

type Props = {
  readonly client: Profile;
  /** What is approved, as in "Whoever may approve documents". */
  readonly what: string;
  /** Who wrote in the version: none of them is offered, unless the organisation is small. */
  readonly authors: readonly string[];
  readonly value: string | null;
  readonly onChange: (approver: string | null) => void;
  readonly error: string | null;
};

/** Who is asked to approve a version: one person, or whoever may. */
export function ApproverField({ client, what, authors, value, onChange, error }: Props) {
  const people = usePeople(client.tenantId).filter(
    ({ userId, role }) =>
      approving.includes(role) && (client.smallOrganisation !== null || !authors.includes(userId)),
  );
  return (
    <NativeSelect
      label="Who approves it"
      description="A named person alone approves it; a contributor approves only what names them."
      data-autofocus
      value={value ?? ""}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === "" ? null : currentTarget.value)
      }
      error={error}
      data={[
        { value: "", label: `Whoever may approve ${what}` },
        ...people.map(({ userId, name }) => ({ value: userId, label: name })),
      ]}
    />
  );
}
