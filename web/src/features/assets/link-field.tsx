import { Button, TextInput } from "@mantine/core";
import { useState } from "react";

import classes from "./assets.module.css";
import { fold } from "./filter.ts";

type Thing = { readonly id: string; readonly name: string };

type Props = {
  readonly label: string;
  readonly description: string;
  readonly things: readonly Thing[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** What a link is called whose thing is not among them. */
  readonly gone?: string;
  readonly error: string | null;
};

/** How many suggestions are shown while somebody types. */
const suggested = 6;

/** Links to things of a register that may be long: one types a part of a name and adds what is found. */
export function LinkField({
  label,
  description,
  things,
  chosen,
  onChange,
  gone = "Retired",
  error,
}: Props) {
  const [text, setText] = useState("");
  const wanted = fold(text.trim());
  const found =
    wanted === ""
      ? []
      : things
          .filter(({ id, name }) => !chosen.includes(id) && fold(name).includes(wanted))
          .slice(0, suggested);
  const nameOf = (id: string) => things.find((thing) => thing.id === id)?.name ?? gone;
  return (
    <div>
      <TextInput
        label={label}
        description={description}
        placeholder="Type a part of a name"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={error}
      />
      {(found.length > 0 || chosen.length > 0) && (
        <ul className={classes["links"]}>
          {found.map(({ id, name }) => (
            <li key={id} className={classes["link"]}>
              <span>{name}</span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Add ${name}`}
                onClick={() => {
                  onChange([...chosen, id]);
                  setText("");
                }}
              >
                Add
              </Button>
            </li>
          ))}
          {chosen.map((id) => (
            <li key={id} className={classes["link"]}>
              <strong>{nameOf(id)}</strong>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Remove ${nameOf(id)}`}
                onClick={() => onChange(chosen.filter((each) => each !== id))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
