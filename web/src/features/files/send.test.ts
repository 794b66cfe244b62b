import { describe, expect, test } from "vitest";

import { offline } from "../../lib/problem.ts";
import { send, SendingFailed, type Upload } from "./send.ts";

// Only what the steps hand on to each other.
const upload = (number: number) => ({ id: `fil_${number}` }) as unknown as Upload;

/** A network that answers with these statuses, one for each attempt; an error is thrown by the service. */
const network = (...answers: readonly (number | Error)[]) => {
  const said: string[] = [];
  let count = 0;
  const steps = {
    announce: () => {
      said.push("announce");
      const answer = answers[count];
      if (answer instanceof Error) {
        count += 1;
        return Promise.reject(answer);
      }
      return Promise.resolve(upload(count));
    },
    put: () => {
      said.push("put");
      const answer = answers[count];
      count += 1;
      return Promise.resolve(typeof answer === "number" ? answer : 0);
    },
    wait: () => Promise.resolve(),
    again: (attempt: number) => void said.push(`attempt ${attempt}`),
  };
  return { steps, said };
};

describe("a file", () => {
  test("is announced and sent", async () => {
    const { steps, said } = network(200);
    expect(await send(steps)).toEqual(upload(0));
    expect(said).toEqual(["announce", "put"]);
  });

  test.each([[0], [403], [408], [429], [500], [503]])(
    "is sent again after %i, to a fresh address",
    async (status) => {
      const { steps, said } = network(status, status, 200);
      expect(await send(steps)).toEqual(upload(2));
      expect(said.join(", ")).toBe(
        "announce, put, attempt 2, announce, put, attempt 3, announce, put",
      );
    },
  );

  test("is announced again where nobody answered", async () => {
    const { steps, said } = network(offline(null), 200);
    expect(await send(steps)).toEqual(upload(1));
    expect(said).toEqual(["announce", "attempt 2", "announce", "put"]);
  });

  test("has arrived where the store has it already", async () => {
    expect(await send(network(0, 412).steps)).toEqual(upload(1));
  });

  test("is given up after six attempts", async () => {
    const { steps, said } = network(0, 0, 0, 0, 0, 0, 200);
    await expect(send(steps)).rejects.toThrow(SendingFailed);
    expect(said.filter((each) => each === "put")).toHaveLength(6);
  });

  test("is given up at once where it is refused", async () => {
    await expect(send(network(400, 200).steps)).rejects.toThrow("did not take");
    const refusal = new Error("Too large");
    await expect(send(network(refusal, 200).steps)).rejects.toBe(refusal);
  });
});
