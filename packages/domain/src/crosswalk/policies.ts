import type { StandardId } from "@tandem/standards/catalogue";
import {
  type DocumentId,
  type MandatoryDocument,
  mandatoryDocuments,
} from "@tandem/standards/documents";
import * as Document from "../document/document.ts";
import type { LocalDate } from "../kernel/time.ts";
import type { Conflict } from "./conflict.ts";

/** A document of the register, by the version of it that is in force. */
export type Registered = Pick<Document.Info, "title" | "serves"> & { readonly label: string };

/** What of the register people have to follow on a date; what is drafted, to come or retired speaks for nothing. */
export const registered = (documents: readonly Document.Info[], on: LocalDate): Registered[] =>
  documents.flatMap((info) => {
    const version = Document.inForce(info, on);
    return version === null ? [] : [{ ...info, label: version.label }];
  });

/** Items that are one policy for both standards. Of other items several papers may well be in use. */
const policies: readonly DocumentId[] = ["policy-main", "policy-infosec", "policy-change"];

const named = ({ title, label }: Registered): string => `“${title}” (${label})`;

const inOrder = (documents: readonly Registered[]): string[] =>
  documents.map(named).toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));

const servingIn = (
  standard: StandardId,
  item: DocumentId,
  register: readonly Registered[],
): readonly Registered[] =>
  register.filter(({ serves }) =>
    serves.some((each) => each.item === item && each.standards.includes(standard)),
  );

const conflictAt = (
  { id, name, requirements }: MandatoryDocument,
  register: readonly Registered[],
): readonly Conflict[] => {
  const [here, there] = [servingIn("iso27001", id, register), servingIn("iso20000", id, register)];
  const all = new Set([...here, ...there]);
  const alike = here.length === all.size && there.length === all.size;
  if (here.length === 0 || there.length === 0 || alike) return [];
  const [security, services] = [here, there].map((side) => inOrder(side).join(" and "));
  return [
    {
      id: `versions ${id}`,
      kind: "versions",
      severity: "question",
      requirements: [...requirements],
      title: `${all.size === 2 ? "Two" : "Several"} documents for one policy: which one is in force?`,
      detail: `${name}: 27001 rests on ${security}, 20000-1 on ${services}. An auditor of either finds the other one.`,
      todo: "Let one document serve both standards, and retire the other or take this item from it.",
    },
  ];
};

/** Policies for which the two standards rest on different documents in force. */
export const policiesApart = (register: readonly Registered[]): readonly Conflict[] =>
  mandatoryDocuments
    .filter(({ id }) => policies.includes(id))
    .flatMap((item) => conflictAt(item, register));
