import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";

type Props = Pick<TextInputProps, "label" | "aria-label" | "description" | "size"> & {
  /** The date that stands, as `2026-11-24`. */
  readonly value: string | null;
  /** The earliest date that can be chosen; one that stands may be earlier. */
  readonly min: string;
  readonly onKeep: (date: string | null) => void;
};

/**
 * A date that keeps itself once the field is left: while a year is typed digit by digit, it would be a date of the
 * first century meanwhile.
 */
export function DateField({ value, min, onKeep, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(null);
  }
  const text = typed ?? value ?? "";
  const tooEarly = text !== "" && text !== value && text < min;
  const keep = () => {
    if (typed === null || tooEarly) return;
    setTyped(null);
    if (typed !== (value ?? "")) onKeep(typed === "" ? null : typed);
  };
  return (
    <TextInput
      type="date"
      {...rest}
      min={min}
      value={text}
      error={typed !== null && tooEarly ? "Choose today or a later date." : null}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === "Enter") keep();
      }}
    />
  );
}
