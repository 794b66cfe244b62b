import { describe, expect, test } from "vitest";
import { line, prose, saysSomething } from "./text.ts";

describe("line", () => {
  test.each([
    [" Ada Lovelace ", "Ada Lovelace"],
    ["12345678901234567890", "12345678901234567890"],
    ["—", "—"],
    ["日本", "日本"],
  ])("takes %j", (text, taken) => {
    expect(line(20).parse(text)).toBe(taken);
  });

  test.each([
    ["", "Write at least one character"],
    [" \t ", "Write at least one character"],
    ["\u200b\u2060", "Write at least one visible character"],
    ["x".repeat(21), "At most 20 characters"],
    ["a\nb", "Control characters are not allowed"],
    ["a\rb", "Control characters are not allowed"],
    ["a\u2028b", "Control characters are not allowed"],
    ["a\u0000b", "Control characters are not allowed"],
    ["a\u007fb", "Control characters are not allowed"],
  ])("refuses %j", (text, message) => {
    expect(
      line(20)
        .safeParse(text)
        .error?.issues.map((issue) => issue.message),
    ).toEqual([message]);
  });
});

describe("prose", () => {
  test.each([
    ["", ""],
    ["  ", ""],
    [" one\n\ttwo\r\n", "one\n\ttwo"],
  ])("takes %j", (text, taken) => {
    expect(prose(20).parse(text)).toBe(taken);
  });

  test.each(["x".repeat(21), "a\u0007b", "a\u001bb"])("refuses %j", (text) => {
    expect(prose(20).safeParse(text).success).toBe(false);
  });
});

describe("saysSomething", () => {
  test.each([
    ["no such rooms", true],
    ["7", true],
    ["–", false],
    [" . ", false],
    ["\u200b", false],
    ["", false],
  ])("finds of %j: %j", (text, says) => {
    expect(saysSomething(text)).toBe(says);
  });
});
