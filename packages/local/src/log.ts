/** Structured logging: one line of JSON for each call. */
export interface Log {
  readonly info: (message: string, facts?: Record<string, unknown>) => void;
  readonly warn: (message: string, facts?: Record<string, unknown>) => void;
  readonly error: (message: string, facts?: Record<string, unknown>) => void;
}

export const LEVELS = ["info", "warn", "error"] as const;
export type Level = (typeof LEVELS)[number];

/** A log that leaves out what is below `least`. */
export function createLog(write: (line: string) => void, least: Level, now: () => Date): Log {
  const at =
    (level: Level) =>
    (message: string, facts: Record<string, unknown> = {}) => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
      write(JSON.stringify({ at: now().toISOString(), level, message, ...facts }, readable));
    };
  return { info: at("info"), warn: at("warn"), error: at("error") };
}

/** An error has no enumerable fields of interest: without this a log would show `{}`. */
function readable(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { name, message, stack, ...(cause === undefined ? {} : { cause }) };
}
