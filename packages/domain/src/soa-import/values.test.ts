import { describe, expect, test } from "vitest";
import { guessValue, guessValues, type Meaning } from "./values.ts";

describe("guessValue", () => {
  test.each<[Meaning, string[]]>([
    [
      "applicable",
      ["Applicable", "YES", "y", "True", "Included", "In scope.", "Ja", "Anwendbar", "Oui"],
    ],
    [
      "inherited",
      [
        "Applicable (Inherited)",
        "Inherited",
        "Applicable - inherited from AWS",
        "Yes/inherited",
        "Anwendbar (geerbt)",
        "Applicable, hérité",
        "Héritée",
      ],
    ],
    [
      "excluded",
      [
        "Not applicable",
        "not-applicable",
        "N/A",
        "n.a.",
        "No",
        "Excluded",
        "Out of scope",
        "entfällt",
        "Nein",
        "Non applicable",
        "Sans objet",
      ],
    ],
    ["skip", ["", "   "]],
    [
      "unknown",
      [
        "Partly",
        "Not implemented",
        "Planned",
        "x",
        "✓",
        "-",
        "?",
        "TBD",
        "1",
        "Not inherited",
        "Not applicable (inherited)",
        "Yes, but not yet",
      ],
    ],
  ])("reads as %s what is certain to mean it", (meaning, texts) => {
    expect(texts.map((text) => [text, guessValue(text)])).toEqual(
      texts.map((text) => [text, meaning]),
    );
  });
});

describe("guessValues", () => {
  test("lists each text once, without outer spaces", () => {
    expect(guessValues(["Yes", " Yes", "No", "", "Perhaps"])).toEqual([
      { text: "Yes", meaning: "applicable" },
      { text: "No", meaning: "excluded" },
      { text: "", meaning: "skip" },
      { text: "Perhaps", meaning: "unknown" },
    ]);
  });

  test.each(["Excluded?", "Not applicable", "Non-applicable (J/N)", "Nicht anwendbar"])(
    "leaves a bare yes or no to the person under the heading %j",
    (heading) => {
      const values = guessValues(["Yes", "N", "Not applicable", ""], heading);
      expect(values.map(({ meaning }) => meaning)).toEqual([
        "unknown",
        "unknown",
        "excluded",
        "skip",
      ]);
    },
  );
});
