import { useQuery } from "@tanstack/react-query";

import { Waiting } from "../../ui/waiting.tsx";
import { guidance } from "./guidance.ts";
import classes from "./requirement-work.module.css";
import type { Work } from "./work.ts";

/** The question in our own words, and why it is asked. */
export function Question({ work }: { work: Work }) {
  const { standard, id } = work.row.requirement;
  const { data, isPending } = useQuery(guidance(standard));
  const words = data?.get(id);
  if (isPending) return <Waiting label="Question" lines={2} />;
  if (words === undefined) return null;
  return (
    <>
      <p className={classes["question"]}>{words.question}</p>
      <p className="quiet">
        <strong>Why we ask.</strong> {words.why}
      </p>
    </>
  );
}
