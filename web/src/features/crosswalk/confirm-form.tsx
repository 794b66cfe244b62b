import { Button, Group, NativeSelect, Textarea } from "@mantine/core";
import { differenceQuestion, type Answered } from "@tandem/contract/crosswalk/rules";
import { useState } from "react";

import type { StandardId } from "../../ui/standards.ts";
import type { Rating } from "../assess/queries.ts";
import { ratings, ratingWord } from "../assess/words.ts";

type Props = {
  readonly wanted: StandardId;
  readonly parts: readonly Answered[];
  readonly rating: Rating;
  readonly note: string;
  readonly onConfirm: (answer: { readonly rating: Rating; readonly note: string }) => void;
};

/** What differs here, in a sentence, and the rating of this standard's own. */
export function ConfirmForm({ wanted, parts, rating: proposed, note: kept, onConfirm }: Props) {
  const [note, setNote] = useState(kept);
  const [rating, setRating] = useState(proposed);
  const [missing, setMissing] = useState(false);
  const confirm = () => {
    const says = /[\p{L}\p{N}]/u.test(note);
    setMissing(!says);
    if (says) onConfirm({ rating, note: note.trim() });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <Textarea
        label={differenceQuestion(
          wanted,
          parts.map(({ relation }) => relation),
        )}
        description="Becomes the note of this answer. Ctrl and Enter confirm."
        inputWrapperOrder={["label", "input", "description", "error"]}
        rows={2}
        maxLength={1_000}
        data-hook="confirm-note"
        value={note}
        error={missing && "Write at least one sentence."}
        onChange={({ currentTarget }) => {
          setNote(currentTarget.value);
          setMissing(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          confirm();
        }}
      />
      <Group gap="sm" mt="xs" align="end">
        <NativeSelect
          aria-label="Rating here"
          value={rating}
          onChange={({ currentTarget }) =>
            setRating(ratings.find((each) => each === currentTarget.value) ?? rating)
          }
          data={ratings.map((each) => ({ value: each, label: ratingWord(each) }))}
        />
        <Button type="submit">Confirm</Button>
      </Group>
    </form>
  );
}
