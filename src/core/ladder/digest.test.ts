import { expect, it } from "vitest";
import { digest, digestModulus } from "./digest.ts";
import { forever } from "./ladder.ts";
import { presetLadder } from "./presets.ts";
import type { WalkOutput } from "./walker/kernel.ts";

const bucket = (...stays: [person: number, place: number, fromUs: number, toUs: number][]): WalkOutput => ({
  rows: stays.length,
  // One row more than is told: what lies beyond `rows` is left over from another bucket.
  person: Int32Array.from([...stays.map(([person]) => person), 9]),
  place: Int8Array.from([...stays.map(([, place]) => place), 1]),
  previous: new Int8Array(stays.length + 1),
  fromUs: Float64Array.from([...stays.map(([, , fromUs]) => fromUs), 5]),
  toUs: Float64Array.from([...stays.map(([, , , toUs]) => toUs), 7]),
});

it("counts stays and people per place and sums the remainders of their instants", () => {
  const lead = 0;
  const customer = 2;
  const buckets = [
    bucket([1, lead, 10, 20], [1, customer, 20, 30], [1, lead, 30, forever], [3, lead, 1_000_004, forever]),
    bucket([3, lead, 7, forever]),
  ];
  const rows = digest(presetLadder("norwegian"), buckets);
  const end = forever % digestModulus;
  expect(rows).toHaveLength(7);
  expect(rows[lead]).toEqual({
    place: "lead",
    stays: 4,
    people: 3,
    fromSum: 10 + 30 + 1 + 7,
    toSum: 20 + 3 * end,
  });
  expect(rows[customer]).toEqual({ place: "customer", stays: 1, people: 1, fromSum: 20, toSum: 30 });
  expect(rows[1]).toEqual({ place: "prospect", stays: 0, people: 0, fromSum: 0, toSum: 0 });
  expect(digest(presetLadder("norwegian"), buckets.toReversed())).toEqual(rows);
});

it("refuses a place that the ladder lacks", () => {
  expect(() => digest(presetLadder("norwegian"), [bucket([1, 7, 0, 1])])).toThrow(RangeError);
});
