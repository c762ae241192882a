import { expect, test } from "vitest";
import { heapOf, peoplePerMark, poolOf } from "./dots.ts";

const place = { x: 0, y: 100, pitch: 7, rows: 6 };
const marks = (path: string) => path.split("M").length - 1;

test.each([
  [0, 312, 1],
  [312, 312, 1],
  [313, 312, 2],
  [6240, 312, 20],
  [6241, 312, 50],
  [9_000_000, 312, 50_000],
])("%i people on at most %i marks are %i a mark", (most, room, per) => {
  expect(peoplePerMark(most, room)).toBe(per);
});

test("a heap has one mark per so many people, each of one kind", () => {
  const heap = heapOf({ people: 45, up: 4, fell: 1, soon: 3 }, 1, place);
  expect([heap.settled, heap.up, heap.fell, heap.soon].map(marks)).toEqual([37, 4, 1, 3]);
  expect(heap.columns).toBe(8);
});

test("where most are new and about to leave, no mark is drawn twice", () => {
  const heap = heapOf({ people: 3, up: 3, fell: 0, soon: 2 }, 1, place);
  expect([heap.settled, heap.up, heap.fell, heap.soon].map(marks)).toEqual([0, 1, 0, 2]);
});

test("nobody is no mark", () => {
  expect(heapOf({ people: 0, up: 0, fell: 0, soon: 0 }, 1, place)).toEqual({
    settled: "",
    up: "",
    fell: "",
    soon: "",
    columns: 0,
  });
  expect(poolOf(0, 1, place)).toBe("");
});
