import { expect, test } from "vitest";
import { layoutOf } from "./layout.ts";

test("on a phone the lines on what would make a rung measured lie below its name", () => {
  // As the styles have it: 16 px a line, 16 px above the rung; the name is 20 px high and begins 30 px above the heap.
  for (const [width, lines] of [
    [358, 3],
    [288, 4],
  ] as const)
    expect(layoutOf(width, 5, 12, { allMeasured: false }).heapHeight + 30 - 20).toBeGreaterThanOrEqual(
      16 + lines * 16,
    );
  expect(layoutOf(358, 5, 12, { allMeasured: true }).heapHeight).toBeLessThan(30);
});
