import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { find, ofStandard } from "@tandem/contract/standards/catalogue";
import { useId, useState } from "react";

import { standardName, type StandardId } from "../../ui/standards.ts";
import classes from "./what-if-page.module.css";

type Rating = "N" | "P" | "L" | "F";
const ratings: readonly { value: Rating; label: string }[] = [
  { value: "F", label: "Fully" },
  { value: "L", label: "Largely" },
  { value: "P", label: "Partially" },
  { value: "N", label: "Not" },
];

type Props = {
  readonly standards: readonly StandardId[];
  readonly onAdd: (ids: readonly string[]) => void;
};

/** `27001 A.5.1` or `A.5.1`, as it is typed or chosen, to the requirement's key. */
const keyOf = (standards: readonly StandardId[], text: string): string | null => {
  const trimmed = text.trim();
  for (const standard of standards) {
    const short = trimmed.replace(`${standardName(standard)} `, "").split(" ")[0] ?? "";
    const others = standards.filter((each) => each !== standard);
    if (others.some((each) => trimmed.startsWith(`${standardName(each)} `))) continue;
    if (find(`${standard}:${short}`) !== undefined) return `${standard}:${short}`;
  }
  return null;
};

/** A requirement brought to a rating, and if wished with evidence and verified. */
export function AddTarget({ standards, onAdd }: Props) {
  const listId = useId();
  const [text, setText] = useState("");
  const [rating, setRating] = useState<Rating>("F");
  const [evidence, setEvidence] = useState(true);
  const [verified, setVerified] = useState(true);
  const [missed, setMissed] = useState(false);
  const add = () => {
    const key = keyOf(standards, text);
    setMissed(key === null);
    if (key === null) return;
    setText("");
    onAdd([
      `answer:${rating}:${key}`,
      ...(evidence ? [`evidence:${key}`] : []),
      ...(verified ? [`verify:${rating}:${key}`] : []),
    ]);
  };
  return (
    <form
      className={classes["target"]}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        label="Requirement"
        placeholder="A.5.1"
        list={listId}
        value={text}
        error={missed ? "There is no such requirement in the standards sought." : null}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setMissed(false);
        }}
      />
      <datalist id={listId}>
        {standards.flatMap(ofStandard).map(({ key, id, title, standard }) => (
          <option key={key}>{`${standardName(standard)} ${id} ${title}`}</option>
        ))}
      </datalist>
      <NativeSelect
        label="Brought to"
        data={[...ratings]}
        value={rating}
        onChange={({ currentTarget }) =>
          setRating(ratings.find(({ value }) => value === currentTarget.value)?.value ?? "F")
        }
      />
      <Checkbox
        label="With current evidence"
        checked={evidence}
        onChange={({ currentTarget }) => setEvidence(currentTarget.checked)}
      />
      <Checkbox
        label="Verified by a second person"
        checked={verified}
        onChange={({ currentTarget }) => setVerified(currentTarget.checked)}
      />
      <Button type="submit" variant="default">
        Add to the choice
      </Button>
    </form>
  );
}
