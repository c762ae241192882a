import { describe, expect, test } from "vitest";
import { type Curved, climb } from "./newton.ts";

describe("climb", () => {
  test("a parabola in one step", () => {
    const top = climb(
      ([x = 0]) => ({ value: -((x - 2) ** 2), gradient: [-2 * (x - 2)], hessian: [[-2]] }),
      [0],
    );
    expect(top).toMatchObject({ at: [2], converged: true });
  });

  test("Rosenbrock's valley, upside down, where it is not concave at first", () => {
    const valley = ([x = 0, y = 0]: readonly number[]): Curved => ({
      value: -((1 - x) ** 2) - 100 * (y - x * x) ** 2,
      gradient: [2 * (1 - x) + 400 * x * (y - x * x), -200 * (y - x * x)],
      hessian: [
        [-2 + 400 * (y - 3 * x * x), 400 * x],
        [400 * x, -200],
      ],
    });
    const top = climb(valley, [-1.2, 3]);
    expect(top.converged).toBe(true);
    expect(top.at[0]).toBeCloseTo(1, 8);
    expect(top.at[1]).toBeCloseTo(1, 8);
  });

  test("what rises for ever ends without a word, not without an end", () => {
    const top = climb(([x = 0]) => ({ value: x, gradient: [1], hessian: [[0]] }), [0], { rounds: 30 });
    expect(top.converged).toBe(false);
    expect(Number.isFinite(top.value)).toBe(true);
  });

  test("what rises for ever is given up where it gains little far out", () => {
    let asked = 0;
    const f = ([x = 0]: readonly number[]): Curved => {
      asked++;
      const e = Math.exp(-x);
      return { value: -e, gradient: [e], hessian: [[-e]] };
    };
    const top = climb(f, [0], { astray: ([x = 0]) => x > 8 });
    expect(top.converged).toBe(false);
    expect(asked).toBeLessThan(15);
  });

  test("where the function is not a number it does not step", () => {
    const f = ([x = 0]: readonly number[]): Curved =>
      x > 1
        ? { value: Number.NaN, gradient: [Number.NaN], hessian: [[Number.NaN]] }
        : { value: x, gradient: [1], hessian: [[-1e-3]] };
    const top = climb(f, [0]);
    expect(top.at[0]).toBeLessThanOrEqual(1);
    expect(top.at[0]).toBeGreaterThan(0.9);
  });
});
