import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "../kernel/error.ts";
import { CommentId, UserId } from "../kernel/id.ts";
import * as Comment from "./comment.ts";

const now = "2026-11-24T09:30:00.000Z";
const later = "2026-11-24T09:40:00.000Z";
const [mara, peter, ines] = ["1", "2", "3"].map((n) => UserId.parse(`usr_000000000000000${n}`)) as [
  UserId,
  UserId,
  UserId,
];
const author = { userId: mara, role: "contributor", name: "Mara" } as const;
const other = { userId: peter, role: "clientAdmin", name: "Peter" } as const;
const place = {
  id: CommentId.parse("cmt_0000000000000001"),
  requirement: "iso27001:A.5.1",
  audience: "everyone",
  replyTo: null,
} as const;

const draft = { text: `Can you look, @${peter}?`, mentions: [peter] };
const said = Comment.write(place, draft, author, now);
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe("saying something", () => {
  test("signs it with id and name", () => {
    expect(said).toEqual({
      ...place,
      ...draft,
      by: mara,
      name: "Mara",
      at: now,
      editedAt: null,
      withdrawnAt: null,
    });
    expect(Comment.Info.parse(said)).toEqual(said);
  });

  test("calls only whom the text names, each once", () => {
    expect(
      Comment.write(place, { ...draft, mentions: [peter, peter] }, author, now).mentions,
    ).toEqual([peter]);
    expect(() => Comment.write(place, { ...draft, mentions: [peter, ines] }, author, now)).toThrow(
      expect.objectContaining({ code: "input.invalid" }),
    );
  });

  test.each(["", "  ", "…", "a\u0000"])("is not done with %j", (text) => {
    expect(Comment.Draft.safeParse({ text, mentions: [] }).success).toBe(false);
  });
});

describe("the author", () => {
  test("changes it, and it shows", () => {
    const edited = Comment.edit(said, { text: "Never mind", mentions: [] }, author, later);
    expect(edited).toMatchObject({ text: "Never mind", mentions: [], at: now, editedAt: later });
    expect(Comment.edit(said, draft, author, later)).toBe(said);
    expect(Comment.edit(said, { ...draft, mentions: [] }, author, later)).toMatchObject({
      mentions: [],
      editedAt: later,
    });
  });

  test("withdraws it, once, and it stays", () => {
    const withdrawn = Comment.withdraw(said, author, later);
    expect(withdrawn).toEqual({ ...said, withdrawnAt: later });
    expect(() => Comment.withdraw(withdrawn, author, later)).toThrow(refusal("comment.withdrawn"));
    expect(() => Comment.edit(withdrawn, draft, author, later)).toThrow(
      refusal("comment.withdrawn"),
    );
  });

  test("is the only one to do so, whatever the others' role", () => {
    expect(() => Comment.edit(said, draft, other, later)).toThrow(refusal("comment.not_yours"));
    expect(() => Comment.withdraw(said, other, later)).toThrow(refusal("comment.not_yours"));
  });
});

describe("whom it concerns", () => {
  test("are those it calls and whoever it answers, never its author", () => {
    const text = `@${peter} @${mara}`;
    const mentions = [peter, mara];
    const reply = Comment.write(place, { text, mentions }, author, now);
    const first = { ...said, by: ines };
    expect([...Comment.concerns(reply, first)]).toEqual([
      [ines, "reply"],
      [peter, "mention"],
    ]);
    expect([...Comment.concerns(reply, { ...said, by: peter })]).toEqual([[peter, "mention"]]);
    expect([...Comment.concerns(reply, said)]).toEqual([[peter, "mention"]]);
    expect(Comment.concerns(said, null).get(peter)).toBe("mention");
  });

  test("is nobody once it is withdrawn", () => {
    expect(Comment.concerns(Comment.withdraw(said, author, later), null).size).toBe(0);
  });
});

test("a text falls into pieces that make it up again", () => {
  expect(Comment.pieces(draft.text)).toEqual([
    { text: "Can you look, " },
    { userId: peter },
    { text: "?" },
  ]);
  const part = fc.oneof(fc.string(), fc.constantFrom(`@${peter}`, `@${mara}`, "@", "@usr_1"));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join("");
      const again = Comment.pieces(text)
        .map(({ text: words, userId }) => words ?? `@${userId}`)
        .join("");
      expect(again).toBe(text);
    }),
  );
});

test("whatever is done, its author, its place and its time stay", () => {
  const texts = fc.constantFrom("a", "b");
  const acts = fc.array(fc.tuple(fc.boolean(), texts, fc.constantFrom(author, other)));
  fc.assert(
    fc.property(acts, (sequence) => {
      let info = said;
      for (const [edits, text, actor] of sequence) {
        try {
          info = edits
            ? Comment.edit(info, { text, mentions: [] }, actor, later)
            : Comment.withdraw(info, actor, later);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
        expect(info).toMatchObject({ ...place, by: mara, name: "Mara", at: now });
      }
    }),
  );
});
