import { Button } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";

import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { clientMembers } from "../members/queries.ts";
import { useNames } from "../members/use-names.ts";
import { CommentItem } from "./comment-item.tsx";
import { Composer } from "./composer.tsx";
import classes from "./discussion.module.css";
import { callables } from "./mention.ts";
import type { Audience, Comment } from "./queries.ts";
import { useDiscussion } from "./use-discussion.ts";

type Props = {
  readonly client: Profile;
  readonly requirement: string;
  readonly audience: Audience;
  /** The comment somebody came for. */
  readonly sought: string | null;
};

const words = {
  everyone: {
    label: "Comment",
    placeholder: "Ask, explain, or call a colleague with @",
    action: "Comment",
    empty:
      "Nothing was said yet. What is said here stays with the requirement, for the next person too.",
    withdraw: "Withdraw the comment",
  },
  firm: {
    label: "Internal note",
    placeholder: "For the firm alone: what to look at, whom to ask",
    action: "Keep the note",
    empty: "No note yet. Notes help whoever of the firm comes next; the client never sees them.",
    withdraw: "Withdraw the note",
  },
} as const;

/** What was begun and not sent, for as long as the page lives: moving to another requirement loses nothing. */
const drafts = new Map<string, string>();

/** Everyone who can be called: members who read it, apart from oneself. */
const usePeople = ({ tenantId }: Profile, audience: Audience) => {
  const { data: person } = useSuspenseQuery(me());
  const { data } = useQuery({ ...clientMembers(tenantId), staleTime: 60_000 });
  const members = (data?.items ?? []).filter(({ userId, role }) => {
    const hears = audience === "everyone" || role === "firmOwner" || role === "consultant";
    return hears && userId !== person.userId;
  });
  return { people: callables(members), self: person.userId };
};

/** Brings the comment somebody came for into sight, once it is there. */
const useArrival = (sought: string | null, there: boolean) => {
  const arrived = useRef(false);
  useEffect(() => {
    if (sought === null || !there || arrived.current) return;
    arrived.current = true;
    const item = document.getElementById(sought);
    item?.scrollIntoView({ block: "center" });
    item?.focus({ preventScroll: true });
  }, [sought, there]);
};

function Readers({ audience, client }: { audience: Audience; client: Profile }): ReactNode {
  return audience === "firm"
    ? `Read by people of ${client.firmName} alone.`
    : `Read by everyone in ${client.name}, auditors included.`;
}

/** What people say to each other about a requirement: newest first, with the field to join in above. */
export function Discussion({ client, requirement, audience, sought }: Props) {
  const { tenantId } = client;
  const desk = useDiscussion({ tenantId, requirement, audience });
  const { read, comments } = desk;
  const nameOf = useNames(tenantId);
  const { people, self } = usePeople(client, audience);
  const [replyTo, setReplyTo] = useState<Comment | null>(null);
  const [leaving, setLeaving] = useState<Comment | null>(null);
  const [round, setRound] = useState(0);
  useArrival(sought, comments.length > 0);
  const says = may(client, audience === "firm" ? "note.write" : "comment.write");
  const text = words[audience];
  const draft = `${tenantId} ${requirement} ${audience}`;
  const done = () => {
    drafts.delete(draft);
    setReplyTo(null);
    setRound(round + 1);
  };
  const reply = (comment: Comment) => {
    setReplyTo(comment);
    setRound(round + 1);
  };
  return (
    <div className={classes["discussion"]}>
      {says && (
        <Composer
          // A new field for each thing that is said.
          key={round}
          label={replyTo === null ? text.label : `Reply to ${replyTo.name}`}
          placeholder={text.placeholder}
          action={replyTo === null ? text.action : "Reply"}
          initial={drafts.get(draft) ?? ""}
          focuses={replyTo !== null}
          people={people}
          pending={desk.pending}
          onChange={(to) => drafts.set(draft, to)}
          onSend={(said) => desk.say(said, replyTo, done)}
          {...(replyTo !== null && { onCancel: () => setReplyTo(null) })}
        >
          <Readers audience={audience} client={client} />
        </Composer>
      )}
      <ProblemAlert error={desk.error} onReload={() => void read.refetch()} />
      {read.isPending && <Waiting label={text.label} lines={2} />}
      {read.error !== null && (
        <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />
      )}
      {read.isSuccess && comments.length === 0 && <p className="quiet">{text.empty}</p>}
      {comments.length > 0 && (
        <ol>
          {comments.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              answered={comments.find(({ id }) => id === comment.replyTo)}
              own={comment.by === self}
              sought={comment.id === sought}
              people={people}
              nameOf={nameOf}
              pending={desk.pending}
              onReply={says ? () => reply(comment) : undefined}
              onEdit={(said, after) => desk.change(comment, said, after)}
              onWithdraw={() => setLeaving(comment)}
            />
          ))}
        </ol>
      )}
      {read.hasNextPage && (
        <div>
          <Button
            size="xs"
            variant="default"
            loading={read.isFetchingNextPage}
            onClick={() => void read.fetchNextPage()}
          >
            Show older ones
          </Button>
        </div>
      )}
      {leaving !== null && (
        <ConfirmDialog
          title={text.withdraw}
          action="Withdraw"
          danger
          pending={desk.withdrawing}
          error={desk.withdrawal}
          onClose={() => setLeaving(null)}
          onReload={() => void read.refetch()}
          onConfirm={() => desk.takeBack(leaving, () => setLeaving(null))}
        >
          <p>
            It stays in its place, marked as withdrawn by you, and whoever opens it can still read
            it. This cannot be undone.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
