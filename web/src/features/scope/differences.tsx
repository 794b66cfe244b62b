import { bounding, compare } from "@tandem/contract/scope-statement/rules";

import { Notice } from "../../ui/notice.tsx";
import { standardName, type StandardId } from "../../ui/standards.ts";
import type { Content } from "./queries.ts";
import { counted } from "./words.ts";

export type Column = { readonly standard: StandardId; readonly content: Content };

/** What of services, sites and units only one of two scopes has, in one sentence for each. */
export function Differences({ columns }: { columns: readonly Column[] }) {
  const [first, second] = columns;
  if (first === undefined || second === undefined) return null;
  const { alike, organisation, parts } = compare(first.content, second.content);
  if (alike && organisation === "same") {
    return (
      <Notice tone="good" title="Both scopes cover the same services, sites and units">
        <p>Answers and evidence may count for both standards everywhere.</p>
      </Notice>
    );
  }
  const only = (standard: StandardId, side: "onlyFirst" | "onlySecond") =>
    bounding
      .filter((part) => parts[part][side].length > 0)
      .map((part) => (
        <li key={`${standard}-${part}`}>
          {counted(parts[part][side].length, part)} only in {standardName(standard)}:{" "}
          {parts[part][side].join(", ")}
        </li>
      ));
  return (
    <Notice tone="warn" title="The scopes differ">
      <ul>
        {organisation === "different" && <li>The organisation is named differently</li>}
        {only(first.standard, "onlyFirst")}
        {only(second.standard, "onlySecond")}
      </ul>
      <p>What concerns only one of them counts in that one alone.</p>
    </Notice>
  );
}
