import { NativeSelect, Textarea } from "@mantine/core";
import { useId } from "react";

import classes from "./import-page.module.css";
import { complaintsAbout, type Draft, reasonsFor, titleOf } from "./legacy-words.ts";
import { sideWord } from "./preview-words.ts";
import type { Question } from "./queries.ts";

const decisions = [
  { value: "applicable", label: "Applicable" },
  { value: "inherited", label: "Applicable, inherited" },
  { value: "excluded", label: "Excluded" },
  { value: "leave", label: "Leave it as it is now" },
] as const;

const open = { value: "", label: "Choose what holds" } as const;

function Ancestors({ sources }: Pick<Question, "sources">) {
  return (
    <ul className={classes["ancestors"]} aria-label="What the file says">
      {sources.map(({ id, line, decision, justification, status }) => (
        <li key={id} className={classes["ancestor"]}>
          <span>
            <strong>{id}</strong>, line {line}: {sideWord({ decision, justification })}
            {status !== "" && `, ${status}`}
          </span>
          <span className={classes["reason"]}>
            {justification === "" ? "Without a justification" : justification}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Props = {
  readonly question: Question;
  readonly draft: Draft;
  readonly checked: boolean;
  readonly onChange: (draft: Draft) => void;
};

/** One control of 2022 that a person has to decide: what the file says, and what shall hold. */
export function QuestionPart({ question, draft, checked, onChange }: Props) {
  const id = useId();
  const complaints = complaintsAbout(draft);
  const { status } = question.proposal;
  return (
    <li>
      <fieldset
        className={classes["question"]}
        data-answered={Object.keys(complaints).length === 0 || undefined}
        aria-labelledby={id}
      >
        <div>
          <h3 id={id}>{titleOf(question.requirement)}</h3>
          {reasonsFor(question).map((reason) => (
            <p key={reason} className="quiet">
              {reason}
            </p>
          ))}
        </div>
        <Ancestors sources={question.sources} />
        <div className={classes["answer"]}>
          <NativeSelect
            label="Decision"
            value={draft.decision}
            data={question.proposal.decision === null ? [open, ...decisions] : decisions}
            error={checked ? complaints.decision : undefined}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...draft,
                decision: decisions.find((each) => each.value === value)?.value ?? "",
              })
            }
          />
          {draft.decision !== "leave" && (
            <Textarea
              label="Justification"
              rows={3}
              resize="vertical"
              value={draft.justification}
              error={
                checked || draft.justification.length > 0 ? complaints.justification : undefined
              }
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...draft, justification: value })
              }
            />
          )}
          {status !== "" && <p className="quiet">Status in the file: {status}</p>}
        </div>
      </fieldset>
    </li>
  );
}
