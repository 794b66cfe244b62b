import type { Lane } from "./filter.ts";

/** What was begun and cannot be saved by itself: notes without a rating, evidence not to be relied on. */
export const openDrafts = () => {
  const notes = new Map<string, string>();
  const left = new Map<string, readonly string[]>();
  return {
    noteOf: (lane: Lane, key: string): string | undefined => notes.get(`${lane} ${key}`),
    keepNote: (lane: Lane, key: string, text: string): void => {
      if (text === "") notes.delete(`${lane} ${key}`);
      else notes.set(`${lane} ${key}`, text);
    },
    /** Evidence the next verification of the requirement does not rest on. */
    leftOut: (key: string): readonly string[] => left.get(key) ?? [],
    leaveOut: (key: string, evidence: readonly string[]): void => {
      left.set(key, evidence);
    },
  };
};

export type Drafts = ReturnType<typeof openDrafts>;
