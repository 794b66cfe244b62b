import { useState } from "react";

import { RelativeTime } from "../../ui/relative-time.tsx";
import classes from "./comment-item.module.css";
import { CommentText } from "./comment-text.tsx";
import { Composer } from "./composer.tsx";
import { toDraft, type Callable } from "./mention.ts";
import type { Comment } from "./queries.ts";

type Props = {
  readonly comment: Comment;
  readonly answered: Comment | undefined;
  readonly own: boolean;
  readonly sought: boolean;
  readonly people: readonly Callable[];
  readonly nameOf: (userId: string) => string;
  readonly pending: boolean;
  /** Absent where the person may not say anything here. */
  readonly onReply: (() => void) | undefined;
  readonly onEdit: (said: { text: string; mentions: string[] }, done: () => void) => void;
  readonly onWithdraw: () => void;
};

function Answered({ comment, answered, nameOf }: Pick<Props, "comment" | "answered" | "nameOf">) {
  if (comment.replyTo === null) return null;
  return (
    <p className={classes["answers"]}>
      {answered === undefined
        ? "In reply to an earlier comment"
        : `In reply to ${answered.name}: ${toDraft(answered.text, nameOf)}`}
    </p>
  );
}

function Withdrawn({ comment, nameOf }: Pick<Props, "comment" | "nameOf">) {
  return (
    <details>
      <summary className="quiet">
        Withdrawn by {comment.name}, <RelativeTime instant={comment.withdrawnAt ?? comment.at} />
      </summary>
      <CommentText text={comment.text} nameOf={nameOf} />
    </details>
  );
}

/** One thing that was said: by whom, when, what it answers, and what its author can do about it. */
export function CommentItem(props: Props) {
  const { comment, answered, own, sought, people, nameOf, pending } = props;
  const [editing, setEditing] = useState(false);
  const labelOf = (userId: string) =>
    people.find((person) => person.userId === userId)?.label ?? nameOf(userId);
  const withdrawn = comment.withdrawnAt !== null;
  return (
    <li
      id={comment.id}
      className={classes["item"]}
      data-sought={sought || undefined}
      // Whoever comes for it hears it first.
      {...(sought && { tabIndex: -1 })}
    >
      <p className={classes["head"]}>
        <span className={classes["name"]}>{comment.name}</span>
        <RelativeTime instant={comment.at} />
        {comment.editedAt !== null && !withdrawn && <span>edited</span>}
      </p>
      <Answered comment={comment} answered={answered} nameOf={nameOf} />
      {withdrawn && <Withdrawn comment={comment} nameOf={nameOf} />}
      {!withdrawn && editing && (
        <Composer
          label="Change your words"
          placeholder=""
          action="Save"
          initial={toDraft(comment.text, labelOf)}
          people={people}
          pending={pending}
          focuses
          onCancel={() => setEditing(false)}
          onSend={(said) => props.onEdit(said, () => setEditing(false))}
        />
      )}
      {!withdrawn && !editing && (
        <>
          <CommentText text={comment.text} nameOf={nameOf} />
          {props.onReply !== undefined && (
            <div className={classes["acts"]}>
              <button type="button" className={classes["act"]} onClick={props.onReply}>
                Reply<span className="visually-hidden"> to {comment.name}</span>
              </button>
              {own && (
                <>
                  <button type="button" className={classes["act"]} onClick={() => setEditing(true)}>
                    Edit
                  </button>
                  <button type="button" className={classes["act"]} onClick={props.onWithdraw}>
                    Withdraw
                  </button>
                </>
              )}
            </div>
          )}
        </>
      )}
    </li>
  );
}
