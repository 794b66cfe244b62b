import type { DocumentRow } from "./document-row.ts";

/** What only Annex A controls bring up. */
export const controlDocuments = [
  {
    id: "policies-topic",
    name: "Topic-specific security policies",
    kind: "document",
    requirements: ["iso27001:A.5.1"],
    serveBoth: "no",
    duty: { iso27001: "conditionalOnControl" },
    note: "Demanded while the control applies, which it practically always does.",
  },
  {
    id: "acceptable-use",
    name: "Acceptable use rules",
    kind: "document",
    requirements: ["iso27001:A.5.10"],
    serveBoth: "no",
    duty: { iso27001: "conditionalOnControl" },
    note: "Demanded while the control applies.",
  },
  {
    id: "legal",
    name: "Register of legal, regulatory and contractual requirements",
    kind: "document",
    requirements: ["iso27001:A.5.31", "iso20000:6.3"],
    serveBoth: "yes",
    duty: { iso27001: "conditionalOnControl", iso20000: "usual" },
    note: "The obligations also belong in the service management plan.",
  },
  {
    id: "procedures",
    name: "Operating procedures",
    kind: "document",
    requirements: ["iso27001:A.5.37", "iso20000:8.1"],
    serveBoth: "yes",
    duty: { iso27001: "conditionalOnControl", iso20000: "usual" },
    note: "On the service side the organisation decides how much is written.",
  },
  {
    id: "nda",
    name: "Confidentiality agreements",
    kind: "document",
    requirements: ["iso27001:A.6.6", "iso20000:8.3.4.1"],
    serveBoth: "partly",
    duty: { iso27001: "conditionalOnControl", iso20000: "literal" },
    note: "Demanded while the control applies; with suppliers the terms usually travel with the contract.",
  },
] as const satisfies readonly DocumentRow[];
