import { describe, expect, test } from "vitest";
import {
  EventId,
  EvidenceId,
  FileId,
  FirmId,
  InvitationId,
  JobId,
  TenantId,
  UserId,
} from "./id.ts";

const rest = "0123456789abcdef";

describe.each([
  ["usr", UserId],
  ["frm", FirmId],
  ["inv", InvitationId],
  ["evd", EvidenceId],
  ["fil", FileId],
  ["job", JobId],
  ["evt", EventId],
])("an id that starts with %s_", (prefix, schema) => {
  test.each([`${prefix}_${rest}`, `${prefix}_${rest}0123456789`])("may be %s", (id) => {
    expect(schema.parse(id)).toBe(id);
  });

  test.each([
    "",
    rest,
    `xyz_${rest}`,
    `${prefix}_${rest.slice(1)}`,
    `${prefix}_${rest}01234567890`,
    `${prefix}_${rest.toUpperCase()}`,
    `${prefix}_${rest}\n`,
    `${prefix}_${rest}/..`,
  ])("is not %j", (id) => {
    expect(schema.safeParse(id).success).toBe(false);
  });
});

describe("the id of a client", () => {
  test("has sixteen letters and digits and nothing else", () => {
    expect(TenantId.parse(rest)).toBe(rest);
    for (const id of [rest.slice(1), `${rest}0`, rest.toUpperCase(), `../${rest.slice(3)}`]) {
      expect(TenantId.safeParse(id).success).toBe(false);
    }
  });
});
