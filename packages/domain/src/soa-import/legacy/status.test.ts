import { describe, expect, test } from "vitest";
import { lowest } from "./status.ts";

describe("the state of several together", () => {
  test.each([
    [["Implemented", "Planned"], "Planned"],
    [["Partially implemented", "Not implemented", "Done"], "Not implemented"],
    [["80 %", "20%", "100%"], "20%"],
    [["Umgesetzt", "In progress"], "In progress"],
    [["Implemented", ""], "Implemented"],
    [["", ""], ""],
    [["Implemented", "see ticket 12", "Implemented"], "Implemented; see ticket 12"],
  ])("of %j is %j", (texts, state) => {
    expect(lowest(texts)).toBe(state);
  });
});
