import { limits } from "@tandem/contract/limits";
import { FileUp, LoaderCircle } from "lucide-react";
import { useState } from "react";

import { megabytes } from "./read-file.ts";
import classes from "./upload-page.module.css";

const hint = `Up to ${limits.importRows} rows and ${megabytes(limits.importFileBytes)}`;

type Props = { readonly busy: boolean; readonly onFile: (file: File) => void };

/** Takes one file, chosen or dropped: the field itself covers the zone, and a browser lets a file fall on it. */
export function DropZone({ busy, onFile }: Props) {
  const [over, setOver] = useState(false);
  const Icon = busy ? LoaderCircle : FileUp;
  // Disabling the field would take the focus away from whoever chose the file by keyboard.
  const unlessBusy = (event: { preventDefault: () => void }) => {
    if (busy) event.preventDefault();
  };
  return (
    <label className={classes["zone"]} data-over={over || undefined} data-busy={busy || undefined}>
      <Icon size={22} aria-hidden />
      <strong>Choose an Excel or CSV file, or drop it here</strong>
      <output className="quiet">{busy ? "Sending and reading the file" : hint}</output>
      <input
        type="file"
        className={classes["input"]}
        aria-label="Statement of Applicability as an Excel or CSV file"
        accept=".xlsx,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/plain"
        aria-disabled={busy}
        onClick={unlessBusy}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          unlessBusy(event);
        }}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file, corrected, can be chosen once more.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
