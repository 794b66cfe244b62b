import { Button, Group, Textarea } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { Choice } from "../../ui/choice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { assessments } from "../assess/queries.ts";
import { readiness } from "../home/queries.ts";
import { statementKey, type Row } from "./queries.ts";
import { ReasonBoxes } from "./reason-boxes.tsx";
import classes from "./statement.module.css";

const options = [
  { value: "applicable", label: "Applicable" },
  { value: "inherited", label: "Inherited" },
  { value: "excluded", label: "Excluded" },
] as const;
type Option = (typeof options)[number]["value"];

const optionOf = ({ decision, inherited }: Row): Option => {
  if (decision === "excluded") return "excluded";
  return inherited ? "inherited" : "applicable";
};

type Props = {
  readonly tenantId: string;
  readonly row: Row;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

const usePutDecision = (tenantId: string, onDone: () => void) =>
  useCommand("PUT /api/v1/tenants/{tenantId}/assessment/{requirement}/applicability", {
    invalidates: () => [
      statementKey(tenantId),
      assessments(tenantId).queryKey,
      readiness(tenantId).queryKey,
    ],
    onDone,
  });

/** Decides on a control of Annex A where it stands in the table. Escape leaves, Ctrl and Enter saves. */
export function DecisionEditor({ tenantId, row, onClose, onReload }: Props) {
  const [option, setOption] = useState(optionOf(row));
  const [reasons, setReasons] = useState(row.reasons);
  const [text, setText] = useState(row.justification);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const put = usePutDecision(tenantId, onClose);
  const justification = text.trim();
  const excluded = option === "excluded";
  const missing = excluded && !/[\p{L}\p{N}]/u.test(justification);
  const save = () => {
    if (missing) return;
    const inherited = option === "inherited";
    put.mutate({
      params: { tenantId, requirement: `iso27001:${row.id}` },
      body: excluded
        ? { decision: "excluded", justification }
        : { decision: "applicable", inherited, reasons, justification },
      ifMatch: row.version,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <form
      className={classes["editor"]}
      aria-label={`Decision on ${row.id}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Choice
        label={`Does ${row.id} apply?`}
        value={option}
        options={options}
        onChoose={setOption}
      />
      {!excluded && <ReasonBoxes value={reasons} onChange={setReasons} />}
      <Textarea
        label={excluded ? "Why it is excluded" : "Justification"}
        rows={3}
        maxLength={1_000}
        required={excluded}
        ref={field}
        onKeyDown={onKeyDown}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ProblemAlert error={put.error} onReload={onReload} />
      <Group gap="xs">
        <Button size="compact-sm" type="submit" disabled={missing} loading={put.isPending}>
          Save decision
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
