import type { Answer } from "../../lib/api.ts";
import { isPassing } from "../../lib/problem.ts";

export type Upload = Answer<"POST /api/v1/tenants/{tenantId}/uploads">;

/** The steps of sending a file, apart from the network so that their order can be tested. */
export type Steps = {
  /** Says what comes, and learns where to send it; asked again it gives a fresh address for the same file. */
  readonly announce: () => Promise<Upload>;
  /** Sends the bytes; gives the status of the answer, or 0 where none came. */
  readonly put: (upload: Upload) => Promise<number>;
  /** Waits before another attempt. */
  readonly wait: (attempt: number) => Promise<void>;
  /** Told which attempt comes next. */
  readonly again: (attempt: number) => void;
};

/** The file could not be sent, and trying again by itself does not help. */
export class SendingFailed extends Error {
  override readonly name = "SendingFailed";
}

const attempts = 6;

/** 412: an attempt whose answer was lost had arrived. */
const hasArrived = (status: number): boolean => (status >= 200 && status < 300) || status === 412;

/** 403: the address has run out meanwhile. */
const mayPass = (status: number): boolean =>
  status === 0 || status === 403 || status === 408 || status === 429 || status >= 500;

const announced = async (steps: Steps): Promise<Upload | null> => {
  try {
    return await steps.announce();
  } catch (error) {
    if (isPassing(error)) return null;
    throw error;
  }
};

/**
 * Sends a file, again by itself where the network or the store stumbles. Throws what the service refuses, and
 * `SendingFailed` after six attempts or where the store does not take the bytes.
 */
export const send = async (steps: Steps): Promise<Upload> => {
  for (let attempt = 1; ; attempt += 1) {
    const upload = await announced(steps);
    const status = upload === null ? 0 : await steps.put(upload);
    if (upload !== null && hasArrived(status)) return upload;
    if (!mayPass(status)) {
      throw new SendingFailed("The store did not take the file. Choose it again and send it anew.");
    }
    if (attempt === attempts) {
      throw new SendingFailed("The file could not be sent. Check your connection, then try again.");
    }
    steps.again(attempt + 1);
    await steps.wait(attempt);
  }
};
