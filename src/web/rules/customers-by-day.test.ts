import { expect, test } from "vitest";
import { customersByDay } from "./customers-by-day.ts";

const place = (days: readonly number[] | null) => ({
  ...{ id: "x", name: {}, people: 0, between: null, daysLow: null, daysHigh: null },
  days,
});

test("those who have bought and are not off the ladder", () => {
  const places = [place([5, 5]), place([2, 3]), place([1, 0]), place(null), place([9, 9])];
  expect(customersByDay({ rungs: 4, firstBought: 1, places })).toEqual([3, 3]);
  expect(customersByDay({ rungs: 4, firstBought: null, places })).toEqual([3, 3]);
  expect(customersByDay({ rungs: 4, firstBought: 2, places })).toEqual([1, 0]);
});
