import { describe, expect, test } from "vitest";

import { assessment, person } from "../assess/testing/assessment.ts";
import { firstThingsFirst } from "./order.ts";
import type { ClientWork } from "./queries.ts";
import { sectionsOf } from "./sections.ts";

const today = "2026-11-24";
const [mara, ines] = [person("mara"), person("ines")];
const at = "2026-11-20T09:00:00.000Z";
const claim = { rating: "L" as const, note: "", by: mara, at };

const papers = { documents: [], scopes: [], statement: null, smallOrganisation: false };

describe("the page of one client", () => {
  test("has a part for each kind of work that there is, the overdue one first", () => {
    const rows = [
      assessment("iso27001:4.1", { assignee: mara, due: "2026-11-23" }),
      assessment("iso27001:4.2", { assignee: mara }),
      assessment("iso27001:4.3", {
        claim,
        verification: { state: "challenged", note: "Show", by: ines, at, answered: false },
      }),
    ];
    const sections = sectionsOf(
      { assessments: rows, papers },
      { userId: mara, role: "contributor" },
      today,
    );
    expect(sections.map(({ kind, items }) => [kind, items.length])).toEqual([
      ["answer", 2],
      ["challenge", 1],
    ]);
    const [, later] = sectionsOf(
      { assessments: rows, papers },
      { userId: mara, role: "contributor" },
      "2026-11-20",
    );
    expect(later?.kind).toBe("answer");
  });

  test("shows a verifier what waits for a second person", () => {
    const rows = [assessment("iso27001:4.3", { claim })];
    const sections = sectionsOf(
      { assessments: rows, papers },
      { userId: ines, role: "consultant" },
      today,
    );
    expect(sections).toMatchObject([{ kind: "verify", assess: { lane: "verified" } }]);
    expect(
      sectionsOf({ assessments: rows, papers }, { userId: mara, role: "contributor" }, today),
    ).toEqual([]);
  });
});

test("what is in writing stands between what is the person's own and what they verify", () => {
  const document = {
    id: "doc_0000000000000001",
    title: "Policy",
    owner: mara,
    waits: { authors: [mara], approver: null, since: at },
    reviewBy: null,
    unread: [ines],
  };
  const found = { assessments: [], papers: { ...papers, documents: [document] } };
  expect(sectionsOf(found, { userId: ines, role: "consultant" }, today)).toMatchObject([
    { kind: "approve", items: [{ subject: document.id, title: "Policy" }] },
    { kind: "read", items: [{ subject: document.id, title: "Policy" }] },
  ]);
  expect(sectionsOf(found, { userId: mara, role: "clientAdmin" }, today)).toEqual([]);
});

test("clients stand in the order in which they want somebody", () => {
  const work = (name: string, more: Partial<ClientWork>): ClientWork => ({
    tenantId: name as ClientWork["tenantId"],
    firmId: "frm_0000000000000000" as ClientWork["firmId"],
    name,
    counts: {},
    overdue: 0,
    nextDue: null,
    unread: 0,
    ...more,
  });
  const clients = [
    work("Cedar", {}),
    work("Birch", {}),
    work("Elm", { unread: 1 }),
    work("Dogwood", { nextDue: "2026-12-01" }),
    work("Fir", { nextDue: "2026-11-30" }),
    work("Alder", { overdue: 1 }),
  ];
  expect(clients.toSorted(firstThingsFirst).map(({ name }) => name)).toEqual([
    "Alder",
    "Fir",
    "Dogwood",
    "Elm",
    "Birch",
    "Cedar",
  ]);
});
