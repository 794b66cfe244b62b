import { describe, expect, test } from "vitest";
import { TicketId, UserId } from "../kernel/id.ts";
import { ask, reply } from "./exclusion.ts";
import type { Info } from "./ticket.ts";

const one = UserId.parse("usr_0000000000000001");
const other = UserId.parse("usr_0000000000000002");
const at = "2040-03-05T12:00:00.000Z";
const ticket: Info = {
  id: TicketId.parse("tkt_0000000000000001"),
  source: "desk",
  externalId: "INC-1",
  kind: "incident",
  title: null,
  service: null,
  customer: null,
  describedAt: at,
  events: [],
  proposals: [],
};
const wish = { target: "resolution", cycle: 1, reason: "Their network" };
const asked = ask(ticket, wish, one, at);
const second = { by: other, name: "Person 2", at };

describe("an exclusion by agreement", () => {
  test("counts once a second person agrees, with reason and approver", () => {
    expect(asked.events).toEqual([]);
    const agreed = reply(asked, { number: 1, outcome: "agreed" }, second);
    expect(agreed.events).toEqual([
      {
        id: "exclusion-1",
        at,
        exclusion: { ...wish, approver: "Person 2", withdrawn: false },
      },
    ]);
    expect(agreed.proposals[0]?.answer).toEqual({ outcome: "agreed", by: other, at });
  });

  test("counts nothing where it is refused, and leaves other wishes alone", () => {
    const twice = ask(asked, wish, other, at);
    const refused = reply(twice, { number: 1, outcome: "refused" }, second);
    expect(refused.events).toEqual([]);
    expect(refused.proposals.map(({ answer }) => answer?.outcome ?? null)).toEqual([
      "refused",
      null,
    ]);
  });

  test("is nobody's own to agree to", () => {
    const act = () => reply(asked, { number: 1, outcome: "agreed" }, { ...second, by: one });
    expect(act).toThrow(expect.objectContaining({ code: "ticket.own_work" }));
  });

  test("is answered once, and only where it was asked", () => {
    const agreed = reply(asked, { number: 1, outcome: "agreed" }, second);
    expect(() => reply(agreed, { number: 1, outcome: "refused" }, second)).toThrow(
      expect.objectContaining({ code: "ticket.exclusion_answered" }),
    );
    expect(() => reply(asked, { number: 2, outcome: "agreed" }, second)).toThrow(
      expect.objectContaining({ code: "not_found" }),
    );
  });

  test("is asked for at most 50 times", () => {
    let full = ticket;
    for (let count = 0; count < 50; count += 1) full = ask(full, wish, one, at);
    expect(() => ask(full, wish, one, at)).toThrow(
      expect.objectContaining({ code: "limit.items" }),
    );
  });
});
