import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fifths } from "./rfm-scores.ts";

describe("scores of RFM", () => {
  test("by hand: fifths, ties by their middle rank, all alike in the middle", () => {
    expect([...fifths([10, 20, 30, 40, 50])]).toEqual([1, 2, 3, 4, 5]);
    expect([...fifths([5, 1, 1, 1, 1])]).toEqual([5, 3, 3, 3, 3]);
    expect([...fifths([7, 7, 7])]).toEqual([3, 3, 3]);
    expect([...fifths([1])]).toEqual([3]);
    expect([...fifths([])]).toEqual([]);
    expect([...fifths([Number.NaN, 1, 2])]).toEqual([5, 1, 3]);
  });

  test("never falls as the value rises, and whole fifths where all differ", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 60 }), (values) => {
        const scores = fifths(values);
        const inOrder = values.map((v, i) => [v, scores[i] as number] as const).sort((a, b) => a[0] - b[0]);
        for (let i = 1; i < inOrder.length; i++)
          expect(inOrder[i]?.[1]).toBeGreaterThanOrEqual(inOrder[i - 1]?.[1] as number);
        const sizes = [1, 2, 3, 4, 5].map((s) => scores.filter((score) => score === s).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });
});
