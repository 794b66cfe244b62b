import { Button, Group } from "@mantine/core";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";

import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { CarriedOver } from "./carried-over.tsx";
import classes from "./import-page.module.css";
import {
  answersOf,
  complaintsAbout,
  type Draft,
  draftOf,
  editionSentence,
} from "./legacy-words.ts";
import type { Import, ImportAnswer, Legacy } from "./queries.ts";
import { QuestionPart } from "./question-part.tsx";
import { StepHead } from "./step-head.tsx";

type Props = {
  readonly job: Import;
  readonly legacy: Legacy;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onReload: () => void;
  readonly onBack: () => void;
  readonly onNext: (answers: ImportAnswer[]) => void;
};

/** From the edition of 2013 to that of 2022: what is carried over, and what only a person can decide. */
export function EditionStep({ job, legacy, pending, error, onReload, onBack, onNext }: Props) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { questions } = legacy;
  const current = questions.map(
    (question) => drafts.get(question.requirement) ?? draftOf(question),
  );
  const open = current.filter((draft) => Object.keys(complaintsAbout(draft)).length > 0).length;
  return (
    <form
      key={job.id}
      ref={form}
      noValidate
      className={classes["step"]}
      onSubmit={(event) => {
        event.preventDefault();
        flushSync(() => setChecked(true));
        const answers = answersOf(current);
        if (answers !== null) onNext(answers);
        else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      }}
    >
      <StepHead stage="Edition of 2013" legacy title="This file follows the edition of 2013">
        <p className="quiet">{editionSentence(legacy)}</p>
      </StepHead>
      <CarriedOver legacy={legacy} />
      <ul className={classes["questions"]} aria-label="Questions">
        {questions.map((question, place) => (
          <QuestionPart
            key={question.requirement}
            question={question}
            draft={current[place] ?? draftOf(question)}
            checked={checked}
            onChange={(draft) => setDrafts(new Map(drafts).set(question.requirement, draft))}
          />
        ))}
      </ul>
      <ProblemAlert error={error} onReload={onReload} />
      <Group gap="sm">
        <Button variant="default" onClick={onBack}>
          Back to the decisions
        </Button>
        <Button type="submit" loading={pending}>
          {questions.length === 0 ? "Show what would change" : "Take these answers"}
        </Button>
        <output className="quiet">
          {open > 0 && `${open} ${open === 1 ? "question is" : "questions are"} left to answer`}
        </output>
      </Group>
    </form>
  );
}
