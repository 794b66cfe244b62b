import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { z } from "zod";

import { useForm } from "../lib/use-form.ts";
import { FormDialog } from "./form-dialog.tsx";

/** What a reason is given with. */
type Body = { readonly reason: string };

type Props = {
  readonly title: string;
  /** The verb of what happens, such as "Retire asset". */
  readonly action: string;
  readonly danger?: boolean;
  /** What the reason is called. */
  readonly label: string;
  readonly description?: string;
  /** Room for several lines. */
  readonly long?: boolean;
  /** What happens then, and whether it can be undone. */
  readonly children?: ReactNode;
  readonly schema: z.ZodType<Body>;
  readonly sending: { readonly isPending: boolean; readonly error: Error | null };
  readonly onSend: (body: Body) => void;
  readonly onClose: () => void;
  readonly onReload: () => void;
};

/** Asks why before something is done that others will read about. */
export function ReasonDialog(props: Props) {
  const { title, action, danger = false, label, description, long, children, schema } = props;
  const { sending, onSend, onClose, onReload } = props;
  const form = useForm({
    schema,
    initial: { reason: "" },
    refusal: sending.error,
    onSubmit: onSend,
  });
  const field = {
    label,
    ...(description === undefined ? {} : { description }),
    maxLength: 500,
    "data-autofocus": true,
    value: form.values.reason,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      form.set("reason", currentTarget.value),
    error: form.errorOf("/reason"),
  };
  return (
    <FormDialog
      title={title}
      action={action}
      danger={danger}
      form={form}
      pending={sending.isPending}
      error={sending.error}
      onClose={onClose}
      onReload={onReload}
    >
      {children}
      {long === true ? <Textarea rows={2} {...field} /> : <TextInput {...field} />}
    </FormDialog>
  );
}
