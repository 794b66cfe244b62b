import { Title } from "@mantine/core";

import { spansOf, type Block } from "./blocks.ts";
import classes from "./model-page.module.css";

function Line({ text }: { text: string }) {
  return spansOf(text).map(({ kind, text: words }, index) => {
    const key = `${index} ${words}`;
    switch (kind) {
      case "strong":
        return <strong key={key}>{words}</strong>;
      case "em":
        return <em key={key}>{words}</em>;
      case "code":
        return <code key={key}>{words}</code>;
      case "text":
        return <span key={key}>{words}</span>;
    }
  });
}

/** What scrolls is reached with the keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

type TableProps = Extract<Block, { kind: "table" }> & {
  /** Its place among the tables: two may have the same columns, and each needs a name of its own. */
  readonly number: number;
};

function Table({ head, rows, number }: TableProps) {
  return (
    <section
      className={classes["scroll"]}
      {...reachable}
      aria-label={`Table ${number}: ${head.filter(Boolean).join(", ")}`}
    >
      <table className={classes["table"]}>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={`${index} ${cell}`} scope="col">
                {cell === "" ? (
                  <span className="visually-hidden">Percent</span>
                ) : (
                  <Line text={cell} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("|")}>
              {row.map((cell, index) => (
                <td key={`${index} ${cell}`}>
                  <Line text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const numberOf = (blocks: readonly Block[], at: number): number =>
  blocks.slice(0, at + 1).filter(({ kind }) => kind === "table").length;

/** The published model as a page. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => {
    const key = `${index} ${block.kind}`;
    switch (block.kind) {
      case "heading":
        return (
          <Title key={key} order={block.level}>
            {block.text}
          </Title>
        );
      case "paragraph":
        return (
          <p key={key}>
            <Line text={block.text} />
          </p>
        );
      case "list":
        return (
          <ul key={key}>
            {block.items.map((item) => (
              <li key={item}>
                <Line text={item} />
              </li>
            ))}
          </ul>
        );
      case "table":
        return <Table key={key} {...block} number={numberOf(blocks, index)} />;
    }
  });
}
