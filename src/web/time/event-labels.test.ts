import { expect, test } from "vitest";
import { eventLabels } from "./event-labels.ts";

const line = (x: number) => ({ x, name: "Regelversjon 3", short: "R3" });
const told = (lines: readonly { x: number; name: string; short: string }[], width: number) =>
  eventLabels(lines, width).map((label) => label && `${label.anchor} ${label.text}`);

test("a name stands right of its line, and left of it at the end of the strip", () => {
  expect(told([line(100)], 400)).toEqual(["start Regelversjon 3"]);
  expect(told([line(380)], 400)).toEqual(["end Regelversjon 3"]);
});

test("names that would lie on each other are moved, then shortened, then dropped", () => {
  expect(told([line(200), line(230)], 400)).toEqual(["end Regelversjon 3", "start Regelversjon 3"]);
  expect(told([line(60), line(90), line(110)], 132)).toEqual(["start R3", null, "start R3"]);
  expect(told([line(100), line(102), line(104)], 400)).toEqual([
    "end Regelversjon 3",
    null,
    "start Regelversjon 3",
  ]);
});

test("two on one day: one name left of the line, one right of it", () => {
  expect(told([line(200), line(200)], 400)).toEqual(["end Regelversjon 3", "start Regelversjon 3"]);
});
