import { useEffect, useEffectEvent } from "react";

import { ApiProblem } from "../../lib/problem.ts";
import type { Upload } from "./send.ts";
import { useUpload } from "./use-upload.ts";

type Asked = {
  readonly tenantId: string;
  /** Where the body of the form names the file. */
  readonly pointer: string;
  /** What the service said of the last attempt. */
  readonly error: Error | null;
  readonly onUpload: (upload: Upload | null) => void;
  readonly onClose: () => void;
};

/** Sends the file of a form while the rest is filled in; whoever leaves the dialog leaves nothing behind. */
export const useFormUpload = ({ tenantId, pointer, error, onUpload, onClose }: Asked) => {
  const uploading = useUpload(tenantId, onUpload);
  // A file that the service found wanting is gone there; another one has to be chosen.
  const settle = useEffectEvent(uploading.settle);
  const wanting =
    error instanceof ApiProblem && error.errors.some((each) => each.pointer === pointer)
      ? error
      : null;
  useEffect(() => {
    if (wanting !== null) settle();
  }, [wanting]);
  const leave = () => {
    if (uploading.state.phase !== "none") uploading.cancel();
    onClose();
  };
  return { uploading, leave };
};
