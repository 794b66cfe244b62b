import * as Comment from "@tandem/domain/comment";
import { CommentId, FirmId } from "@tandem/domain/id";
import { beforeEach, describe, expect, test } from "vitest";
import type { Scope } from "../scope/scope.ts";
import { newClientTable } from "../testing/database.ts";
import { moment, scopeOf, tenantId } from "../testing/fixtures.ts";
import * as History from "../trail/history.ts";
import * as Trail from "../trail/trail.ts";
import { commit } from "../write/commit.ts";
import * as Comments from "./comment.ts";

const requirement = "iso27001:A.5.1";
const [one, two] = ["1", "2"].map((n) => FirmId.parse(`frm_000000000000000${n}`)) as [
  FirmId,
  FirmId,
];
const everyone = { firmId: null, requirement } as const;
const paging = { limit: 10, cursor: undefined };

let scope: Scope;
beforeEach(async () => {
  scope = scopeOf(await newClientTable(tenantId(1)));
});

let count = 0;
const say = async (place: Comments.Place, text: string): Promise<CommentId> => {
  count += 1;
  const id = CommentId.parse(`cmt_${String(count).padStart(16, "0")}`);
  const { agent } = scope;
  if (agent.kind !== "person") throw new Error("Nobody is there to say it");
  const said = Comment.write(
    { id, requirement, audience: Comments.audienceOf(place), replyTo: null },
    { text, mentions: [] },
    { ...agent.actor, name: agent.name },
    moment(count).now,
  );
  await commit(scope, Comments.change(place, null, said, "written"), moment(count));
  return id;
};

const textsIn = async (place: Comments.Place): Promise<string[]> =>
  (await Comments.newest(scope, place, paging)).items.map(({ data }) => data.text);

describe("notes of a firm", () => {
  test("are of that firm alone, also once another one keeps the client", async () => {
    await say(everyone, "for all");
    const id = await say({ firmId: one, requirement }, "for one");
    expect(await textsIn({ firmId: one, requirement })).toEqual(["for one"]);
    expect(await textsIn({ firmId: two, requirement })).toEqual([]);
    expect(await textsIn(everyone)).toEqual(["for all"]);
    expect(await Comments.find(scope, { firmId: two, requirement }, id)).toBeNull();
    expect(await Comments.find(scope, everyone, id)).toBeNull();
    const counted = async (firmId: FirmId | null) =>
      (await Trail.verify(scope, { firmId })).entries;
    expect([await counted(one), await counted(two), await counted(null)]).toEqual([2, 1, 1]);
  });

  test("are in no history, and in a chain that holds", async () => {
    await say({ firmId: one, requirement }, "for one");
    await say(everyone, "for all");
    const { items, cursor } = await History.ofRequirement(scope, requirement, paging);
    expect(items.map(({ action }) => action)).toEqual(["comment.written"]);
    expect(cursor).toBeNull();
    expect(await Trail.verify(scope, { firmId: one })).toEqual({
      entries: 2,
      chains: 2,
      broken: [],
    });
  });
});

test("a name in the trail stands for a comment or note, and any other name for none", () => {
  const id = "cmt_0000000000000001";
  expect(Comments.named(`comment:${requirement}:${id}`)).toEqual({ place: everyone, id });
  expect(Comments.named(`note:${one}:${requirement}:${id}`)).toEqual({
    place: { firmId: one, requirement },
    id,
  });
  for (const name of [
    "profile",
    `comment:iso27001:A.9.9:${id}`,
    `note:${requirement}:${id}`,
    `comment:${requirement}:evd_0000000000000001`,
  ]) {
    expect(Comments.named(name)).toBeNull();
  }
});
