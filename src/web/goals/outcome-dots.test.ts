import fc from "fast-check";
import { expect, it } from "vitest";
import { outcomeColumns } from "./outcome-dots.ts";

it("of 8, 9, 11 and a goal of 10: columns of one, two of them below the goal", () => {
  expect(outcomeColumns([8, 9, 11], 10, 1)).toEqual({
    ...{ step: 1, first: -2, last: 1 },
    dots: [-2, -1, 1].map((column) => ({ column, under: 0 })),
  });
});

it("no heap lies across the goal, no two outcomes in one place, and there are some ten columns", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 25, maxLength: 25 }),
      fc.integer({ min: 0, max: 5000 }),
      (values, target) => {
        const outcomes = values.toSorted((a, b) => a - b);
        const { dots, first, last } = outcomeColumns(outcomes, target, 1);
        dots.forEach(({ column }, i) => {
          expect(column >= 0).toBe((outcomes[i] as number) >= target);
        });
        expect(new Set(dots.map(({ column, under }) => `${column} ${under}`)).size).toBe(25);
        expect(last - first).toBeLessThanOrEqual(11);
      },
    ),
  );
});
