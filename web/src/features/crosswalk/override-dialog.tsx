import { NativeSelect, Textarea } from "@mantine/core";
import { OverrideBody, trapOf } from "@tandem/contract/crosswalk/rules";
import { find, ofStandard } from "@tandem/contract/standards/catalogue";
import { relationMeaning, type Relation } from "@tandem/contract/standards/crosswalk";
import { useRef, useState } from "react";

import { FormDialog } from "../../ui/form-dialog.tsx";
import type { RequirementKey } from "../assess/queries.ts";
import { pairOf, useOverride } from "./override.ts";
import { relationWords, shortName } from "./words.ts";

const relations = ["equivalent", "sameText", "overlaps", "supports"] as const;

type Choice = Relation | "removed";

type Props = {
  readonly tenantId: string;
  readonly requirement: RequirementKey;
  /** The requirement on the other side; null to choose one for a row of the client's own. */
  readonly other: RequirementKey | null;
  /** What the crosswalk says of the row; null where it has none. */
  readonly standard: Relation | null;
  readonly onClose: () => void;
};

const meaningOf = (choice: Choice): string =>
  choice === "removed"
    ? "No answer is proposed and no evidence counts along this row."
    : relationMeaning[choice];

/** Leaves a row of the crosswalk out, changes its relation or adds one, with a reason. */
export function OverrideDialog({ tenantId, requirement, other, standard, onClose }: Props) {
  const side = find(requirement)?.standard === "iso27001" ? "iso20000" : "iso27001";
  const choices = ofStandard(side).filter(({ key }) => trapOf(pairOf(requirement, key)) === null);
  const [counterpart, setCounterpart] = useState(other ?? choices[0]?.key ?? requirement);
  const [choice, setChoice] = useState<Choice>(standard === null ? "overlaps" : "removed");
  const [reason, setReason] = useState("");
  const [complaint, setComplaint] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const command = useOverride(tenantId, onClose);
  const options: readonly Choice[] = [
    ...(standard === null ? [] : (["removed"] as const)),
    ...relations.filter((each) => each !== standard),
  ];
  const submit = () => {
    const body = OverrideBody.safeParse(
      choice === "removed"
        ? { effect: "removed", reason }
        : { effect: "related", relation: choice, reason },
    );
    setComplaint(body.success ? null : (body.error.issues[0]?.message ?? null));
    if (body.success) command.save(pairOf(requirement, counterpart), body.data);
  };
  return (
    <FormDialog
      title={
        other === null
          ? `Add a row to ${shortName(requirement)}`
          : `${shortName(requirement)} and ${shortName(other)}`
      }
      action="Save"
      form={{
        shown: [],
        bind: {
          ref: form,
          noValidate: true,
          onSubmit: (event) => {
            event.preventDefault();
            submit();
          },
        },
      }}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
    >
      {other === null && (
        <NativeSelect
          label="Requirement of the other standard"
          value={counterpart}
          onChange={({ currentTarget }) =>
            setCounterpart(
              choices.find(({ key }) => key === currentTarget.value)?.key ?? counterpart,
            )
          }
          data={choices.map(({ key, id, title }) => ({ value: key, label: `${id} ${title}` }))}
        />
      )}
      <NativeSelect
        label="What holds for us"
        description={meaningOf(choice)}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={choice}
        onChange={({ currentTarget }) =>
          setChoice(options.find((each) => each === currentTarget.value) ?? choice)
        }
        data={options.map((each) => ({
          value: each,
          label: each === "removed" ? "Does not hold: leave the row out" : relationWords[each],
        }))}
      />
      <Textarea
        label="Why"
        description="An auditor reads this beside the row."
        rows={3}
        maxLength={500}
        required
        data-autofocus
        value={reason}
        error={complaint}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value.replaceAll(/[\r\n]+/g, " "));
          setComplaint(null);
        }}
      />
    </FormDialog>
  );
}
