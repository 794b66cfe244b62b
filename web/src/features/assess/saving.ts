import { isPassing, isStale } from "../../lib/problem.ts";
import {
  collides,
  isDone,
  predict,
  predictAll,
  type Actor,
  type Change,
  type Made,
} from "./change.ts";
import type { Assessment, RequirementKey } from "./queries.ts";

/** Someone else was faster: what stands now, and what waits for a decision between the two. */
export type Conflict = { readonly theirs: Assessment; readonly mine: readonly Made[] };

type Entry = {
  /** Made and not yet taken by the service, oldest first. */
  readonly waiting: readonly Made[];
  readonly sending: boolean;
  readonly failures: number;
  readonly conflict: Conflict | null;
  /** Why the last change of this row did not happen. */
  readonly refusal: string | null;
};

export type Snapshot = {
  readonly entries: ReadonlyMap<RequirementKey, Entry>;
  readonly state: "idle" | "saving" | "saved" | "failed";
  readonly savedAt: string | null;
};

/** Why a row is not saved: somebody else's version, a refusal of the rules, or no answer. */
export type Trouble = "conflict" | "refused" | "offline";

export const troubleOf = ({ entries }: Snapshot, key: RequirementKey): Trouble | null => {
  const entry = entries.get(key);
  if (entry === undefined) return null;
  if (entry.conflict !== null) return "conflict";
  if (entry.refusal !== null) return "refused";
  return entry.failures > 0 ? "offline" : null;
};

/** What saving needs of the world around it. */
export type Ports = {
  readonly actor: Actor;
  readonly now: () => string;
  /** The row as the cache holds it. */
  readonly current: (key: RequirementKey) => Assessment | undefined;
  /** Puts what the service answered into the cache. */
  readonly keep: (row: Assessment) => void;
  readonly send: (key: RequirementKey, change: Change, version: number) => Promise<Assessment>;
  readonly read: (key: RequirementKey) => Promise<Assessment>;
  /** Resolves when another attempt makes sense after so many failures. */
  readonly pause: (failures: number) => Promise<void>;
  readonly onSaved: () => void;
};

const untouched: Entry = {
  waiting: [],
  sending: false,
  failures: 0,
  conflict: null,
  refusal: null,
};

const isIdle = ({ waiting, sending, conflict, refusal }: Entry): boolean =>
  waiting.length === 0 && !sending && conflict === null && refusal === null;

/** A change of the same kind that is not on its way yet is replaced: only the last word is sent. */
const queued = (waiting: readonly Made[], made: Made, sending: boolean): readonly Made[] => {
  const last = waiting.at(-1);
  const replaces = last?.change.kind === made.change.kind && (waiting.length > 1 || !sending);
  return [...(replaces ? waiting.slice(0, -1) : waiting), made];
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * Saves what a person does to requirements, as they do it. What was done shows at once; one change of a row is
 * sent at a time, in order, each based on the version before it. No answer: it is tried again until there is
 * one. Changed by someone else in the same place: both are kept until the person decides; elsewhere: sent again
 * on top. Refused: it is taken back, and the reason stays beside the row.
 */
export const openSaving = (ports: Ports) => {
  const listeners = new Set<() => void>();
  let entries: ReadonlyMap<RequirementKey, Entry> = new Map();
  let savedAt: string | null = null;

  const look = (): Snapshot => {
    const all = [...entries.values()];
    const failing = all.some(({ failures, conflict }) => failures > 0 || conflict !== null);
    const saving = all.some(({ sending }) => sending);
    const calm = savedAt === null ? "idle" : "saved";
    const busy = saving ? "saving" : calm;
    return { entries, state: failing ? "failed" : busy, savedAt };
  };
  let snapshot = look();

  const entryOf = (key: RequirementKey): Entry => entries.get(key) ?? untouched;
  const put = (key: RequirementKey, change: Partial<Entry>): void => {
    const entry = { ...entryOf(key), ...change };
    const others = [...entries].filter(([each]) => each !== key);
    entries = new Map(isIdle(entry) ? others : [...others, [key, entry]]);
    snapshot = look();
    listeners.forEach((listener) => listener());
  };
  const rowOf = (key: RequirementKey): Assessment => {
    const row = ports.current(key);
    if (row === undefined) throw new Error(`${key} is not in the list`);
    return row;
  };

  /** Someone else changed the row. Whether that matters decides how it goes on. */
  const reconcile = async (key: RequirementKey, made: Made, seen: Assessment): Promise<void> => {
    const theirs = await ports.read(key);
    ports.keep(theirs);
    const { waiting } = entryOf(key);
    if (isDone(theirs, made, ports.actor)) return put(key, { waiting: waiting.slice(1) });
    if (collides(seen, theirs, made)) {
      put(key, { waiting: [], conflict: { theirs, mine: waiting } });
    }
  };

  const attempt = async (key: RequirementKey, made: Made): Promise<void> => {
    const seen = rowOf(key);
    try {
      const saved = await ports.send(key, made.change, seen.version);
      ports.keep(saved);
      savedAt = ports.now();
      put(key, { waiting: entryOf(key).waiting.slice(1), failures: 0 });
      ports.onSaved();
    } catch (error) {
      if (!isStale(error)) throw error;
      await reconcile(key, made, seen);
    }
  };

  const pump = async (key: RequirementKey): Promise<void> => {
    if (entryOf(key).sending) return;
    put(key, { sending: true });
    for (let made = entryOf(key).waiting[0]; made; made = entryOf(key).waiting[0]) {
      try {
        await attempt(key, made);
      } catch (error) {
        if (!isPassing(error)) {
          put(key, { waiting: [], failures: 0, refusal: messageOf(error) });
          break;
        }
        const failures = entryOf(key).failures + 1;
        put(key, { failures });
        await ports.pause(failures);
      }
    }
    put(key, { sending: false, failures: 0 });
  };

  /** Whether the rules refuse the change; their reason is kept beside the row. */
  const refused = (key: RequirementKey, made: Made): boolean => {
    const shown = predictAll(rowOf(key), entryOf(key).waiting, ports.actor);
    try {
      predict(shown, made, ports.actor);
      put(key, { refusal: null });
      return false;
    } catch (error) {
      put(key, { refusal: messageOf(error) });
      return true;
    }
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: (): Snapshot => snapshot,

    /** Whether the rules allow the change; where not, the reason stands beside the row. */
    allows: (key: RequirementKey, change: Change): boolean =>
      !refused(key, { change, at: ports.now() }),

    /** Does something to a requirement. False where the rules refuse it, at once. */
    make: (key: RequirementKey, change: Change): boolean => {
      const made = { change, at: ports.now() };
      if (refused(key, made)) return false;
      const { waiting, sending, conflict } = entryOf(key);
      const shown = predictAll(rowOf(key), waiting, ports.actor);
      if (predict(shown, made, ports.actor) === shown) return true;
      if (conflict === null) {
        put(key, { waiting: queued(waiting, made, sending) });
        void pump(key);
      } else put(key, { conflict: { ...conflict, mine: queued(conflict.mine, made, false) } });
      return true;
    },

    /** Leaves what the other person wrote. */
    keepTheirs: (key: RequirementKey): void => put(key, { conflict: null }),

    /** Writes one's own over it, on top of their version. */
    putMine: (key: RequirementKey): void => {
      const { conflict } = entryOf(key);
      if (conflict === null) return;
      put(key, { conflict: null, waiting: conflict.mine });
      void pump(key);
    },

    /** Takes the reason away from the row. */
    dismiss: (key: RequirementKey): void => put(key, { refusal: null }),
  };
};

export type Saving = ReturnType<typeof openSaving>;
