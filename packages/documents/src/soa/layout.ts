import type { Content, Version } from "@tandem/domain/soa";
import { count, type Row, Theme } from "@tandem/domain/soa/row";
import { decisionNames, reasonNames, statusNames, themeNames } from "@tandem/domain/soa/words";
import type { Instant } from "@tandem/domain/time";

/** A statement to be printed: an approved version, or as it stands, which nobody has approved. */
export type Printed = {
  readonly content: Content;
  readonly version: Version | null;
  /** How the client classes what leaves the product; it stands on every page. */
  readonly classification: string;
  readonly printedAt: Instant;
};

/** A document of facts and one table in groups, as any format can show it. */
export type Layout = {
  readonly title: string;
  /** One line for every page: what it is, and of whom. */
  readonly mark: string;
  /** The same facts in a few lines, for where there is little room. */
  readonly lines: readonly string[];
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
  }[];
};

/** Widths are characters of a spreadsheet; a page shares its width out in the same proportions. */
const columns = [
  { name: "Control", width: 10 },
  { name: "Title", width: 30 },
  { name: "Theme", width: 16 },
  { name: "Applicable", width: 11 },
  { name: "Justification for inclusion", width: 42 },
  { name: "Justification for exclusion", width: 34 },
  { name: "Implementation status", width: 18 },
  { name: "Reference", width: 34 },
  { name: "Owner", width: 18 },
  { name: "Linked risks", width: 14 },
  { name: "Approval", width: 24 },
  { name: "Review date", width: 14 },
] as const;

const standard = "ISO/IEC 27001:2022";
const title = "Statement of Applicability";

const date = (instant: Instant): string => instant.slice(0, 10);

const sentence = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join(". ");

const inclusion = (row: Row): string => {
  if (row.decision !== "applicable") return "";
  const reasons = row.reasons.map((reason) => reasonNames[reason]).join("; ");
  const risks = row.risks.length === 0 ? "" : `Because of ${row.risks.join(", ")}`;
  const provider = row.inherited ? "Operated by a provider" : "";
  return sentence([reasons, risks, provider, row.justification]);
};

const status = (row: Row): string => {
  if (row.decision === "excluded") return "Not applicable";
  return row.status === null ? "Not stated" : statusNames[row.status];
};

const approvalOf = (version: Version | null): string =>
  version === null
    ? "Not approved"
    : `Version ${version.number}, ${date(version.approved.at)}, ${version.approved.by.name}`;

const cells = (row: Row, version: Version | null): string[] => [
  row.id,
  row.description === "" ? row.title : `${row.title}\n${row.description}`,
  themeNames[row.theme],
  decisionNames[row.decision],
  inclusion(row),
  row.decision === "excluded" ? row.justification : "",
  status(row),
  [...row.documents, ...row.evidence].join("\n"),
  row.owner?.name ?? "",
  row.risks.join(", "),
  approvalOf(version),
  version?.reviewBy ?? "",
];

const approvalFacts = (version: Version | null, printedAt: Instant): Layout["facts"] => {
  if (version === null) {
    return [
      ["Version", `DRAFT of ${date(printedAt)}, not approved`],
      ["Approved by", "Nobody yet"],
    ];
  }
  const { approved, submitted } = version;
  const byAuthor = version.approvedByAuthor ? " (approved by its author)" : "";
  return [
    ["Version", String(version.number)],
    ["What is new", version.note],
    ["Put forward by", `${submitted.by.name}, ${date(submitted.at)}`],
    ["Approved by", `${approved.by.name}, ${date(approved.at)}${byAuthor}`],
    ["Next review", version.reviewBy],
    ["Check sum", version.digest],
  ];
};

const approvalLine = (version: Version | null, printedAt: Instant): string => {
  if (version === null) return `DRAFT of ${date(printedAt)}, not approved by anybody`;
  const byAuthor = version.approvedByAuthor ? " (approved by its author)" : "";
  return `Version ${version.number}, approved by ${version.approved.by.name} on ${date(version.approved.at)}${byAuthor}, next review ${version.reviewBy}`;
};

/** The statement in the columns auditors look for (ISO 27001 6.1.3 d), one row for each control, in groups by theme. */
export const layout = ({ content, version, classification, printedAt }: Printed): Layout => {
  const { organisation, rows } = content;
  const { controls, own, applicable, excluded, undecided } = count(rows);
  const stands = version === null ? "DRAFT, not approved" : `Version ${version.number}`;
  const counts = `${controls} controls, ${own} of them own: ${applicable} applicable, ${excluded} excluded, ${undecided} not decided`;
  return {
    title: version === null ? `${title} (DRAFT, not approved)` : title,
    mark: `${organisation} · ${title} · ${stands} · ${classification}`,
    lines: [
      `${organisation} · ${standard} · ${classification}`,
      approvalLine(version, printedAt),
      counts,
    ],
    facts: [
      ["Organisation", organisation],
      ["Standard", `${standard}, 6.1.3 d and Annex A`],
      ...approvalFacts(version, printedAt),
      ["Classification", classification],
      ["Controls", counts],
    ],
    columns,
    groups: Theme.options.map((theme) => ({
      name: themeNames[theme],
      rows: rows.filter((row) => row.theme === theme).map((row) => cells(row, version)),
    })),
  };
};

/** A name under which any system can keep the file; letters beyond English become what is nearest. */
export const fileName = ({ content, version, printedAt }: Printed, type: string): string => {
  const organisation = content.organisation
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  const stands = version === null ? `draft-${date(printedAt)}` : `v${version.number}`;
  return ["SoA", organisation, stands].filter((part) => part !== "").join("-") + `.${type}`;
};
