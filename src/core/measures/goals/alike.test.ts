import fc from "fast-check";
import { expect, test } from "vitest";
import { alikeColumns, countAlike, nothingAlike } from "./alike.ts";

test("more rows than there was room for at first are all there", () => {
  const alike = nothingAlike();
  for (let i = 0; i < 100_000; i++) countAlike(alike, i % 50_000, i % 7, 0, 1, 2);
  const [first, second, , , , people] = alikeColumns(alike);
  expect(alike.size).toBe(100_000);
  expect(people?.every((n) => n === 1)).toBe(true);
  expect(first?.every((one, i) => one === i >> 1)).toBe(true);
  expect(second?.reduce((sum, one) => sum + one, 0)).toBe(
    Array.from({ length: 100_000 }, (_, i) => i % 7).reduce((sum, one) => sum + one, 0),
  );
});

test("alike rows are counted together", () => {
  const one = fc.integer({ min: -2, max: 30 });
  const row = fc.tuple(one, one, one, one, one);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5_000, size: "max" }), (rows) => {
      const alike = nothingAlike();
      for (const [a, b, c, d, e] of rows) countAlike(alike, a, b, c, d, e);
      const columns = alikeColumns(alike);
      const told = new Map(
        Array.from({ length: alike.size }, (_, i) => [
          columns
            .slice(0, 5)
            .map((column) => column[i])
            .join(),
          columns[5]?.[i] as number,
        ]),
      );
      expect(columns[0]).toEqual(columns[0]?.toSorted());
      const counts = new Map<string, number>();
      for (const one of rows) counts.set(one.join(), (counts.get(one.join()) ?? 0) + 1);
      expect(told).toEqual(counts);
    }),
    { numRuns: 10 },
  );
});
