import { UserId } from "@tandem/domain/id";
import { describe, expect, test } from "vitest";
import { newControl } from "../testing/database.ts";
import { moment, person, start, userId } from "../testing/fixtures.ts";
import * as User from "./user.ts";

describe("userIdOf", () => {
  test("is an id, and the same for the same person", () => {
    const id = User.userIdOf("https://issuer.example", "subject-1");
    expect(UserId.parse(id)).toBe(id);
    expect(id).toMatch(/^usr_[0-9a-z]{20}$/);
    expect(User.userIdOf("https://issuer.example", "subject-1")).toBe(id);
  });

  test("differs by issuer and by subject, wherever one ends and the other begins", () => {
    const ids = [
      User.userIdOf("https://a", "b"),
      User.userIdOf("https://a", "bc"),
      User.userIdOf("https://ab", "c"),
      User.userIdOf("https://a\u0000b", "c"),
      User.userIdOf("", "https://ab"),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("remember", () => {
  test("keeps who signed in, and when first", async () => {
    const control = await newControl();
    expect(await User.find(control, userId(1))).toBeNull();
    await User.remember(control, person(1), start);
    const renamed = { ...person(1), name: "Renamed" };
    await User.remember(control, renamed, moment(60).now);
    expect(await User.find(control, userId(1))).toEqual({
      data: { ...renamed, firstSeenAt: start },
      version: 2,
      head: "",
    });
  });

  test("writes nothing where nothing changed", async () => {
    const control = await newControl();
    await User.remember(control, person(1), start);
    const again = await User.remember(control, person(1), moment(60).now);
    expect(again.version).toBe(1);
    expect((await User.find(control, userId(1)))?.version).toBe(1);
  });

  test("serves two requests of one person at once", async () => {
    const control = await newControl();
    const both = await Promise.all([
      User.remember(control, person(1), start),
      User.remember(control, person(1), start),
    ]);
    expect(both.map(({ data }) => data.name)).toEqual(["Person 1", "Person 1"]);
    expect((await User.find(control, userId(1)))?.version).toBe(1);
  });
});
