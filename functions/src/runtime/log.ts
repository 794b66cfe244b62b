/** Structured logging: one line of JSON for each call. Never a token, secret or content of a client. */
export type Log = {
  readonly info: (message: string, facts?: Record<string, unknown>) => void;
  readonly warn: (message: string, facts?: Record<string, unknown>) => void;
  readonly error: (message: string, facts?: Record<string, unknown>) => void;
};
