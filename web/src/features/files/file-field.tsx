import { Button } from "@mantine/core";
import { extensions } from "@tandem/contract/file/schema";
import { FileCheck2, FileUp } from "lucide-react";
import { useId, useState } from "react";

import { formatBytes } from "../../lib/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProgressBar } from "../../ui/progress.tsx";
import classes from "./file-field.module.css";
import type { Uploading } from "./use-upload.ts";

type ZoneProps = {
  readonly onFile: (file: File) => void;
  readonly error: string | null;
};

/** Takes one file, chosen or dropped: the field itself covers the zone, and a browser lets a file fall on it. */
function Zone({ onFile, error }: ZoneProps) {
  const [over, setOver] = useState(false);
  const hintId = useId();
  const errorId = useId();
  return (
    <div>
      <label
        className={classes["zone"]}
        data-over={over || undefined}
        data-wrong={error !== null || undefined}
      >
        <FileUp size={20} aria-hidden />
        <strong>Choose a file, or drop it here</strong>
        <span id={hintId} className="quiet">
          PDF, image, Office or OpenDocument file, text, e-mail or ZIP, up to 100 MB
        </span>
        <input
          type="file"
          className={classes["input"]}
          aria-label="File to send"
          aria-describedby={error === null ? hintId : `${hintId} ${errorId}`}
          aria-invalid={error !== null}
          accept={extensions.map((extension) => `.${extension}`).join(",")}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) onFile(file);
            // The same file, corrected, can be chosen once more.
            currentTarget.value = "";
          }}
        />
      </label>
      {error !== null && (
        <p id={errorId} className={classes["error"]} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

type KeptProps = {
  readonly name: string;
  readonly size: number;
  readonly action: string;
  readonly onAction: () => void;
};

function Kept({ name, size, action, onAction }: KeptProps) {
  return (
    <div className={classes["kept"]}>
      <FileCheck2 size={18} aria-hidden />
      <span className={classes["name"]}>{name}</span>
      <span className="quiet tabular">{formatBytes(size)}</span>
      <Button size="xs" variant="default" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}

type Props = {
  readonly uploading: Uploading;
  /** The file that stands, where another one may take its place. */
  readonly kept: { readonly name: string; readonly size: number } | null;
  readonly onReplace: () => void;
  readonly error: string | null;
};

/** A file of a form: chosen or dropped, sent at once with its progress, tried again, taken out. */
export function FileField({ uploading, kept, onReplace, error }: Props) {
  const { state, begin, cancel } = uploading;
  switch (state.phase) {
    case "none":
      return kept === null ? (
        <Zone onFile={begin} error={state.refusal ?? error} />
      ) : (
        <Kept {...kept} action="Replace the file" onAction={onReplace} />
      );
    case "reading":
    case "sending": {
      const sent = state.phase === "sending" ? state.sent : 0;
      const again = state.phase === "sending" && state.attempt > 1;
      return (
        <div className={classes["sending"]}>
          <ProgressBar label={`Sending ${state.file.name}`} done={sent} total={state.file.size}>
            {formatBytes(sent)} of {formatBytes(state.file.size)}
          </ProgressBar>
          <output className="quiet">
            {again && "The connection was lost. Sending it again."}
            {!again && state.phase === "reading" && "Reading the file"}
          </output>
          <Button size="xs" variant="default" onClick={cancel}>
            Stop sending
          </Button>
        </div>
      );
    }
    case "failed":
      return (
        <Notice tone="bad" announce="now" title={state.message}>
          <span className={classes["choices"]}>
            <Button size="xs" variant="default" onClick={() => begin(state.file)}>
              Send it again
            </Button>
            <Button size="xs" variant="default" onClick={cancel}>
              Choose another file
            </Button>
          </span>
        </Notice>
      );
    case "arrived":
      return (
        <div>
          <output className="visually-hidden">The file has arrived.</output>
          <Kept
            name={state.file.name}
            size={state.file.size}
            action="Take it out"
            onAction={cancel}
          />
        </div>
      );
  }
}
