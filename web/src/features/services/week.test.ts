import { describe, expect, it } from "vitest";

import { cellOf, shiftsOf, toggled, weeklyOf, weekOf } from "./week.ts";

const office = weekOf({ mon: [["09:00", "17:00"]], sun: [["22:00", "06:00"]] });

describe("a week as text", () => {
  it("is read as a person types it", () => {
    expect(shiftsOf("9:00-12:00, 13 – 17:30; 22:00 to 6:00")).toEqual([
      ["09:00", "12:00"],
      ["13:00", "17:30"],
      ["22:00", "06:00"],
    ]);
    expect(weeklyOf(office)).toEqual({ mon: [["09:00", "17:00"]], sun: [["22:00", "06:00"]] });
  });
});

describe("a week as a grid", () => {
  it("shows what runs over midnight on the day it falls on", () => {
    expect(cellOf(office, "sun", 44)).toBe("open");
    expect(cellOf(office, "mon", 11)).toBe("open");
    expect(cellOf(office, "mon", 12)).toBe("closed");
    expect(cellOf({ ...office, tue: "09:10–09:20" }, "tue", 18)).toBe("part");
  });

  it("opens and closes a half hour, joining what touches", () => {
    expect(toggled(office, "mon", 34)).toMatchObject({ mon: "00:00–06:00, 09:00–17:30" });
    expect(toggled(office, "tue", 0)).toMatchObject({ tue: "00:00–00:30" });
    expect(toggled(office, "mon", 24)).toMatchObject({
      mon: "00:00–06:00, 09:00–12:00, 12:30–17:00",
    });
    expect(toggled(office, "mon", 0)).toMatchObject({
      sun: "22:00–24:00",
      mon: "00:30–06:00, 09:00–17:00",
    });
  });
});
