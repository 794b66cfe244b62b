import { type StandardId, standardIds } from "@tandem/standards/catalogue";
import { mandatoryDocuments } from "@tandem/standards/documents";
import type { Authors } from "../access/authors.ts";
import type { Instant, LocalDate } from "../kernel/time.ts";
import type * as ScopeStatement from "../scope-statement/scope-statement.ts";
import type { Approved, Info, Next } from "./info.ts";
import type * as Item from "./item.ts";
import { scopeItem } from "./scope-item.ts";
import { whereText } from "./where.ts";
import { approvedOf, byAuthor, inForce, nextOf, reviewBy } from "./lifecycle.ts";

const written = ({ authors: [by], writtenAt: at }: { authors: Authors; writtenAt: Instant }) => ({
  by,
  at,
});

const referenceOf = ({ where }: Approved | Next): string => whereText(where).slice(0, 500);

/** What a document gives to the items it serves: the version in force, or else whatever is on its way. */
const fromDocument = (document: Info, on: LocalDate): Item.State[] => {
  const { lifecycle } = document;
  if (lifecycle.state === "retired") return [];
  const version = inForce(document, on);
  if (version === null) {
    const coming = [nextOf(lifecycle) ?? [], approvedOf(lifecycle)].flat();
    return coming.map((each) => ({
      state: "draft",
      reference: referenceOf(each),
      written: written(each),
    }));
  }
  const { by, at } = version.approved;
  return [
    {
      state: "approved",
      reference: referenceOf(version),
      written: written(version),
      approved: { by, at },
      approvedByAuthor: byAuthor(version),
      reviewBy: reviewBy(version),
    },
  ];
};

const fromScope = ({ standard, approved, draft }: ScopeStatement.Info): Item.State[] => {
  const reference = `Scope statement of ${standard}`;
  if (approved !== null) {
    const { by, at, byAuthor: approvedByAuthor } = approved.approved;
    return [
      {
        state: "approved",
        reference,
        written: written(approved),
        approved: { by, at },
        approvedByAuthor,
        reviewBy: approved.reviewBy,
      },
    ];
  }
  return draft === null ? [] : [{ state: "draft", reference, written: written(draft) }];
};

/** The better of two, so that one more document never lowers anything. */
const worth = (state: Item.State, on: LocalDate): number => {
  if (state.state !== "approved") return state.state === "draft" ? 1 : 0;
  if (state.reviewBy < on) return 2;
  return state.approvedByAuthor ? 3 : 4;
};

const until = (state: Item.State): string => (state.state === "approved" ? state.reviewBy : "");

const best = (states: readonly Item.State[], on: LocalDate): Item.State =>
  states.reduce<Item.State>(
    (a, b) => {
      const difference = worth(b, on) - worth(a, on);
      if (difference !== 0) return difference > 0 ? b : a;
      return until(b) > until(a) ? b : a;
    },
    { state: "missing" },
  );

/** An item as it stands in one standard. */
export type Entry = Item.Info & { readonly standard: StandardId };

/**
 * How every item of the demanded list stands on a date, once for each standard that asks for it: as well as the best
 * of the documents that serve it there. The scope statement serves "scope" in its own standard.
 */
export const checklist = (
  documents: readonly Info[],
  scopes: readonly ScopeStatement.Info[],
  on: LocalDate,
): Entry[] => {
  const serving = new Map<string, Item.State[]>();
  const add = (item: string, standard: StandardId, states: readonly Item.State[]) => {
    const key = `${standard}:${item}`;
    serving.set(key, [...(serving.get(key) ?? []), ...states]);
  };
  for (const document of documents) {
    const states = fromDocument(document, on);
    for (const { item, standards } of document.serves) {
      for (const standard of standards) add(item, standard, states);
    }
  }
  for (const scope of scopes) add(scopeItem, scope.standard, fromScope(scope));
  return mandatoryDocuments.flatMap(({ id, duty }) =>
    standardIds
      .filter((standard) => duty[standard] !== undefined)
      .map((standard) => ({
        document: id,
        standard,
        standards: [standard],
        current: best(serving.get(`${standard}:${id}`) ?? [], on),
      })),
  );
};
