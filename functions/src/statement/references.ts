import * as Document from "@tandem/domain/document";
import * as Evidence from "@tandem/domain/evidence";
import type { LocalDate } from "@tandem/domain/time";
import type { RequirementKey } from "@tandem/standards/catalogue";
import { findDocument } from "@tandem/standards/documents";

/** The most references of a kind that one control is shown with. */
const most = 10;
/** The most characters of one: a statement of a hundred controls stays one item of storage. */
const longest = 200;

type References = ReadonlyMap<RequirementKey, readonly string[]>;

const gathered = (
  found: readonly { readonly requirements: readonly RequirementKey[]; readonly name: string }[],
): References => {
  const names = new Map<RequirementKey, string[]>();
  for (const { requirements, name } of found) {
    for (const requirement of new Set(requirements)) {
      const before = names.get(requirement) ?? [];
      if (before.length < most) names.set(requirement, [...before, name.slice(0, longest)]);
    }
  }
  return names;
};

const nameOf = (document: Document.Info, on: LocalDate): string => {
  const current = Document.inForce(document, on);
  if (current === null) return `${document.title}: not in force`;
  const { where, label } = current;
  return `${document.title}, version ${label}: ${Document.whereText(where)}`;
};

/** The documents that answer what requirements of 27001 bring up, and where each is kept. */
export const documentReferences = (
  documents: readonly Document.Info[],
  on: LocalDate,
): References =>
  gathered(
    documents
      .filter(({ lifecycle }) => lifecycle.state !== "retired")
      .map((document) => ({
        name: nameOf(document, on),
        requirements: document.serves
          .filter(({ standards }) => standards.includes("iso27001"))
          .flatMap(({ item }) => findDocument(item)?.requirements ?? []),
      })),
  );

/** The titles of evidence that counts on the date, by requirement. */
export const evidenceReferences = (evidence: readonly Evidence.Info[], on: LocalDate): References =>
  gathered(
    evidence
      .filter((info) => Evidence.standing(info, on) === "current")
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ requirements, title }) => ({ requirements, name: title })),
  );
