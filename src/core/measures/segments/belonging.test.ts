import { expect, it } from "vitest";
import { conditionsOfNumber } from "../../ladder/in-sql/holding.sql.ts";
import { belongs, holdsIn } from "./belonging.ts";

it("reads each condition from its bit of its number", () => {
  const bits = [new Float64Array([0b101]), new Float64Array([0b10])];
  const held = [0, 1, 2, conditionsOfNumber - 1, conditionsOfNumber, conditionsOfNumber + 1].map(
    (condition) => holdsIn({ bits }, condition, 0),
  );
  expect(held).toEqual([true, false, true, false, false, true]);
  expect(holdsIn({ bits }, 0, -1)).toBe(false);
});

it("goes by what held of that person at the instant, from the first microsecond on, and by their mark", () => {
  const held = {
    from: 1,
    starts: new Int32Array([0, 2, 3]),
    us: new Float64Array([10, 20, 10]),
    bits: [new Float64Array([1, 0, 0])],
  };
  const of = (marks: number | null) => ({
    segments: [{ condition: 0, marks }],
    held,
    marks: [new Uint8Array([0, 1])],
  });
  expect([9, 10, 19, 20].map((us) => belongs(of(null), 0, 0, us))).toEqual([false, true, true, false]);
  expect(belongs(of(null), 0, 1, 10)).toBe(false);
  expect(belongs(of(0), 0, 0, 10)).toBe(false);
});
