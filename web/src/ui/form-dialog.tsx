import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode, Ref, SubmitEventHandler } from "react";

import { Dialog } from "./dialog.tsx";
import { ProblemAlert } from "./problem-alert.tsx";

type Form = {
  readonly shown: readonly string[];
  readonly bind: {
    readonly ref: Ref<HTMLFormElement>;
    readonly noValidate: boolean;
    readonly onSubmit: SubmitEventHandler<HTMLFormElement>;
  };
};

type Props = {
  readonly title: string;
  /** The verb of what happens, such as "Send invitation". */
  readonly action: string;
  readonly form: Form;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly pending: boolean;
  readonly error: Error | null;
  /** Brings the newest version when someone else was faster. */
  readonly onReload?: (() => void) | undefined;
  readonly danger?: boolean;
  readonly width?: number;
};

/** A short form in a dialog, with why it was refused above its buttons. */
export function FormDialog(props: Props) {
  const { title, action, form, children, onClose, pending, error, onReload, danger } = props;
  const width = props.width === undefined ? {} : { width: props.width };
  return (
    <Dialog opened onClose={onClose} title={title} {...width}>
      <form {...form.bind}>
        <Stack gap="lg">
          {children}
          <ProblemAlert error={error} onReload={onReload} shownElsewhere={form.shown} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={pending}
              {...(danger === true ? { color: "red.7" } : {})}
            >
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
