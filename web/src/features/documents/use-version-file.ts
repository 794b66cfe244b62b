import { useEffect, useEffectEvent } from "react";

import { ApiProblem } from "../../lib/problem.ts";
import { useUpload, type Uploading } from "../files/use-upload.ts";
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
  const uploading = useUpload(tenantId, (upload) => onChange({ file: upload?.id ?? "" }));
  // A file that the service found wanting is gone there; another one has to be chosen.
  const settle = useEffectEvent(uploading.settle);
  const wanting =
    error instanceof ApiProblem && error.errors.some(({ pointer }) => pointer === "/where/file")
      ? error
      : null;
  useEffect(() => {
    if (wanting !== null) settle();
  }, [wanting]);
  const leave = () => {
    if (uploading.state.phase !== "none") uploading.cancel();
    onClose();
  };
  return { sending: { uploading, standing }, leave };
};
