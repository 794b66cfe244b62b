import { Textarea } from "@mantine/core";
import type { Requirement } from "@tandem/contract/standards/catalogue";
import { useState } from "react";

import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

type Props = {
  readonly requirement: Requirement;
  readonly onClose: () => void;
  readonly onChallenge: (note: string) => void;
};

/** The verifier does not accept what is claimed, and says what is missing. */
export function ChallengeDialog({ requirement, onClose, onChallenge }: Props) {
  const [note, setNote] = useState("");
  const text = note.trim();
  return (
    <ConfirmDialog
      title={`Challenge ${requirement.id} ${requirement.title}`}
      action="Challenge"
      disabled={text === ""}
      onClose={onClose}
      onConfirm={() => onChallenge(text)}
    >
      <Textarea
        label="What is missing"
        description="The client reads this. Until it is answered and verified, the requirement counts nothing in the verified lane."
        rows={4}
        maxLength={1_000}
        required
        data-autofocus
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
