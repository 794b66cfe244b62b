import { describe, expect, test } from "vitest";
import { DomainError, errorCodes } from "./error.ts";

describe("DomainError", () => {
  test("carries code, message, located errors and cause", () => {
    const cause = new Error("below");
    const errors = [{ pointer: "/name", detail: "Write a name." }];
    const error = new DomainError("input.invalid", "Look again.", { errors, cause });
    expect(error).toMatchObject({ name: "DomainError", code: "input.invalid", errors, cause });
    expect(error.message).toBe("Look again.");
    expect(error).toBeInstanceOf(Error);
  });

  test("goes without errors and cause", () => {
    const error = new DomainError("not_found", "Not found.");
    expect(error.errors).toEqual([]);
    expect("cause" in error).toBe(false);
  });

  test("has each code once", () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
  });
});
