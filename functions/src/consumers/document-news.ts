import type * as Client from "@tandem/domain/client";
import * as Document from "@tandem/domain/document";
import * as News from "@tandem/domain/document/news";
import { NotificationId, UserId } from "@tandem/domain/id";
import { dateOf, type LocalDate } from "@tandem/domain/time";
import * as Documents from "@tandem/store/client/document";
import * as Notifications from "@tandem/store/client/notification";
import * as Told from "@tandem/store/client/told";
import type { Scope } from "@tandem/store/scope";
import { memberNamed, type Participant, participants } from "../people/member-named.ts";
import { unreadBy } from "../people/readers.ts";
import { countUnread } from "../people/unread.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { documentMail } from "./document-mail.ts";

type Entered = { readonly client: Client.Info; readonly scope: Scope };

/** One thing to tell one person. */
type Piece = {
  readonly person: Participant;
  readonly document: Document.Info;
  readonly news: News.News;
};

/** What there is to read, for whoever is asked and has not confirmed. */
const reading = async (
  runtime: Runtime,
  { client, scope }: Entered,
  documents: readonly Document.Info[],
  on: LocalDate,
): Promise<Piece[]> => {
  const asking = documents.filter(({ readers }) => readers.people.length + readers.roles.length);
  if (asking.length === 0) return [];
  const unread = await unreadBy(scope, asking, await participants(runtime, client), on);
  return asking.flatMap((document) => {
    const version = Document.inForce(document, on);
    if (version === null) return [];
    const news = News.toRead(document, version.number);
    return (unread.get(document.id) ?? []).map((person) => ({ person, document, news }));
  });
};

/** What falls due, for whoever owns it and is still there. */
const reviewing = async (
  runtime: Runtime,
  { client }: Entered,
  documents: readonly Document.Info[],
  on: LocalDate,
): Promise<Piece[]> => {
  const found: Piece[] = [];
  for (const document of documents) {
    const news = News.reviewNews(document, on);
    const person = news && (await memberNamed(runtime, client, document.owner));
    if (news !== null && person !== null) found.push({ person, document, news });
  }
  return found;
};

/** Tells each person what they were not told before: in the product one by one, by mail all of it at once. */
const tell = async (
  runtime: Runtime,
  { client, scope }: Entered,
  pieces: readonly Piece[],
): Promise<void> => {
  const { now, newId } = runtime.moment();
  for (const [userId, theirs] of Map.groupBy(pieces, ({ person }) => person.userId)) {
    const due: (Piece & { readonly id: NotificationId })[] = [];
    for (const piece of theirs) {
      const { kind, cause } = piece.news;
      const { id, mailIsDue } = await Told.keep(scope, userId, cause, {
        id: NotificationId.parse(newId("ntf")),
        kind,
        document: piece.document.id,
        title: piece.document.title,
        at: now,
        readAt: null,
      });
      if (mailIsDue) due.push({ ...piece, id });
    }
    const [first] = due;
    if (first === undefined) continue;
    const about = { client, person: first.person, key: `${first.id}-${userId}`, on: dateOf(now) };
    await runtime.mail(documentMail(about, due, runtime.config.PUBLIC_URL));
    for (const { id } of due) await Notifications.mailed(scope, userId, id, now);
    await countUnread(runtime, client, scope, userId);
  }
};

/** A document has changed: whoever is asked to read what is now in force is told, and its owner of a review that is near. */
export const documentChanged = async (
  runtime: Runtime,
  entered: Entered,
  name: string,
): Promise<void> => {
  const found = await Documents.named(entered.scope, name);
  if (found === null) return;
  const on = dateOf(runtime.moment().now);
  const pieces = await reading(runtime, entered, [found.data], on);
  await tell(runtime, entered, pieces);
};

/**
 * A day has begun: versions whose day has come are to be read, also by whoever has joined since, and reviews fall due or
 * are over. What was told once is not told again.
 */
export const documentsDay = async (runtime: Runtime, entered: Entered): Promise<void> => {
  const { documents } = await Documents.all(entered.scope);
  const infos = documents.map(({ data }) => data);
  const on = dateOf(runtime.moment().now);
  const pieces = [
    ...(await reviewing(runtime, entered, infos, on)),
    ...(await reading(runtime, entered, infos, on)),
  ];
  await tell(runtime, entered, pieces);
};

/** Somebody has confirmed: that they were asked is no longer news to them. */
export const documentRead = async (
  runtime: Runtime,
  { client, scope }: Entered,
  name: string,
): Promise<void> => {
  const [document = "", number = "", by = ""] = name.split(":");
  const userId = UserId.parse(by);
  const { cause } = News.toRead({ id: Documents.idNamed(document) }, Number(number));
  const id = await Told.find(scope, userId, cause);
  if (id === null) return;
  await Notifications.read(scope, userId, id, runtime.moment().now);
  await countUnread(runtime, client, scope, userId);
};
