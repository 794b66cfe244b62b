import { Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";

import { roleMay, roleName, type ClientRole } from "./role-words.ts";

export type Grant = {
  readonly role: ClientRole;
  readonly period: { readonly from: string; readonly until: string } | null;
  readonly topManagement: boolean;
};

const dated: readonly ClientRole[] = ["auditor", "reviewer"];

/** The grant a role starts with: the access of auditors and reviewers has days, nobody else's has. */
export const withRole = (grant: Grant, role: ClientRole): Grant => ({
  ...grant,
  role,
  period: dated.includes(role) ? (grant.period ?? { from: "", until: "" }) : null,
});

type Props = {
  readonly grant: Grant;
  readonly roles: readonly ClientRole[];
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (grant: Grant) => void;
};

/** Role, days of access where the role has them, and whether the person signs as top management. */
export function GrantFields({ grant, roles, errorOf, onChange }: Props) {
  const { role, period, topManagement } = grant;
  return (
    <Stack gap="md">
      <NativeSelect
        label="Role"
        description={roleMay(role)}
        value={role}
        onChange={({ currentTarget }) => {
          const chosen = roles.find((option) => option === currentTarget.value);
          if (chosen !== undefined) onChange(withRole(grant, chosen));
        }}
        data={roles.map((option) => ({ value: option, label: roleName(option) }))}
        error={errorOf("/role")}
      />
      {period !== null && (
        <Group gap="sm" grow align="start">
          <TextInput
            type="date"
            label="Access from"
            value={period.from}
            onChange={({ currentTarget }) =>
              onChange({ ...grant, period: { ...period, from: currentTarget.value } })
            }
            error={errorOf("/period/from") ?? errorOf("/period")}
          />
          <TextInput
            type="date"
            label="until, inclusive"
            value={period.until}
            onChange={({ currentTarget }) =>
              onChange({ ...grant, period: { ...period, until: currentTarget.value } })
            }
            error={errorOf("/period/until")}
          />
        </Group>
      )}
      <Checkbox
        label="Signs as top management"
        description="Approves scope and policy and holds the management review. At least one member should."
        checked={topManagement}
        onChange={({ currentTarget }) =>
          onChange({ ...grant, topManagement: currentTarget.checked })
        }
      />
    </Stack>
  );
}
