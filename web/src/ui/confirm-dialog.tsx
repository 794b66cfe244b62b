import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";

import { Dialog } from "./dialog.tsx";
import { ProblemAlert } from "./problem-alert.tsx";

type Props = {
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly title: string;
  /** The verb of what happens, such as "Suspend client". */
  readonly action: string;
  readonly children: ReactNode;
  readonly danger?: boolean;
  readonly pending?: boolean;
  /** Nothing to confirm yet: a choice is missing. */
  readonly disabled?: boolean;
  readonly error?: Error | null;
  readonly onReload?: () => void;
};

/** Asks before something that others notice, says what will happen, and shows why it did not. */
export function ConfirmDialog(props: Props) {
  const { onClose, onConfirm, title, action, children, danger, pending, error } = props;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <Stack gap="lg">
          <div>{children}</div>
          <ProblemAlert error={error ?? null} onReload={props.onReload} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={pending ?? false}
              disabled={props.disabled ?? false}
              {...(danger ? { color: "red.7" } : {})}
            >
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
