import type * as Client from "@tandem/domain/client";
import * as Document from "@tandem/domain/document";
import type * as News from "@tandem/domain/document/news";
import type { LocalDate } from "@tandem/domain/time";
import type { Participant } from "../people/member-named.ts";
import type { Mail } from "../runtime/runtime.ts";

type About = {
  readonly client: Client.Info;
  readonly person: Participant;
  readonly key: string;
  readonly on: LocalDate;
};
type Piece = { readonly document: Document.Info; readonly news: News.News };

/** The title of what is confidential stays in the product. */
const nameOf = ({ title, classification }: Document.Info): string =>
  classification === "public" || classification === "internal"
    ? `“${title}”`
    : "A confidential document";

const lineOf = ({ document, news: { kind } }: Piece, on: LocalDate): string => {
  const name = nameOf(document);
  const version = Document.inForce(document, on);
  const until = version === null ? "" : Document.reviewBy(version);
  switch (kind) {
    case "read":
      return `${name}: read it and confirm that you have understood it.`;
    case "reviewDue":
      return `${name}: review it by ${until}. You own it.`;
    case "reviewOverdue":
      return `${name}: its review was due on ${until}. You own it, and until it is reviewed it does not count.`;
  }
};

/** What waits for a person among the documents of a client, and the way to each. */
export const documentMail = (
  { client, person, key, on }: About,
  pieces: readonly Piece[],
  publicUrl: string,
): Mail => ({
  key,
  to: person.email,
  subject:
    pieces.length === 1
      ? `${client.name}: a document waits for you`
      : `${client.name}: ${pieces.length} documents wait for you`,
  text: pieces
    .flatMap((piece) => [
      lineOf(piece, on),
      `${publicUrl}/clients/${client.tenantId}/documents/${piece.document.id}`,
      "",
    ])
    .join("\n"),
});
