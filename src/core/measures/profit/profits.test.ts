import fc from "fast-check";
import { expect, test } from "vitest";
import { keyCustomers, profitTold } from "./profits.ts";

test("by hand", () => {
  const profit = Float64Array.from([5, -10, 80, 15]);
  const told = profitTold({ profit });
  expect(told).toMatchObject({ customers: 4, total: 90, losing: { customers: 1, lost: 10 } });
  expect(told.abc).toMatchObject({ a: 1, b: 1, c: 2 });
  expect(keyCustomers({ profit }, 3)).toEqual([
    { row: 2, class: "a", upTo: 0.8 },
    { row: 3, class: "b", upTo: 0.95 },
    { row: 0, class: "c", upTo: 1 },
  ]);
});

test("nobody, and losses alone, are no division by nothing", () => {
  for (const profit of [new Float64Array(0), Float64Array.from([-3, 0])]) {
    expect(profitTold({ profit }).abc).toBeNull();
    expect(keyCustomers({ profit }, 5)).toEqual([]);
  }
});

test("everybody is of one class, the curve rises less and less, and A are no more than it takes", () => {
  const amounts = fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(amounts, (all) => {
      const profit = Float64Array.from(all);
      const { abc } = profitTold({ profit });
      if (abc === null) return all.every((one) => one <= 0);
      const brought = all.reduce((sum, one) => sum + Math.max(0, one), 0);
      const first = (n: number) =>
        all
          .toSorted((x, y) => y - x)
          .slice(0, n)
          .reduce((sum, one) => sum + Math.max(0, one), 0);
      const slopes = abc.curve
        .slice(1)
        .map(
          ({ people, share }, i) =>
            (share - (abc.curve[i]?.share ?? 0)) / (people - (abc.curve[i]?.people ?? 0)),
        );
      return (
        abc.a + abc.b + abc.c === all.length &&
        first(abc.a) >= 0.8 * brought &&
        first(abc.a - 1) < 0.8 * brought &&
        slopes.every((slope, i) => i === 0 || slope <= (slopes[i - 1] as number) + 1e-9)
      );
    }),
    { numRuns: 100 },
  );
});
