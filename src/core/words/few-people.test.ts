import { expect, test } from "vitest";
import { peopleTold } from "./few-people.ts";
import { formats } from "./formats.ts";
import { signedPeople } from "./moment.ts";

const reader = { timeZone: "Europe/Oslo", currency: "NOK" } as const;

test("few people are hidden from whoever is not to see people, nobody and five are not", () => {
  const told = (["nb", "da", "en"] as const).map((language) => {
    const f = formats({ ...reader, language, hidesFew: true });
    return [0, 1, 4, 5, 1890].map((n) => f.people(n));
  });
  expect(told).toEqual([
    ["0", "færre enn 5", "færre enn 5", "5", "1\u00a0890"],
    ["0", "færre end 5", "færre end 5", "5", "1.890"],
    ["0", "fewer than 5", "fewer than 5", "5", "1,890"],
  ]);
});

test("everybody else is told as many as they are", () => {
  const f = formats({ ...reader, language: "en" });
  expect([0, 1, 4, 5].map((n) => f.people(n))).toEqual(["0", "1", "4", "5"]);
  expect([f.one(1), f.isFew(1), signedPeople(-3, f)]).toEqual([true, false, "−3"]);
});

test("one who is hidden is told in the plural, and a difference keeps its sign alone", () => {
  const f = formats({ ...reader, language: "nb", hidesFew: true });
  expect([f.one(1), f.isFew(1), f.isFew(0), f.isFew(5)]).toEqual([false, true, false, false]);
  expect([signedPeople(2, f), signedPeople(-4, f), signedPeople(0, f), signedPeople(-6, f)]).toEqual([
    "opp færre enn 5",
    "ned færre enn 5",
    "0",
    "−6",
  ]);
});

test("a level of an axis is no number of people: it keeps its sign where few are hidden", () => {
  const f = formats({ ...reader, language: "nb", hidesFew: true });
  const onAxis = { ...f, ...peopleTold(f.language, f.count, false) };
  expect([3, -2, 0].map((level) => signedPeople(level, onAxis))).toEqual(["+3", "−2", "0"]);
});
