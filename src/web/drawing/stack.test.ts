import { expect, test } from "vitest";
import { pickedDays, stackOf, yearsFrom } from "./stack.ts";

test("areas stand on each other", () => {
  const [lower, upper] = stackOf(
    [
      { id: "a", values: [0, 1] },
      { id: "b", values: [1, null] },
    ],
    100,
    54,
  );
  expect(lower?.area).toBe("M0,54L100,4L100,54L0,54Z");
  expect(upper?.edge).toBe("M0,4L100,4");
});

test("nothing to draw is no path, not NaN", () => {
  expect(stackOf([{ id: "a", values: [] }], 100, 50)).toEqual([{ id: "a", area: "", edge: "" }]);
  expect(stackOf([{ id: "a", values: [0] }], 100, 50)[0]?.area).not.toContain("NaN");
});

test("of many days some are drawn, the first and the last among them", () => {
  const days = pickedDays(4000);
  expect([days.length, days[0], days.at(-1)]).toEqual([400, 0, 3999]);
  expect(pickedDays(3)).toEqual([0, 1, 2]);
});

test("years begin where they begin", () => {
  expect(yearsFrom("2023-04-01", 1095)).toEqual([
    { year: 2023, day: 0 },
    { year: 2024, day: 275 },
    { year: 2025, day: 641 },
    { year: 2026, day: 1006 },
  ]);
});
