import { expect, test } from "vitest";
import { FirmId, UserId } from "../kernel/id.ts";
import * as Firm from "./firm.ts";

test("a firm starts with its founder as its only owner", () => {
  const by = UserId.parse("usr_0000000000000001");
  const id = FirmId.parse("frm_0000000000000001");
  const now = "2026-11-24T09:30:00.000Z";
  const firm = Firm.found(id, "North Star Advisers", by, now);
  expect(firm).toEqual({
    id,
    name: "North Star Advisers",
    owners: 1,
    createdBy: by,
    createdAt: now,
  });
  expect(Firm.Info.parse(firm)).toEqual(firm);
});
