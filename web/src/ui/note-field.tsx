import { Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

import { useStable } from "../lib/use-stable.ts";

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** What is kept; typing goes on undisturbed when it changes meanwhile. */
  readonly value: string;
  readonly onKeep: (text: string) => void;
  readonly maxLength: number;
  /** Marks the field for a key that leads here. */
  readonly hook?: string;
};

/** Long enough to finish a word, short enough that nothing is lost. */
const keptAfter = 900;

/** Keeps what was typed after a while, or at once when the field is left or goes away. */
const useKeeping = (onKeep: (text: string) => void) => {
  const unkept = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useStable(() => {
    clearTimeout(timer.current);
    const text = unkept.current;
    unkept.current = null;
    if (text !== null) onKeep(text);
  });
  const later = (text: string) => {
    unkept.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, keptAfter);
  };
  useEffect(() => keep, [keep]);
  return { keep, later };
};

/** What the field shows: what is being typed, or what is kept once that changes while nobody types. */
const useTyped = (value: string) => {
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (!focused) setTyped(null);
  }
  return { text: typed ?? value, setTyped, setFocused };
};

/** A text that keeps itself. */
export function NoteField(props: Props) {
  const { label, placeholder, value, onKeep, maxLength, hook } = props;
  const { keep, later } = useKeeping(onKeep);
  const { text, setTyped, setFocused } = useTyped(value);
  const left = maxLength - text.length;
  return (
    <Textarea
      label={label}
      description={left < 100 ? `${left} characters left` : props.description}
      placeholder={placeholder}
      rows={3}
      resize="vertical"
      maxLength={maxLength}
      inputWrapperOrder={["label", "input", "description", "error"]}
      data-hook={hook}
      value={text}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        later(currentTarget.value);
      }}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        keep();
      }}
    />
  );
}
