import { describe, expect, test } from "vitest";
import type { Component } from "./gaussian-mixture.ts";
import { likeliestGroups, mergedModes } from "./modes.ts";

const bell = (mean: number, variance = 1, share = 0.5): Component => ({
  ...{ share, mean: [mean] },
  cov: [[variance]],
});

describe("heaps of a mixture", () => {
  test("two bells are one heap until a valley lies between them", () => {
    expect(mergedModes([bell(0), bell(2)])).toEqual([0, 0]);
    expect(mergedModes([bell(0), bell(6)])).toEqual([0, 1]);
    // Halfway between 0 and 3 the density is 2 e^(-9/8) over 1 + e^(-9/2): 0.642 of that in a middle.
    expect(mergedModes([bell(0), bell(3)], 0.64)).toEqual([0, 0]);
    expect(mergedModes([bell(0), bell(3)], 0.65)).toEqual([0, 1]);
    expect(mergedModes([])).toEqual([]);
  });

  test("what lies between joins what it lies between; a bell without an inverse is no reason to fall", () => {
    expect(mergedModes([bell(0, 1, 0.3), bell(6, 1, 0.4), bell(3, 1, 0.3)])).toEqual([0, 0, 0]);
    const flat: Component = {
      share: 0.5,
      mean: [0, 0],
      cov: [
        [0, 0],
        [0, 0],
      ],
    };
    expect(mergedModes([flat, { ...flat, mean: [9, 9] }])).toHaveLength(2);
  });

  test("points go to the likeliest group, whose bells count together", () => {
    const points = { values: Float64Array.of(1, 3, 5), dimensions: 1 };
    expect([...likeliestGroups(points, [bell(0), bell(4)])]).toEqual([0, 1, 1]);
    const three = [bell(0, 1, 0.2), bell(3, 1, 0.4), bell(2.6, 1, 0.4)];
    expect([...likeliestGroups(points, three, [0, 1, 1])]).toEqual([1, 1, 1]);
    expect(likeliestGroups({ values: new Float64Array(0), dimensions: 1 }, [bell(0)])).toHaveLength(0);
  });
});
