import { Download } from "lucide-react";

import classes from "./file-link.module.css";

type Props = {
  readonly name: string;
  readonly fetching: {
    readonly mutate: () => void;
    readonly isPending: boolean;
    readonly error: Error | null;
  };
};

/** A file that the browser saves: its address is asked for when it is pressed. */
export function FileLink({ name, fetching }: Props) {
  return (
    <span>
      <button
        type="button"
        className={classes["download"]}
        onClick={() => fetching.mutate()}
        aria-busy={fetching.isPending}
      >
        <span>{name}</span>
        <Download size={14} aria-label="download" />
      </button>
      {fetching.error !== null && (
        <span className={classes["error"]} role="alert">
          {fetching.error.message}
        </span>
      )}
    </span>
  );
}
