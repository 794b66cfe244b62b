import * as Firm from "@tandem/domain/firm";
import { describe, expect, test } from "vitest";
import { newControl } from "../testing/database.ts";
import { foundFirm } from "../testing/firm.ts";
import { firmId, moment, person, start, userId } from "../testing/fixtures.ts";
import * as Firms from "./firm.ts";
import * as Members from "./member.ts";
import * as User from "./user.ts";

describe("found", () => {
  test("keeps the firm, its first owner and the person together", async () => {
    const control = await newControl();
    const stored = await foundFirm(control);
    expect(stored).toMatchObject({ version: 1, data: { name: "Firm 1", owners: 1 } });
    expect(await Firms.find(control, firmId(1))).toEqual(stored);
    expect((await Members.ofFirmMember(control, firmId(1), userId(1)))?.data).toEqual({
      ...person(1),
      firmId: firmId(1),
      role: "firmOwner",
      joinedAt: start,
    });
    expect((await User.find(control, userId(1)))?.data.email).toBe(person(1).email);
    expect(await Firms.find(control, firmId(2))).toBeNull();
  });

  test("lets one person found several firms", async () => {
    const control = await newControl();
    await foundFirm(control, 1);
    await foundFirm(control, 2);
    expect((await Members.seats(control, userId(1))).firms).toHaveLength(2);
  });

  test("does it once for one key, and refuses an id that is taken", async () => {
    const control = await newControl();
    const wish = (id: number, key: string) => ({
      firm: Firm.found(firmId(id), "Firm", userId(1), start),
      founder: person(1),
      replay: {
        request: { userId: userId(1), key, operation: "foundFirm", body: { name: "Firm" } },
        answer: () => ({ status: 201, body: { id } }),
      },
    });
    expect(await Firms.found(control, wish(1, "key-1"), moment())).toMatchObject({
      outcome: "saved",
      events: [],
    });
    expect(await Firms.found(control, wish(2, "key-1"), moment())).toEqual({
      outcome: "replayed",
      answer: { status: 201, body: { id: 1 } },
    });
    expect(await Firms.find(control, firmId(2))).toBeNull();
    await expect(Firms.found(control, wish(1, "key-2"), moment())).rejects.toMatchObject({
      code: "write.stale",
    });
  });
});
