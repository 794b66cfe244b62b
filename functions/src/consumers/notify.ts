import type * as Client from "@tandem/domain/client";
import * as Comment from "@tandem/domain/comment";
import type { FirmId } from "@tandem/domain/id";
import * as Comments from "@tandem/store/client/comment";
import * as Notifications from "@tandem/store/client/notification";
import type { Scope } from "@tandem/store/scope";
import { reads } from "../people/audience.ts";
import { type Participant, memberNamed } from "../people/member-named.ts";
import { countUnread } from "../people/unread.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { newsMail } from "./news-mail.ts";

type News = {
  readonly comment: Comment.Info;
  /** The firm whose note it is; null for a comment. */
  readonly firmId: FirmId | null;
  readonly kind: Comment.Concern;
};

const tell = async (
  runtime: Runtime,
  { client, scope }: { client: Client.Info; scope: Scope },
  person: Participant,
  { comment, firmId, kind }: News,
): Promise<void> => {
  const { requirement, name, at } = comment;
  const id = Notifications.idFor(comment.id);
  const { mailIsDue } = await Notifications.keep(scope, person.userId, {
    id,
    kind,
    internal: firmId !== null,
    firmId,
    requirement,
    comment: comment.id,
    by: name,
    at: comment.editedAt ?? at,
    readAt: null,
  });
  if (mailIsDue) {
    await runtime.mail(newsMail({ client, comment, kind, person }, runtime.config.PUBLIC_URL));
    await Notifications.mailed(scope, person.userId, id, runtime.moment().now);
  }
  await countUnread(runtime, client, scope, person.userId);
};

/**
 * Tells those whom a comment calls, and whoever it answers: in the product and by mail, once for each comment. Who is
 * not in the client by now, or does not read what is said to its audience, is told nothing.
 */
export const notify = async (
  runtime: Runtime,
  entered: { client: Client.Info; scope: Scope },
  aggregate: string,
): Promise<void> => {
  const named = Comments.named(aggregate);
  if (named === null) return;
  const { firmId } = named.place;
  // Its firm may have lost the client while the news was on its way.
  if (firmId !== null && firmId !== entered.client.firmId) return;
  const found = await Comments.find(entered.scope, named.place, named.id);
  if (found === null) return;
  const { data: comment } = found;
  const answered =
    comment.replyTo === null
      ? null
      : await Comments.find(entered.scope, named.place, comment.replyTo);
  for (const [userId, kind] of Comment.concerns(comment, answered?.data ?? null)) {
    const person = await memberNamed(runtime, entered.client, userId);
    if (person === null || !reads(person, comment.audience)) continue;
    await tell(runtime, entered, person, { comment, firmId, kind });
  }
};
