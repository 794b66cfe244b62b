import { useQuery } from "@tanstack/react-query";

import { guidance } from "./guidance.ts";
import { Part, partClasses } from "./part.tsx";
import type { Work } from "./work.ts";

/** What evidence usually looks like, and what auditors usually find. */
export function ExpectationPart({ work }: { work: Work }) {
  const { standard, id } = work.row.requirement;
  const words = useQuery(guidance(standard)).data?.get(id);
  if (words === undefined) return null;
  return (
    <>
      <Part title="Evidence usually looks like">
        <ul className={partClasses["list"]}>
          {words.evidence.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Part>
      <Part title="What auditors typically find">
        <ul className={partClasses["list"]}>
          {words.findings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}
