import { compare, type Part } from "@tandem/contract/scope-statement/rules";
import { CircleDot } from "lucide-react";

import { standardColour, standardName } from "../../ui/standards.ts";
import type { Column } from "./differences.tsx";
import { parts } from "./draft.ts";
import classes from "./scope-page.module.css";
import { partName } from "./words.ts";

/** What only this scope has of a part, where there are two. */
const aloneIn = (columns: readonly Column[], column: Column, part: Part): readonly string[] => {
  const other = columns.find((each) => each !== column);
  return other === undefined ? [] : compare(column.content, other.content).parts[part].onlyFirst;
};

function Names({ names, alone }: { names: readonly string[]; alone: readonly string[] }) {
  if (names.length === 0) return <span className="quiet">None named</span>;
  return (
    <ul className={classes["names"]}>
      {names.map((name) => (
        <li key={name} className={classes["name"]}>
          <span>{name}</span>
          {alone.includes(name) && (
            <span className={classes["only"]}>
              <CircleDot size={12} aria-hidden /> only here
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The scopes beside each other, part by part. */
export function ScopeTable({ columns }: { columns: readonly Column[] }) {
  return (
    <div className={classes["frame"]}>
      <table className={classes["table"]}>
        <caption className="visually-hidden">Scopes by standard</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Part</span>
            </th>
            {columns.map(({ standard }) => (
              <th key={standard} scope="col" style={standardColour(standard)}>
                <span className={classes["standard"]}>{standardName(standard)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Organisation</th>
            {columns.map(({ standard, content }) => (
              <td key={standard}>
                {content.organisation || <span className="quiet">Not named</span>}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">Wording</th>
            {columns.map(({ standard, content }) => (
              <td key={standard}>{content.wording || <span className="quiet">None yet</span>}</td>
            ))}
          </tr>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">{partName(part)}</th>
              {columns.map((column) => (
                <td key={column.standard}>
                  <Names names={column.content[part]} alone={aloneIn(columns, column, part)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
