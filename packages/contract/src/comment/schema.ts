import { Draft, Info } from "@tandem/domain/comment";
import { CommentId } from "@tandem/domain/id";
import type { z } from "zod";
import { page, pageQuery } from "../http/paging.ts";
import { versioned } from "../http/versioned.ts";

/** Something said about a requirement. In its text a person stands as `@` and their id. */
export const CommentView = Info.omit({ audience: true }).extend(versioned);
export type CommentView = z.infer<typeof CommentView>;

export const CommentPage = page(CommentView);
export type CommentPage = z.infer<typeof CommentPage>;

export const CommentQuery = pageQuery;

/** What is said, whom the text calls, and what it answers, if anything. */
export const WriteComment = Draft.extend({
  mentions: Draft.shape.mentions.default([]),
  replyTo: CommentId.nullable().default(null),
}).strict();

export const EditComment = Draft.extend({ mentions: Draft.shape.mentions.default([]) }).strict();
