import { expect, test } from "vitest";

import { parseBoard, parseMonth } from "./address.ts";

test("the board is narrowed by the address, and what does not fit is left out", () => {
  const search = { standing: "breached", basis: "sla", team: "Desk", priority: 1, customer: "" };
  expect(parseBoard(search)).toEqual({
    standing: "breached",
    basis: "sla",
    team: "Desk",
    priority: "1",
  });
  expect(parseBoard({ standing: "odd", service: "svc_1", customer: "Alder" })).toEqual({
    service: "svc_1",
    customer: "Alder",
  });
});

test("a month is read where it is one", () => {
  expect(parseMonth({ month: "2026-03" })).toEqual({ month: "2026-03" });
  expect(parseMonth({ month: "2026-13" })).toEqual({});
});
