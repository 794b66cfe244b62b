import { byName, extensions, mostBytes } from "@tandem/contract/file/schema";
import { useState } from "react";

import { request } from "../../lib/api.ts";
import { useStable } from "../../lib/use-stable.ts";
import { send, type Upload } from "./send.ts";
import { put, sha256Of, wait } from "./transfer.ts";

/** Where a file is on its way. `attempt` is above 1 where the connection was lost meanwhile. */
export type UploadState =
  | { readonly phase: "none"; readonly refusal: string | null }
  | { readonly phase: "reading"; readonly file: File }
  | {
      readonly phase: "sending";
      readonly file: File;
      readonly sent: number;
      readonly attempt: number;
    }
  | { readonly phase: "failed"; readonly file: File; readonly message: string }
  | { readonly phase: "arrived"; readonly file: File; readonly upload: Upload };

const nothing: UploadState = { phase: "none", refusal: null };

/** What can be said of a file before it is sent; null: nothing is wrong with it so far. */
export const refusalOf = ({ name, size }: Pick<File, "name" | "size">): string | null => {
  if (byName(name) === null) {
    return `“${name}” is not of a type that is taken. Send one of ${extensions.join(", ")}.`;
  }
  if (size === 0) return `“${name}” is empty. Choose a file with content.`;
  return size > mostBytes
    ? `“${name}” is larger than 100 MB. Send a smaller one, or a link to it.`
    : null;
};

/** What is under way for one field: to be stopped, and to be cleared away on the other side. */
type Running = { readonly stop: AbortController; announced: Upload | null };

const abandon = (tenantId: string, { id, version }: Upload): void => {
  const params = { tenantId, fileId: id };
  // Whatever is not cleared away now, the service clears away within a day or two.
  request("DELETE /api/v1/tenants/{tenantId}/uploads/{fileId}", { params, ifMatch: version }).catch(
    () => undefined,
  );
};

type Heard = {
  readonly tenantId: string;
  readonly running: Running;
  readonly onState: (state: UploadState) => void;
};

const carry = async (file: File, { tenantId, running, onState }: Heard): Promise<void> => {
  const { signal } = running.stop;
  let attempt = 1;
  const show = (sent: number) => onState({ phase: "sending", file, sent, attempt });
  onState({ phase: "reading", file });
  try {
    const { name, size } = file;
    const sha256 = await sha256Of(file);
    const body = { name, size, sha256, mediaType: byName(name) ?? ("text/plain" as const) };
    const idempotencyKey = crypto.randomUUID();
    show(0);
    const upload = await send({
      announce: async () => {
        const params = { tenantId };
        const call = "POST /api/v1/tenants/{tenantId}/uploads";
        running.announced = await request(call, { params, body, idempotencyKey, signal });
        return running.announced;
      },
      put: (to) => put(to, file, { onSent: show, signal }),
      wait: (count) => wait(count, signal),
      again: (next) => {
        attempt = next;
        show(0);
      },
    });
    if (!signal.aborted) onState({ phase: "arrived", file, upload });
  } catch (error) {
    if (signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    onState({ phase: "failed", file, message });
  }
};

/** A file on its way to the store: chosen, sent with its progress, tried again, given up. */
export const useUpload = (tenantId: string, onArrived: (upload: Upload | null) => void) => {
  const [state, setState] = useState<UploadState>(nothing);
  const [running, setRunning] = useState<Running | null>(null);
  const arrived = useStable(onArrived);

  const begin = (file: File) => {
    const refusal = refusalOf(file);
    if (refusal !== null) return setState({ phase: "none", refusal });
    const next: Running = { stop: new AbortController(), announced: null };
    setRunning(next);
    const onState = (to: UploadState) => {
      if (next.stop.signal.aborted) return;
      setState(to);
      if (to.phase === "arrived") arrived(to.upload);
    };
    return void carry(file, { tenantId, running: next, onState });
  };

  /** Stops, and clears away what was sent. */
  const cancel = () => {
    running?.stop.abort();
    if (running?.announced) abandon(tenantId, running.announced);
    setRunning(null);
    setState(nothing);
    arrived(null);
  };

  return {
    state,
    begin,
    cancel,
    /** The service has taken the file in, or has removed it: nothing is left to clear away. */
    settle: () => {
      setRunning(null);
      setState(nothing);
    },
  };
};

export type Uploading = ReturnType<typeof useUpload>;
