import { describe, expect, it } from "vitest";
import { ServiceId, UserId } from "../kernel/id.ts";
import * as Service from "./service.ts";

const ann = { userId: UserId.parse("usr_aaaaaaaaaaaaaaaa"), role: "clientAdmin" } as const;
const bob = { userId: UserId.parse("usr_bbbbbbbbbbbbbbbb"), role: "clientAdmin" } as const;
const id = ServiceId.parse("svc_aaaaaaaaaaaaaaaa");
const now = "2026-11-24T09:00:00.000Z";
const draft = Service.Description.parse({
  name: "Web shop",
  outcome: "Customers order by themselves",
  owner: ann.userId,
  criticality: "high",
  stage: "live",
  hours: null,
  customers: ["Alder Ltd"],
  suppliers: [],
  components: [{ key: "database", name: "Database" }],
  dependsOn: [],
});
const made = Service.create(id, draft, now);
const live = Service.publish(made, "First", ann, now);
const asked = Service.askRetirement(live, "Nobody uses it", ann, now);
const retired = Service.answerRetirement(asked, "agreed", bob, now);

describe("a service", () => {
  it("is a draft until it is published, and live as published", () => {
    expect(Service.published(made)).toBeNull();
    expect(Service.isLive(made)).toBe(false);
    expect(Service.isAhead(made)).toBe(true);
    expect(Service.published(live)).toMatchObject({ number: 1, note: "First", by: ann.userId });
    expect(Service.isLive(live)).toBe(true);
    expect(Service.isAhead(live)).toBe(false);
    expect(Service.Info.parse(live)).toEqual(live);
  });

  it("keeps what was published when its draft changes", () => {
    const changed = Service.describe(live, { ...draft, name: "Shop" });
    expect(Service.published(changed)?.description.name).toBe("Web shop");
    const again = Service.publish(changed, "", bob, now);
    expect(again.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(again.versions[0]).toBe(live.versions[0]);
  });

  it("described in the same words stays as it is", () => {
    expect(Service.describe(live, { ...draft })).toBe(live);
  });

  it("refuses to publish what the catalogue shows already", () => {
    expect(() => Service.publish(live, "", ann, now)).toThrow("exactly this");
  });

  it("does not go back from live to planned", () => {
    expect(() => Service.describe(live, { ...draft, stage: "planned" })).toThrow("is live");
    expect(Service.describe(made, { ...draft, stage: "planned" }).draft.stage).toBe("planned");
  });

  it("does not need itself", () => {
    expect(() => Service.describe(made, { ...draft, dependsOn: [id] })).toThrow("itself");
  });

  it("goes only with the consent of a second person", () => {
    expect(Service.isLive(asked)).toBe(true);
    expect(() => Service.answerRetirement(asked, "agreed", ann, now)).toThrow("Someone else");
    expect(Service.isLive(retired)).toBe(false);
    expect(retired.standing).toMatchObject({ state: "retired", consent: { by: bob.userId } });
    expect(Service.Info.parse(retired)).toEqual(retired);
  });

  it("stays where somebody says so, whoever asked", () => {
    expect(Service.answerRetirement(asked, "refused", ann, now)).toEqual(live);
  });

  it("is asked about once, and answered only when asked", () => {
    expect(() => Service.askRetirement(asked, "Again", ann, now)).toThrow("already");
    expect(() => Service.answerRetirement(live, "agreed", bob, now)).toThrow("Nobody");
  });

  it("takes nothing any more once it is retired", () => {
    for (const attempt of [
      () => Service.describe(retired, draft),
      () => Service.publish(retired, "", ann, now),
      () => Service.askRetirement(retired, "Again", ann, now),
    ]) {
      expect(attempt).toThrow("is retired");
    }
  });
});

describe("what is refused in a description", () => {
  it.each([
    ["a customer named twice", { customers: ["A", "A"] }, "customers"],
    ["a supplier named twice", { suppliers: ["A", "A"] }, "suppliers"],
    [
      "a component named twice",
      {
        components: [
          { key: "a", name: "A" },
          { key: "a", name: "B" },
        ],
      },
      "components",
    ],
    ["a key with spaces", { components: [{ key: "a b", name: "A" }] }, "components"],
    ["a service needed twice", { dependsOn: [id, id] }, "dependsOn"],
  ])("%s", (_, change, place) => {
    const parsed = Service.Description.safeParse({ ...draft, ...change });
    expect(parsed.error?.issues[0]?.path[0]).toBe(place);
  });
});
