import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as Comment from "@tandem/domain/comment";
import { CommentId } from "@tandem/domain/id";
import { isRequirementKey, type RequirementKey } from "@tandem/standards/catalogue";
import { clientKeys, inOrder, type Key } from "../keys/keys.ts";
import { type Page, page } from "../paging/page.ts";
import type { Scope } from "../scope/scope.ts";
import type { Command } from "../write/commit.ts";
import { parseStored, type Stored } from "../write/stored.ts";

/** Where something said lies: what everyone reads apart from what the firm's people keep for themselves. */
export type Place = {
  readonly audience: Comment.Audience;
  readonly requirement: RequirementKey;
};

const keyOf = ({ audience, requirement }: Place, id: CommentId): Key =>
  audience === "firm" ? clientKeys.note(requirement, id) : clientKeys.comment(requirement, id);

/** One comment or note, or null. */
export const find = async (
  scope: Scope,
  place: Place,
  id: CommentId,
): Promise<Stored<Comment.Info> | null> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: keyOf(place, id),
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? null : parseStored(Comment.Info, Item);
};

/** A page of what was said of a requirement, newest first. */
export const newest = async (
  scope: Scope,
  { audience, requirement }: Place,
  paging: { limit: number; cursor: string | undefined },
): Promise<Page<Stored<Comment.Info>>> => {
  const notes = audience === "firm";
  const partition = notes ? clientKeys.notesOn(requirement) : clientKeys.commentsOn(requirement);
  const { items, cursor } = await page(
    scope.table,
    { list: notes ? "notes" : "comments", partition, newestFirst: true },
    paging,
  );
  return { items: items.map((item) => parseStored(Comment.Info, item)), cursor };
};

type Act = "written" | "edited" | "withdrawn";

const kinds = { everyone: "comment", firm: "note" } as const;

const nameOf = ({ audience, requirement, id }: Comment.Info): string =>
  `${kinds[audience]}:${requirement}:${id}`;

/** Which comment or note a name in the trail or in an event stands for; null for any other name. */
export const named = (name: string): { place: Place; id: CommentId } | null => {
  const [, kind, requirement = "", last] = /^(comment|note):(.+):([^:]+)$/.exec(name) ?? [];
  const id = CommentId.safeParse(last);
  if (!id.success || !isRequirementKey(requirement)) return null;
  const audience = kind === "note" ? "firm" : "everyone";
  return { place: { audience, requirement }, id: id.data };
};

/** The write of something that was said, changed or withdrawn. Only what calls somebody anew is told to consumers. */
export const change = (
  before: Stored<Comment.Info> | null,
  after: Comment.Info,
  act: Act,
): Command<Comment.Info> => {
  const { audience, requirement, id, at } = after;
  const event = audience === "firm" ? "note.kept" : "comment.said";
  return {
    change: {
      aggregate: nameOf(after),
      key: keyOf(after, id),
      before,
      after,
      action: `${kinds[audience]}.${act}`,
      event: act === "withdrawn" ? null : event,
      trail:
        audience === "firm"
          ? { gsi1pk: clientKeys.trailOfNotes }
          : {
              gsi2pk: clientKeys.discussionOf(requirement),
              gsi2sk: inOrder(after.withdrawnAt ?? after.editedAt ?? at, id),
            },
    },
  };
};
