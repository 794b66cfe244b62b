import { expect, it } from "vitest";
import { demandRoom } from "./room.ts";

it("lets a record pass that fits, and refuses one that does not with what to do", () => {
  const small = { text: "x" };
  expect(demandRoom(small, "Begin anew.")).toBe(small);
  expect(() => demandRoom({ text: "x".repeat(300_000) }, "Begin anew.")).toThrow("Begin anew.");
});
