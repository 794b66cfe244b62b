import { can } from "@tandem/domain/access";
import * as Document from "@tandem/domain/document";
import type { DocumentId } from "@tandem/domain/id";
import type { LocalDate } from "@tandem/domain/time";
import * as Readings from "@tandem/store/client/reading";
import type { Scope } from "@tandem/store/scope";
import type { Participant } from "./member-named.ts";

/** Who has still to confirm the version in force of each document. */
export type Unread = ReadonlyMap<DocumentId, readonly Participant[]>;

/**
 * Who of these people is asked to confirm what is in force on a date, and has not. One query for each person who is
 * asked anything at all, however many documents there are.
 */
export const unreadBy = async (
  scope: Scope,
  documents: readonly Document.Info[],
  people: readonly Participant[],
  on: LocalDate,
): Promise<Unread> => {
  const readers = people.filter((person) => can(person, "document.read"));
  const asking = documents.flatMap((info) => {
    const version = Document.inForce(info, on);
    return version === null ? [] : [{ info, number: version.number }];
  });
  const asked = readers.filter((person) =>
    asking.some(({ info }) => Document.isReader(info, person)),
  );
  const confirmed = await Promise.all(asked.map(({ userId }) => Readings.by(scope, userId)));
  const of = Map.groupBy(confirmed.flat(), ({ document }) => document);
  return new Map(
    asking.map(({ info, number }) => [
      info.id,
      Document.unread(info, asked, of.get(info.id) ?? [], number),
    ]),
  );
};
