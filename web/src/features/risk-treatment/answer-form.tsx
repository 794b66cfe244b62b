import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { AcceptResidual, SendBackResidual } from "@tandem/contract/risk-treatment/schema";
import { z } from "zod";

import { formatDate } from "../../lib/format.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Choice } from "../../ui/choice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { touched, type Treatment } from "./queries.ts";

type Values = {
  readonly answer: "accept" | "sendBack";
  readonly reason: string;
  readonly until: string;
};

const Answer = z
  .custom<Values>()
  .transform(({ answer, reason, until }) => (answer === "accept" ? { reason, until } : { reason }))
  .pipe(z.union([AcceptResidual, SendBackResidual]));

const first = (until: string): Values => ({ answer: "accept", reason: "", until });

const base = "/api/v1/tenants/{tenantId}/risk/risks/{riskId}/acceptance";

type Props = {
  readonly tenantId: string;
  readonly data: Treatment;
  /** The last day the method allows for what remains. */
  readonly longest: string;
  readonly onReload: () => void;
};

/** The owner's answer: accept what remains until a day, or send it back; either with a reason. */
export function AnswerForm({ tenantId, data, longest, onReload }: Props) {
  const accept = useCommand(`PUT ${base}`, { invalidates: () => touched(tenantId) });
  const back = useCommand(`PUT ${base}/return`, { invalidates: () => touched(tenantId) });
  const request = { params: { tenantId, riskId: data.id }, ifMatch: data.version };
  const error = accept.error ?? back.error;
  const form = useForm({
    schema: Answer,
    initial: first(longest),
    refusal: error,
    onSubmit: (body) => {
      accept.reset();
      back.reset();
      if ("until" in body) accept.mutate({ ...request, body });
      else back.mutate({ ...request, body });
    },
  });
  const { values, set, errorOf } = form;
  const accepts = values.answer === "accept";
  return (
    <form {...form.bind}>
      <Stack gap="md">
        <Choice
          label="Your decision"
          value={values.answer}
          options={[
            { value: "accept", label: "Accept what remains" },
            { value: "sendBack", label: "Send it back" },
          ]}
          onChoose={(answer) => set("answer", answer)}
        />
        {accepts && (
          <TextInput
            type="date"
            label="Until"
            description={`You are asked again after that day. At the latest ${formatDate(longest)}, because the method has it looked at by then.`}
            value={values.until}
            max={longest}
            onChange={({ currentTarget }) => set("until", currentTarget.value)}
            error={errorOf("/until")}
          />
        )}
        <Textarea
          label={accepts ? "Why it is acceptable" : "What has to change first"}
          rows={3}
          maxLength={500}
          value={values.reason}
          onChange={({ currentTarget }) => set("reason", currentTarget.value)}
          error={errorOf("/reason")}
        />
        <ProblemAlert error={error} onReload={onReload} shownElsewhere={form.shown} />
        <Group>
          <Button type="submit" size="md" loading={accept.isPending || back.isPending}>
            {accepts ? "Accept what remains" : "Send it back"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
