import { describe, expect, it } from "vitest";

import { openIntents } from "./intent.ts";

const counting = () => {
  let made = 0;
  return openIntents(() => `key-${(made += 1)}`);
};

describe("an intent", () => {
  it("keeps its key while the same command is tried again", () => {
    const intents = counting();
    expect(intents.keyFor({ name: "Alder" })).toBe("key-1");
    expect(intents.keyFor({ name: "Alder" })).toBe("key-1");
  });

  it("gets another key when the command changes", () => {
    const intents = counting();
    intents.keyFor({ name: "Alder" });
    expect(intents.keyFor({ name: "Brook" })).toBe("key-2");
  });

  it("gets another key once it is settled, so that doing it twice on purpose works", () => {
    const intents = counting();
    intents.keyFor({ name: "Alder" });
    intents.settle();
    expect(intents.keyFor({ name: "Alder" })).toBe("key-2");
  });
});
