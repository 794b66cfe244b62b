import { ofStandard } from "@tandem/standards/catalogue";
import { legacyControls } from "@tandem/standards/legacy-2013";
import { describe, expect, test } from "vitest";
import { parse } from "./control-id.ts";

const controls = ofStandard("iso27001").filter(({ kind }) => kind === "control");

describe("parse", () => {
  test.each([
    "A.5.1",
    "5.1",
    "A5.1",
    " A.5.1 ",
    "A.5.1.",
    "a.05.01",
    "A 5.1",
    "A-5.1",
    "5,1",
    "Ａ．５．１",
    "Annex A 5.1",
    "Anhang A.5.1",
    "Control 5.1",
    "ISO/IEC 27001:2022 A.5.1",
    "ISO 27001, Annex A, 5.1",
    "A.5.1 Policies for information security",
    "5.1: Policies",
    "A.5.1 – Richtlinien",
    "A.5.1\nPolicies",
  ])("reads %j as A.5.1", (text) => {
    expect(parse(text)).toEqual({ kind: "control", key: "iso27001:A.5.1", id: "A.5.1" });
  });

  test("reads every control with and without its A, and with its title", () => {
    for (const { id, key, title } of controls) {
      for (const text of [id, id.slice(2), `${id} ${title}`]) {
        expect(parse(text)).toEqual({ kind: "control", key, id });
      }
    }
  });

  test("tells every control of 2013 apart", () => {
    for (const { id } of legacyControls) {
      expect(parse(id)).toMatchObject({ kind: "edition2013", id });
      expect(parse(id.slice(2))).toMatchObject({ kind: "edition2013", id });
    }
  });

  test("names the successors of a control of 2013", () => {
    expect(parse("A.9.2.1")).toEqual({
      kind: "edition2013",
      id: "A.9.2.1",
      successors: ["A.5.16"],
    });
  });

  test.each([
    "",
    "A.5",
    "A.5 Organizational controls",
    "A.5.38",
    "A.9.9.9",
    "05. Jan",
    "01.05.2026",
    "R-012",
    "A.5.1, A.5.2",
    "A.5.1 and A.5.2",
    "A.5.1 - 5.4",
    "A.05.01 / A.05.02",
    "A.5.1.1.1",
    "Policies for information security",
  ])("does not guess at %j", (text) => {
    expect(parse(text)).toEqual({ kind: "other" });
  });
});
