import { Checkbox, Stack } from "@mantine/core";
import { AskReaders } from "@tandem/contract/document/schema";

import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { roleName } from "../members/role-words.ts";
import { usePeople } from "../members/use-people.ts";
import { changedWith, type Document } from "./queries.ts";
import type { Asked } from "./shared.ts";
import classes from "./readers-dialog.module.css";

type Role = Document["readers"]["roles"][number];
const roles = [
  "clientAdmin",
  "contributor",
  "viewer",
  "consultant",
  "auditor",
  "reviewer",
] as const satisfies readonly Role[];

const turned = <T,>(list: readonly T[], each: T, on: boolean): T[] =>
  on ? [...list, each] : list.filter((other) => other !== each);

/** Says who has to confirm: everyone in a role, also those who come later, or people by name. */
export function ReadersDialog({ client, document, onClose, onReload }: Asked) {
  const { tenantId } = client;
  const people = usePeople(tenantId);
  const ask = useCommand("PUT /api/v1/tenants/{tenantId}/documents/{documentId}/readers", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const initial: { people: readonly string[]; roles: readonly Role[] } = document.readers;
  const form = useForm({
    schema: AskReaders,
    initial,
    refusal: ask.error,
    onSubmit: (body) =>
      ask.mutate({
        params: { tenantId, documentId: document.id },
        body,
        ifMatch: document.version,
      }),
  });
  const { values } = form;
  return (
    <FormDialog
      title="Who has to read it"
      action="Ask them"
      form={form}
      pending={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onReload={onReload}
    >
      <p className="quiet">
        Each confirms the version in force once. A new version asks everyone again.
      </p>
      <fieldset className={classes["group"]}>
        <legend>Everyone in a role</legend>
        <Stack gap="xs">
          {roles.map((role) => (
            <Checkbox
              key={role}
              label={roleName(role)}
              checked={values.roles.includes(role)}
              onChange={({ currentTarget }) =>
                form.set("roles", turned(values.roles, role, currentTarget.checked))
              }
            />
          ))}
        </Stack>
      </fieldset>
      <fieldset className={classes["group"]}>
        <legend>People by name</legend>
        <Stack gap="xs">
          {people.map(({ userId, name, role }) => (
            <Checkbox
              key={userId}
              label={name}
              description={roleName(role)}
              checked={values.people.includes(userId)}
              onChange={({ currentTarget }) =>
                form.set("people", turned(values.people, userId, currentTarget.checked))
              }
            />
          ))}
        </Stack>
      </fieldset>
    </FormDialog>
  );
}
