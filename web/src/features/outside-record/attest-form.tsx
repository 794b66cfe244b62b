import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { AttestRecord } from "@tandem/contract/outside-record/schema";
import { z } from "zod";

import { localToday } from "../../lib/today.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useForm } from "../../lib/use-form.ts";
import { Choice } from "../../ui/choice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { readiness } from "../home/queries.ts";
import { outsideRecords, type OutsideRecord } from "./queries.ts";

type Values = {
  readonly outcome: "attested" | "refused";
  readonly sampledOn: string;
  readonly sample: string;
  readonly note: string;
};

const Attestation = z
  .custom<Values>()
  .transform(({ outcome, sampledOn, sample, note }) =>
    outcome === "attested" ? { outcome, sampledOn, sample } : { outcome, note },
  )
  .pipe(AttestRecord);

const blank = (): Values => ({
  outcome: "attested",
  sampledOn: localToday(),
  sample: "",
  note: "",
});

type Props = {
  readonly tenantId: string;
  readonly found: OutsideRecord;
  readonly onDone: () => void;
  readonly onReload: () => void;
};

/** What a second person saw in a sample of the record, on a day. */
export function AttestForm({ tenantId, found, onDone, onReload }: Props) {
  const { standard, subject, version } = found;
  const call = "PUT /api/v1/tenants/{tenantId}/outside-records/{standard}/{subject}/attestation";
  const attest = useCommand(call, {
    invalidates: () => [outsideRecords(tenantId, standard).queryKey, readiness(tenantId).queryKey],
    onDone,
  });
  const form = useForm({
    schema: Attestation,
    initial: blank(),
    refusal: attest.error,
    onSubmit: (body) =>
      attest.mutate({ params: { tenantId, standard, subject }, body, ifMatch: version }),
  });
  const { values, set, errorOf } = form;
  const attested = values.outcome === "attested";
  return (
    <form {...form.bind}>
      <Stack gap="md">
        <Choice
          label="What the sample shows"
          value={values.outcome}
          options={[
            { value: "attested", label: "It bears this out" },
            { value: "refused", label: "It does not" },
          ]}
          onChoose={(outcome) => set("outcome", outcome)}
        />
        {attested && (
          <TextInput
            type="date"
            label="Looked at on"
            value={values.sampledOn}
            onChange={({ currentTarget }) => set("sampledOn", currentTarget.value)}
            error={errorOf("/sampledOn")}
          />
        )}
        <Textarea
          label={attested ? "What you looked at" : "What is wrong"}
          description={
            attested ? "The sample, so that somebody else could look at it again." : undefined
          }
          rows={3}
          maxLength={500}
          value={attested ? values.sample : values.note}
          onChange={({ currentTarget }) => set(attested ? "sample" : "note", currentTarget.value)}
          error={errorOf(attested ? "/sample" : "/note")}
        />
        <ProblemAlert error={attest.error} onReload={onReload} shownElsewhere={form.shown} />
        <Group justify="flex-end">
          <Button type="submit" loading={attest.isPending}>
            {attested ? "Attest sample" : "Do not confirm"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
