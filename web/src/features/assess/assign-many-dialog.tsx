import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { find } from "@tandem/contract/standards/catalogue";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { localToday } from "../../lib/today.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { standardName } from "../../ui/standards.ts";
import type { Profile } from "../client/queries.ts";
import { answers, clientMembers } from "../members/queries.ts";
import { assignMany, type Outcome, type Wish } from "./assign-many.ts";
import classes from "./picked-bar.module.css";
import { assessments, keepAssessment } from "./queries.ts";
import type { Row } from "./rows.ts";

type Props = {
  readonly client: Profile;
  readonly rows: readonly Row[];
  readonly onClose: () => void;
};

const asItIs = "as it is";
const nobody = "nobody";

const outcomes = ["assigned", "unchanged", "stale", "refused"] as const;
const outcomeWords: Readonly<Record<Outcome["outcome"], string>> = {
  assigned: "assigned",
  unchanged: "as they were",
  stale: "changed by someone else meanwhile",
  refused: "refused",
};

const nameIn = (key: string): string => {
  const requirement = find(key);
  return requirement === undefined
    ? key
    : `${standardName(requirement.standard)} ${requirement.id} ${requirement.title}`;
};

/** What became of them: the numbers, and each one that was left out with its reason. */
function Results({ items, onClose }: { items: readonly Outcome[]; onClose: () => void }) {
  const left = items.filter(({ outcome }) => outcome === "stale" || outcome === "refused");
  return (
    <Stack gap="lg">
      <output>
        {outcomes
          .map((outcome) => ({
            outcome,
            count: items.filter((item) => item.outcome === outcome).length,
          }))
          .filter(({ count }) => count > 0)
          .map(({ outcome, count }) => `${count} ${outcomeWords[outcome]}`)
          .join(", ")}
      </output>
      {left.length > 0 && (
        <ul className={classes["list"]}>
          {left.map(({ requirement, detail }) => (
            <li key={requirement}>
              {nameIn(requirement)}: {detail}
            </li>
          ))}
        </ul>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>Close</Button>
      </Group>
    </Stack>
  );
}

/** Sends the wish, and puts what the service answers into the list. */
const useAssigning = ({ tenantId }: Profile, rows: readonly Row[]) => {
  const cache = useQueryClient();
  const [results, setResults] = useState<readonly Outcome[]>([]);
  const assign = useMutation({
    mutationFn: (wish: Wish) => {
      setResults([]);
      return assignMany(
        tenantId,
        rows.map(({ assessment }) => assessment),
        wish,
        (items) => {
          for (const { assessment } of items) keepAssessment(cache, tenantId, assessment);
          setResults((before) => [...before, ...items]);
        },
      );
    },
    onError: () => cache.invalidateQueries({ queryKey: assessments(tenantId).queryKey }),
  });
  return { assign, results };
};

/** Gives what was picked to someone, or sets when it is due, or both. */
export function AssignManyDialog({ client, rows, onClose }: Props) {
  const members = useQuery({ ...clientMembers(client.tenantId), staleTime: 60_000 });
  const { assign, results } = useAssigning(client, rows);
  const [who, setWho] = useState(asItIs);
  const [due, setDue] = useState("");
  const [complaint, setComplaint] = useState<string | null>(null);
  const count = `${rows.length} ${rows.length === 1 ? "requirement" : "requirements"}`;
  const send = () => {
    const wish: Wish = {
      ...(who !== asItIs && { assignee: who === nobody ? null : who }),
      ...(due !== "" && { due }),
    };
    if (Object.keys(wish).length === 0) setComplaint("Choose a person, a date, or both.");
    else assign.mutate(wish);
  };
  return (
    <Dialog opened onClose={onClose} title={`Assign ${count}`}>
      {assign.isSuccess ? (
        <Results items={results} onClose={onClose} />
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack gap="lg">
            <NativeSelect
              label="Who answers"
              error={complaint}
              value={who}
              onChange={({ currentTarget }) => {
                setComplaint(null);
                setWho(currentTarget.value);
              }}
              data={[
                { value: asItIs, label: "Leave as it is" },
                { value: nobody, label: "Open to everyone" },
                ...(members.data?.items ?? [])
                  .filter(answers)
                  .map(({ userId, name }) => ({ value: userId, label: name })),
              ]}
            />
            <TextInput
              type="date"
              label="Due"
              description="Empty leaves the dates as they are."
              min={localToday()}
              value={due}
              onChange={({ currentTarget }) => {
                setComplaint(null);
                setDue(currentTarget.value);
              }}
            />
            <ProblemAlert error={assign.error} />
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={assign.isPending}>
                Assign {count}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
