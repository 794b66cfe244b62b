import { describe, expect, test } from "vitest";
import * as Counter from "../testing/counter.ts";
import { newClientTable } from "../testing/database.ts";
import { moment, scopeOf, tenantId, userId } from "../testing/fixtures.ts";
import { canonical } from "../trail/canonical.ts";
import * as Trail from "../trail/trail.ts";
import { type Command, commit } from "./commit.ts";
import { recallInClient, type Request } from "./idempotency.ts";

const request = (body: unknown, key = "key-00000001"): Request => ({
  userId: userId(1),
  key,
  operation: "addWriter",
  body,
});

const replayOf = (
  asked: Request,
  said: unknown = asked.body,
): Command<Counter.Counter>["replay"] => ({
  request: asked,
  answer: (stored) => ({ status: 201, body: { said, version: stored.version } }),
});

const newScope = async () => scopeOf(await newClientTable(tenantId(1)));

describe("the same request under the same key", () => {
  test("is answered as it was, and done once", async () => {
    const scope = await newScope();
    const replay = replayOf(request({ writer: 1 }));
    const first = await commit(scope, Counter.add(null, 1, replay), moment());
    expect(first).toMatchObject({ outcome: "saved", stored: { version: 1 } });
    const again = await commit(scope, Counter.add(null, 1, replay), moment(5));
    expect(again).toEqual({
      outcome: "replayed",
      answer: { status: 201, body: { said: { writer: 1 }, version: 1 } },
    });
    expect(await Trail.verify(scope)).toMatchObject({ entries: 1, broken: [] });
  });

  test("is answered from before even where the state has moved on", async () => {
    const scope = await newScope();
    const replay = replayOf(request({ writer: 1 }));
    await commit(scope, Counter.add(null, 1, replay), moment());
    await commit(scope, Counter.add(await Counter.find(scope), 2), moment());
    const again = await commit(scope, Counter.add(await Counter.find(scope), 1, replay), moment());
    expect(again).toMatchObject({ outcome: "replayed", answer: { body: { version: 1 } } });
    expect((await Counter.find(scope))?.data.writers).toEqual([1, 2]);
  });

  test("is done once by twenty callers at the same moment, who all get one answer", async () => {
    const scope = await newScope();
    const callers = Array.from({ length: 20 }, (_, caller) =>
      commit(scope, Counter.add(null, 1, replayOf(request({ writer: 1 }), caller)), moment()),
    );
    const outcomes = await Promise.all(callers);
    const saved = outcomes.filter(({ outcome }) => outcome === "saved");
    expect(saved).toHaveLength(1);
    const answers = outcomes.flatMap((each) => (each.outcome === "replayed" ? [each.answer] : []));
    expect(new Set(answers.map(canonical)).size).toBe(1);
    expect(answers[0]?.body).toEqual({
      said: outcomes.findIndex(({ outcome }) => outcome === "saved"),
      version: 1,
    });
    expect((await Counter.find(scope))?.data.writers).toEqual([1]);
  });
});

describe("a key", () => {
  test("is refused with another request", async () => {
    const scope = await newScope();
    await commit(scope, Counter.add(null, 1, replayOf(request({ writer: 1 }))), moment());
    const other = Counter.add(await Counter.find(scope), 2, replayOf(request({ writer: 2 })));
    await expect(commit(scope, other, moment())).rejects.toMatchObject({
      code: "idempotency.key_reused",
    });
    expect((await Counter.find(scope))?.data.writers).toEqual([1]);
  });

  test("belongs to the person who sent it", async () => {
    const scope = await newScope();
    await commit(scope, Counter.add(null, 1, replayOf(request({ writer: 1 }))), moment());
    expect(await recallInClient(scope, request({ writer: 1 }))).toMatchObject({ status: 201 });
    const someoneElse = { ...request({ writer: 2 }), userId: userId(2) };
    expect(await recallInClient(scope, someoneElse)).toBeNull();
  });

  test("of a write that was refused stays free", async () => {
    const scope = await newScope();
    await commit(scope, Counter.add(null, 1), moment());
    const late = Counter.add(null, 2, replayOf(request({ writer: 2 })));
    await expect(commit(scope, late, moment())).rejects.toMatchObject({ code: "write.stale" });
    expect(await recallInClient(scope, request({ writer: 2 }))).toBeNull();
  });
});
