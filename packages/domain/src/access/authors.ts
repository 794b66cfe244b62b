import { z } from "zod";
import { UserId } from "../kernel/id.ts";

/** Whoever wrote in a version: its author, then everyone who added to it. None of them approves it. */
export const Authors = z.tuple([UserId], UserId);
export type Authors = z.infer<typeof Authors>;

/** The authors of a draft once another person has written in it. */
export const joined = (authors: Authors | undefined, by: UserId): Authors => {
  if (authors === undefined) return [by];
  return authors.includes(by) ? authors : [...authors, by];
};
