import { useInfiniteQuery } from "@tanstack/react-query";

import { useCommand } from "../../lib/use-command.ts";
import { discussion, history, type Audience, type Comment } from "./queries.ts";

type Said = { readonly text: string; readonly mentions: string[] };

type At = {
  readonly tenantId: string;
  readonly requirement: string;
  readonly audience: Audience;
};

const base = "/api/v1/tenants/{tenantId}/assessment/{requirement}";

/** The calls of either audience: they differ in their address alone. */
const useActs = ({ tenantId, requirement, audience }: At) => {
  const options = {
    invalidates: () => [
      discussion(tenantId, requirement, audience).queryKey,
      history(tenantId, requirement).queryKey,
    ],
  };
  const comments = {
    write: useCommand(`POST ${base}/comments`, options),
    edit: useCommand(`PUT ${base}/comments/{commentId}`, options),
    withdraw: useCommand(`POST ${base}/comments/{commentId}/withdraw`, options),
  };
  const notes = {
    write: useCommand(`POST ${base}/notes`, options),
    edit: useCommand(`PUT ${base}/notes/{commentId}`, options),
    withdraw: useCommand(`POST ${base}/notes/{commentId}/withdraw`, options),
  };
  return audience === "firm" ? notes : comments;
};

/** What was said to an audience, and the means to say, change and take back. */
export const useDiscussion = (at: At) => {
  const { tenantId, requirement, audience } = at;
  const read = useInfiniteQuery(discussion(tenantId, requirement, audience));
  const { write, edit, withdraw } = useActs(at);
  const params = { tenantId, requirement };
  return {
    read,
    comments: read.data?.pages.flatMap(({ items }) => items) ?? [],
    pending: write.isPending || edit.isPending,
    withdrawing: withdraw.isPending,
    error: write.error ?? edit.error,
    withdrawal: withdraw.error,
    say: (said: Said, replyTo: Comment | null, done: () => void) =>
      write.mutate(
        { params, body: { ...said, replyTo: replyTo?.id ?? null } },
        { onSuccess: done },
      ),
    change: ({ id, version }: Comment, said: Said, done: () => void) =>
      edit.mutate(
        { params: { ...params, commentId: id }, body: said, ifMatch: version },
        { onSuccess: done },
      ),
    takeBack: ({ id, version }: Comment, done: () => void) =>
      withdraw.mutate(
        { params: { ...params, commentId: id }, ifMatch: version },
        { onSuccess: done },
      ),
  };
};
