import { isRequirementKey, type RequirementKey } from "@tandem/standards/catalogue";
import { findLegacy } from "@tandem/standards/legacy-2013";

/** What the text of a control column names. `other` is anything that is no control of either edition. */
export type Reference =
  | { readonly kind: "control"; readonly key: RequirementKey; readonly id: string }
  | { readonly kind: "edition2013"; readonly id: string; readonly successors: readonly string[] }
  | { readonly kind: "other" };

const other: Reference = { kind: "other" };

/** `ISO/IEC 27001:2022`, `Annex`, `Control` and the like may stand before the number, a title after it. */
const shape =
  /^(?:(?:iso(?:\/iec)?\s*27001(?:\s*:\s*20\d\d)?|annexe?|anhang|control|kontrolle|ma(?:ß|ss)nahme|mesure)[\s:,.-]*)*(?:a[\s.,:_-]*)?(?<theme>\d{1,2})[.,](?<control>\d{1,2})(?:[.,](?<sub>\d{1,2}))?[.:]?(?:$|[\s:–—-].*$)/isu;

/** A cell that names a second control must not be read as the first one with a title. */
const oneControl = /(?<!\d|\d[.,])0?[5-8][.,]\d/g;

const pathOf = (...numbers: (string | undefined)[]): string =>
  ["A", ...numbers.filter((number) => number !== undefined).map(Number)].join(".");

/**
 * Reads a control's number as people write it: `5.1`, `A5.1`, `A.05.01`, `Annex A 5.1`, `A.5.1 Policies …`,
 * and `5,1` from a spreadsheet with a decimal comma. A number of the 2013 edition (`A.9.2.1`) is told apart.
 */
export const parse = (text: string): Reference => {
  const plain = text.normalize("NFKC").trim();
  const found = shape.exec(plain)?.groups;
  if (found === undefined || [...plain.matchAll(oneControl)].length > 1) return other;
  const id = pathOf(found["theme"], found["control"], found["sub"]);
  const key = `iso27001:${id}`;
  if (isRequirementKey(key)) return { kind: "control", key, id };
  const legacy = findLegacy(id);
  if (legacy === undefined) return other;
  const successors = legacy.to2022.map((successor) => successor.replace("iso27001:", ""));
  return { kind: "edition2013", id, successors };
};
