import { Stack, Textarea } from "@mantine/core";
import type { Decision } from "@tandem/contract/assessment/rules";
import { useState } from "react";

import { Choice } from "../../ui/choice.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import type { Row } from "./rows.ts";

type Option = "applicable" | "inherited" | "excluded";

const options = [
  { value: "applicable", label: "Applicable" },
  { value: "inherited", label: "Inherited" },
  { value: "excluded", label: "Excluded" },
] as const satisfies readonly { value: Option; label: string }[];

const meanings: Readonly<Record<Option, string>> = {
  applicable: "The organisation operates the control itself.",
  inherited:
    "The control applies, and somebody else operates it for the organisation, such as a cloud provider.",
  excluded:
    "The control does not apply. ISO/IEC 27001 6.1.3 d asks why, and a second person confirms it.",
};

const optionOf = ({ applicability }: Row["assessment"]): Option => {
  if (applicability.decision === "excluded") return "excluded";
  return applicability.decision === "applicable" && applicability.inherited
    ? "inherited"
    : "applicable";
};

/** What the key `x` leads to: the other decision than the one that stands. */
export const turned = (row: Row): Option =>
  optionOf(row.assessment) === "excluded" ? "applicable" : "excluded";

type Props = {
  readonly row: Row;
  readonly initial?: Option;
  readonly onClose: () => void;
  readonly onDecide: (decision: Decision) => void;
};

/** Decides whether a control of Annex A applies, and why. */
export function ApplicabilityDialog({ row, initial, onClose, onDecide }: Props) {
  const { requirement, assessment } = row;
  const stands = optionOf(assessment);
  const [option, setOption] = useState(initial ?? stands);
  const [text, setText] = useState(
    "justification" in assessment.applicability && option === stands
      ? assessment.applicability.justification
      : "",
  );
  const justification = text.trim();
  const missing = option === "excluded" && !/[\p{L}\p{N}]/u.test(justification);
  const decide = () =>
    onDecide(
      option === "excluded"
        ? { decision: "excluded", justification }
        : { decision: "applicable", inherited: option === "inherited", justification },
    );
  return (
    <ConfirmDialog
      title={`Does ${requirement.id} ${requirement.title} apply?`}
      action={option === "excluded" ? "Exclude the control" : "Keep as applicable"}
      disabled={missing}
      onClose={onClose}
      onConfirm={decide}
    >
      <Stack gap="md" align="stretch">
        <div>
          <Choice label="Decision" value={option} options={options} onChoose={setOption} />
          <p className="quiet">{meanings[option]}</p>
        </div>
        <Textarea
          label={option === "excluded" ? "Why it is excluded" : "Why it is included"}
          description={
            option === "excluded"
              ? "Needed. It stands in the Statement of Applicability."
              : "It stands in the Statement of Applicability, which is approved only with it."
          }
          rows={4}
          maxLength={1_000}
          required={option === "excluded"}
          data-autofocus
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}
