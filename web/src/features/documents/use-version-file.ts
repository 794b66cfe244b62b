import { useFormUpload } from "../files/use-form-upload.ts";
import type { Uploading } from "../files/use-upload.ts";
import type { VersionDraft } from "./draft.ts";

type File = { readonly id: string; readonly name: string; readonly size: number };

/** A file of a version on its way, and the one that stands. */
export type VersionFile = { readonly uploading: Uploading; readonly standing: File | null };

type Asked = {
  readonly tenantId: string;
  readonly standing: File | null;
  /** What the service said of the last attempt. */
  readonly error: Error | null;
  readonly onChange: (change: Partial<VersionDraft>) => void;
  readonly onClose: () => void;
};

/** Sends the file of a version while the rest is filled in; whoever leaves the dialog leaves nothing behind. */
export const useVersionFile = ({ tenantId, standing, error, onChange, onClose }: Asked) => {
  const { uploading, leave } = useFormUpload({
    tenantId,
    pointer: "/where/file",
    error,
    onUpload: (upload) => onChange({ file: upload?.id ?? "" }),
    onClose,
  });
  return { sending: { uploading, standing }, leave };
};
