import { requirements } from "@tandem/standards/catalogue";

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const decided = (id: string, place: number): readonly [decision: string, justification: string] => {
  if (id === "A.7.12" || id === "A.8.30")
    return ["Not applicable", `No such work, see minute ${place}`];
  if (id.startsWith("A.7."))
    return ["Applicable (Inherited)", "Operated by the landlord, by contract"];
  return ["Applicable", `Chosen to treat risk ${place}, "in part"`];
};

/** A Statement of Applicability as consultants receive them: a decision of its own kind, commas and quotes in cells. */
export const statement = (): string =>
  [
    ["Control ID", "Theme", "Control Title", "Applicability Decision", "Justification / Reference"],
    ...requirements
      .filter(({ kind }) => kind === "control")
      .map(({ id, title, group }, place) => [id, group, title, ...decided(id, place)]),
  ]
    .map((row) => row.map(quoted).join(","))
    .join("\r\n");

/** The same with one row that has an unquoted comma, and so one column too many. */
export const damaged = (): string =>
  statement().replace(
    /^"A\.5\.3".*$/m,
    "A.5.3,A.5,Segregation of duties,Applicable,Chosen, with care,",
  );
