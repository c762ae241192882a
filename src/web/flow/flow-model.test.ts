import { expect, test } from "vitest";
import type { MovesAnswer } from "../api/answers.ts";
import { linksOf, orderOf, sumsOf, toldRung } from "./flow-model.ts";

const answer: MovesAnswer = {
  from: "2025-03-31T22:00:00Z",
  to: "2026-03-30T21:59:59Z",
  places: ["lead", "customer", "repeat", "lapsed", "silent"].map((id) => ({ id, name: { en: id } })),
  ladder: 1,
  rungs: 3,
  firstBought: 1,
  moves: [
    { from: "lead", to: "lead", people: 40 },
    { from: "lead", to: "repeat", people: 2 },
    { from: "lead", to: "silent", people: 5 },
    { from: "customer", to: "lapsed", people: 9 },
    { from: "repeat", to: "customer", people: 1 },
    { from: "lapsed", to: "repeat", people: 3 },
    { from: "lapsed", to: "silent", people: 1 },
    { from: "new", to: "customer", people: 7 },
    { from: "repeat", to: "erased", people: 1 },
    { from: "customer", to: "repeat", people: 0 },
  ],
};

test("the top rung comes first, those not known last", () => {
  expect(orderOf(answer)).toEqual(["repeat", "customer", "lead", "lapsed", "silent", "new"]);
});

test("everyone is counted once, by what became of them", () => {
  expect(sumsOf(linksOf(answer))).toEqual({ climb: 2, fall: 1, out: 14, back: 3, stay: 41, new: 7, gone: 1 });
});

test("links run in the order of the drawing, and nobody is no link", () => {
  expect(linksOf(answer).map(({ from, to }) => `${from}>${to}`)).toEqual([
    "repeat>customer",
    "repeat>erased",
    "customer>lapsed",
    "lead>repeat",
    "lead>lead",
    "lead>silent",
    "lapsed>repeat",
    "lapsed>silent",
    "new>customer",
  ]);
});

test("the rung of a first purchase is told of, else the one that most moved from", () => {
  expect(toldRung({ ...answer, firstBought: null }, linksOf(answer))?.id).toBe("customer");
  expect(toldRung(answer, linksOf(answer))).toEqual({
    id: "customer",
    name: { en: "customer" },
    stood: 9,
    climbed: 0,
    fell: 0,
    out: 9,
  });
  expect(toldRung({ ...answer, moves: [] }, [])).toBeNull();
});
