import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";

import { mostInBulk, type BulkDone, type BulkRisks } from "@tandem/contract/risk/schema";
import { localToday } from "../../lib/today.ts";
import { useCommand } from "../../lib/use-command.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import type { Profile } from "../client/queries.ts";
import { usePeople } from "../members/use-people.ts";
import { changedWith, type RiskRow } from "./queries.ts";
import classes from "./risk.module.css";
import { families } from "./words.ts";

type Change = BulkRisks["change"];

const whats = [
  { value: "owner", label: "Owner" },
  { value: "family", label: "Family" },
  { value: "reviewBy", label: "Review date" },
  { value: "option", label: "Treatment option" },
  { value: "retain", label: "Retain, with a reason" },
] as const satisfies { value: Change["what"]; label: string }[];

const options = [
  { value: "modify", label: "Modify" },
  { value: "avoid", label: "Avoid" },
  { value: "share", label: "Share" },
];

type Props = {
  readonly client: Profile;
  readonly risks: readonly RiskRow[];
  readonly onClose: () => void;
};

const known = <T extends string>(list: readonly { readonly value: T }[], value: string): T | null =>
  list.find((each) => each.value === value)?.value ?? null;

function Done({ items }: { readonly items: BulkDone["items"] }) {
  const refused = items.filter(({ outcome }) => outcome === "refused");
  const count = (outcome: BulkDone["items"][number]["outcome"]) =>
    items.filter((item) => item.outcome === outcome).length;
  return (
    <>
      <p>
        {count("changed")} changed, {count("unchanged")} were so already, {refused.length} refused.
      </p>
      <ul className={classes["list"]}>
        {refused.map(({ id, number, detail }) => (
          <li key={id}>
            <span>R-{number}</span>
            <span>{detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One change to several risks: how many is said before, and what became of each after. */
export function BulkDialog({ client, risks, onClose }: Props) {
  const { tenantId } = client;
  const people = usePeople(tenantId);
  const [what, setWhat] = useState<Change["what"]>("owner");
  const [value, setValue] = useState("");
  const [done, setDone] = useState<BulkDone["items"]>([]);
  const [sending, setSending] = useState(false);
  const bulk = useCommand("POST /api/v1/tenants/{tenantId}/risk/bulk", {
    invalidates: changedWith(tenantId),
  });
  const choices = {
    owner: people.map(({ userId, name }) => ({ value: userId, label: name })),
    family: Object.entries(families).map(([key, label]) => ({ value: key, label })),
    option: options,
  };
  const chosen =
    what === "owner" || what === "family" || what === "option"
      ? (known(choices[what], value) ?? choices[what][0]?.value ?? "")
      : value;
  const send = async () => {
    setSending(true);
    // The schema of the service says whether this is a change; the fields offer nothing else.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    const change = { what, [what === "retain" ? "reason" : what]: chosen } as Change;
    try {
      for (let from = 0; from < risks.length; from += mostInBulk) {
        const ids = risks.slice(from, from + mostInBulk).map(({ id }) => id);
        // One chunk after the other, so that a refusal of the service stops the rest.
        const { items } = await bulk.mutateAsync({
          params: { tenantId },
          body: { risks: ids, change },
        });
        setDone((before) => [...before, ...items]);
      }
    } catch {
      // Shown below, with what was done before it.
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={risks.length === 1 ? "Change one risk" : `Change ${risks.length} risks`}
    >
      <Stack gap="md">
        {done.length === 0 ? (
          <>
            <NativeSelect
              label="What"
              value={what}
              onChange={({ currentTarget }) => {
                setWhat(known(whats, currentTarget.value) ?? what);
                setValue("");
              }}
              data={[...whats]}
            />
            {(what === "owner" || what === "family" || what === "option") && (
              <NativeSelect
                label="To"
                value={chosen}
                onChange={({ currentTarget }) => setValue(currentTarget.value)}
                data={choices[what]}
              />
            )}
            {what === "reviewBy" && (
              <TextInput
                type="date"
                label="Review by"
                min={localToday()}
                value={value}
                onChange={({ currentTarget }) => setValue(currentTarget.value)}
              />
            )}
            {what === "retain" && (
              <Textarea
                label="Why nothing is done"
                maxLength={500}
                value={value}
                onChange={({ currentTarget }) => setValue(currentTarget.value)}
              />
            )}
          </>
        ) : (
          <output>
            {sending && `${done.length} of ${risks.length} …`}
            <Done items={done} />
          </output>
        )}
        <ProblemAlert error={bulk.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {done.length === 0 ? "Cancel" : "Done"}
          </Button>
          {done.length === 0 && (
            <Button loading={sending} disabled={chosen === ""} onClick={() => void send()}>
              Change {risks.length}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
