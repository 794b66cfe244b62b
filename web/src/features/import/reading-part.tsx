import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { useState } from "react";

import { ApiProblem } from "../../lib/problem.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import classes from "./import-page.module.css";
import type { Reading, Source } from "./queries.ts";
import { delimiters, encodings, keyOf, readingSentence, sheetLabel } from "./reading-words.ts";

type Props = {
  readonly source: Source;
  readonly notes: readonly string[];
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onReload: () => void;
  readonly onRead: (reading: Reading) => void;
};

/** Letters as they were read, where nothing proves the encoding: only a person sees whether they are right. */
function EncodingDoubt({ source }: { source: Source }) {
  if (source.kind !== "csv" || (source.certain && source.doubt === null)) return null;
  return (
    <Notice tone="warn" title="Are these letters right?">
      <p>
        {source.doubt ??
          `The file does not say in which encoding it was saved; ${encodings[source.encoding]} is our guess. Choose another one below where letters look wrong.`}
      </p>
      {source.unusual.length > 0 && (
        <ul className={classes["unusual"]} aria-label="Texts with unusual letters">
          {source.unusual.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

const first = (source: Source): Reading =>
  source.kind === "csv"
    ? { encoding: source.encoding, delimiter: source.delimiter, headerLine: source.headerLine }
    : { sheet: source.sheet, headerLine: source.headerLine };

type FieldProps = {
  readonly source: Source;
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
};

function CsvFields({ reading, onChange }: FieldProps) {
  return (
    <>
      <NativeSelect
        label="Encoding"
        description="In which the letters were saved."
        value={reading.encoding ?? ""}
        data={Object.entries(encodings).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget: { value } }) => {
          // Other letters may make other lines, so the headings are looked for anew.
          onChange({
            ...reading,
            encoding: keyOf(encodings, value),
            headerLine: null,
          });
        }}
      />
      <NativeSelect
        label="Separator"
        description="Between two cells of a line."
        value={reading.delimiter ?? ""}
        data={Object.entries(delimiters).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...reading, delimiter: keyOf(delimiters, value) })
        }
      />
    </>
  );
}

function SheetField({ source, reading, onChange }: FieldProps) {
  if (source.kind !== "xlsx") return null;
  return (
    <NativeSelect
      label="Sheet"
      description="Of the workbook."
      value={reading.sheet ?? ""}
      data={source.sheets.map((sheet) => ({ value: sheet.name, label: sheetLabel(sheet) }))}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...reading, sheet: value, headerLine: null })
      }
    />
  );
}

/** How the file was read, what is to be known of it, and a way to read it differently without sending it again. */
export function ReadingPart({ source, notes, pending, error, onReload, onRead }: Props) {
  const [reading, setReading] = useState(() => first(source));
  const fields = { source, reading, onChange: setReading };
  const word = source.kind === "csv" ? "line" : "row";
  const located = error instanceof ApiProblem ? error.errors : [];
  const headings = located.find(({ pointer }) => pointer === "/headerLine")?.detail;
  return (
    <>
      <EncodingDoubt source={source} />
      <details className={classes["reading"]} open={error !== null || undefined}>
        <summary>{readingSentence(source)}</summary>
        <form
          className={classes["readingForm"]}
          onSubmit={(event) => {
            event.preventDefault();
            onRead(reading);
          }}
        >
          <div className={classes["readingFields"]}>
            {source.kind === "csv" ? <CsvFields {...fields} /> : <SheetField {...fields} />}
            <NumberInput
              label={`Headings on ${word}`}
              description="Empty: found by itself."
              min={1}
              max={1_048_576}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              value={reading.headerLine ?? ""}
              error={headings}
              onChange={(value) =>
                setReading({ ...reading, headerLine: typeof value === "number" ? value : null })
              }
            />
          </div>
          <ProblemAlert error={error} onReload={onReload} shownElsewhere={["/headerLine"]} />
          <div>
            <Button type="submit" variant="default" loading={pending}>
              Read the file like this
            </Button>
          </div>
        </form>
      </details>
      {notes.length > 0 && (
        <ul className={classes["notes"]} aria-label="To know about the file">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
