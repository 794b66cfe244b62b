import { TextInput } from "@mantine/core";
import { Search } from "lucide-react";
import { useState } from "react";

type Props = {
  /** What is looked for, for a screen reader. */
  readonly label: string;
  readonly placeholder: string;
  /** What the address says at first; typing is not slowed by it afterwards. */
  readonly initial: string;
  readonly onFind: (text: string) => void;
};

/** A field that narrows a list while it is typed in. */
export function FindField({ label, placeholder, initial, onFind }: Props) {
  const [text, setText] = useState(initial);
  return (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      type="search"
      leftSection={<Search size={15} aria-hidden />}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onFind(currentTarget.value);
      }}
    />
  );
}
