import { describe, expect, test } from "vitest";
import { fileName, layout } from "./layout.ts";
import { printed, version } from "./testing/printed.ts";

const rowOf = (id: string, of = layout(printed())) =>
  of.groups.flatMap(({ rows }) => rows).find(([first]) => first === id);

describe("a statement on paper", () => {
  test("has the columns auditors look for, and a row for each control under its theme", () => {
    const { columns, groups } = layout(printed());
    expect(columns.map(({ name }) => name)).toEqual([
      "Control",
      "Title",
      "Theme",
      "Applicable",
      "Justification for inclusion",
      "Justification for exclusion",
      "Implementation status",
      "Reference",
      "Owner",
      "Linked risks",
      "Approval",
      "Review date",
    ]);
    expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Organizational controls", 37],
      ["People controls", 8],
      ["Physical controls", 15],
      ["Technological controls", 34],
    ]);
    expect(groups.every(({ rows }) => rows.every((row) => row.length === columns.length))).toBe(
      true,
    );
  });

  test("says of each control whether it applies, why, how far it is, where to look and whose it is", () => {
    expect(rowOf("A.5.1")).toEqual([
      "A.5.1",
      "Policies for information security",
      "Organizational controls",
      "Yes",
      "Risk treatment; Law or regulation. Customers ask for it.",
      "",
      "Partially implemented",
      "Policy Ω: Wiki",
      "Łukasz Şahin",
      "",
      "Not approved",
      "",
    ]);
    expect(rowOf("A.5.4")?.slice(3, 7)).toEqual([
      "No",
      "",
      "There is nothing of the kind.",
      "Not applicable",
    ]);
    expect(rowOf("OWN-1")?.slice(1, 5)).toEqual([
      "=cmd\nSealed rooms",
      "Physical controls",
      "Yes",
      "Risk treatment; Law or regulation. Because of R-12. Operated by a provider. Customers ask for it.",
    ]);
  });

  test("that nobody has approved says so on every page", () => {
    const draft = layout(printed());
    expect(draft.title).toBe("Statement of Applicability (DRAFT, not approved)");
    expect(draft.mark).toBe(
      "Łódź & Söhne Ω · Statement of Applicability · DRAFT, not approved · Confidential",
    );
    const marked = layout(printed({ classification: "TLP:AMBER" }));
    expect(marked.mark).toMatch(/ · TLP:AMBER$/);
    expect(marked.lines[0]).toMatch(/ · TLP:AMBER$/);
    expect(Object.fromEntries(marked.facts)["Classification"]).toBe("TLP:AMBER");
    expect(draft.lines[1]).toBe("DRAFT of 2026-11-24, not approved by anybody");
    expect(draft.lines[2]).toBe(
      "94 controls, 1 of them own: 85 applicable, 9 excluded, 0 not decided",
    );
  });

  test("that is approved names its version, who approved it and when it is due again", () => {
    const approved = layout(printed({ version: version() }));
    expect(approved.lines[1]).toBe(
      "Version 3, approved by Łukasz on 2026-11-21, next review 2027-11-21",
    );
    expect(Object.fromEntries(approved.facts)).toMatchObject({
      Version: "3",
      "What is new": "New supplier",
      "Put forward by": "Ayşe, 2026-11-20",
      "Approved by": "Łukasz, 2026-11-21",
      "Next review": "2027-11-21",
    });
    expect(rowOf("A.5.1", approved)?.slice(-2)).toEqual([
      "Version 3, 2026-11-21, Łukasz",
      "2027-11-21",
    ]);
  });

  test("that its author approved shows it, and what nobody stated is said to be so", () => {
    const own = layout(printed({ version: version({ approvedByAuthor: true }) }));
    expect(own.lines[1]).toContain("(approved by its author)");
    expect(Object.fromEntries(own.facts)["Approved by"]).toContain("(approved by its author)");
    const { content } = printed();
    const rows = content.rows.map((row) => ({ ...row, status: null }));
    const unstated = layout(printed({ content: { ...content, rows } }));
    expect(rowOf("A.5.1", unstated)?.[6]).toBe("Not stated");
  });
});

describe("the name of the file", () => {
  test.each([
    ["Łódź & Söhne Ω", "SoA-o-dz-So-hne-draft-2026-11-24.xlsx"],
    ['../../etc/passwd"\r\nx: y', "SoA-etc-passwd-x-y-draft-2026-11-24.xlsx"],
    ["情報", "SoA-draft-2026-11-24.xlsx"],
    ["a".repeat(120), `SoA-${"a".repeat(60)}-draft-2026-11-24.xlsx`],
  ])("of %j is safe anywhere: %s", (organisation, name) => {
    const { content } = printed();
    expect(fileName(printed({ content: { ...content, organisation } }), "xlsx")).toBe(name);
  });

  test("of a version has its number", () => {
    expect(fileName(printed({ version: version() }), "pdf")).toMatch(/-v3\.pdf$/);
  });
});
