import { Textarea } from "@mantine/core";
import { useState } from "react";

type Props = {
  readonly label: string;
  readonly description: string;
  readonly names: readonly string[];
  readonly onChange: (names: string[]) => void;
  readonly error: string | null;
};

/** Several names, one on each line; empty lines are none. */
export function NamesField({ label, description, names, onChange, error }: Props) {
  const [text, setText] = useState(names.join("\n"));
  return (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={2}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(
          currentTarget.value
            .split("\n")
            .map((name) => name.trim())
            .filter((name) => name !== ""),
        );
      }}
      error={error}
    />
  );
}
