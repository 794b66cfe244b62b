import { pieces } from "@tandem/contract/comment/rules";
import { Fragment } from "react";

import { OutwardLink } from "../../ui/outward-link.tsx";
import classes from "./comment-item.module.css";

const address = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/i;

/** Words with their web addresses as links; nothing else of them means anything. */
function Words({ text }: { text: string }) {
  return text.split(address).map((part, place) =>
    place % 2 === 1 ? (
      <OutwardLink key={place} href={part}>
        {part}
      </OutwardLink>
    ) : (
      <Fragment key={place}>{part}</Fragment>
    ),
  );
}

type Props = { readonly text: string; readonly nameOf: (userId: string) => string };

/** What somebody said: plain words, links, and the people it calls by their names. */
export function CommentText({ text, nameOf }: Props) {
  return (
    <p className={classes["text"]}>
      {pieces(text).map(({ text: words, userId }, place) =>
        userId === undefined ? (
          <Words key={place} text={words ?? ""} />
        ) : (
          <strong key={place} className={classes["mention"]}>
            @{nameOf(userId)}
          </strong>
        ),
      )}
    </p>
  );
}
