import type { Actor } from "../../access/access.ts";
import { DocumentId, UserId } from "../../kernel/id.ts";
import * as Document from "../document.ts";

export const now = "2026-11-24T09:30:00.000Z";
export const later = "2026-12-01T08:00:00.000Z";

const person = (number: number, role: Actor["role"]): Actor => ({
  userId: UserId.parse(`usr_${String(number).padStart(16, "0")}`),
  role,
});
export const ann = person(1, "clientAdmin");
export const bob = person(2, "clientAdmin");
export const cat = person(3, "contributor");
export const vic = person(4, "viewer");

export const id = DocumentId.parse("doc_zzzzzzzzzzzzzzzz");

export const description: Document.Description = {
  title: "Information security policy",
  owner: ann.userId,
  classification: "internal",
  serves: [
    { item: "policy-main", standards: ["iso27001"] },
    { item: "policy-infosec", standards: ["iso27001", "iso20000"] },
  ],
};

export const text: Document.Text = {
  label: "1.0",
  where: { kind: "link", url: "https://wiki.example/policy" },
  note: "",
};

export const terms = {
  effectiveFrom: "2026-11-24",
  reviewBy: "2027-11-24",
  smallOrganisation: false,
};

export const draft = Document.create(id, { description, text }, ann, now);

export const submitted = (
  info: Document.Info,
  approver: Actor["userId"] | null = null,
): Document.Info => Document.submit(info, { approver, smallOrganisation: false }, ann, now);

export const approved = Document.approve(submitted(draft), terms, bob, now);

export const second: Document.Text = { ...text, label: "2.0", note: "Adds remote work" };
export const redrafted = Document.write(approved, second, ann, later);
