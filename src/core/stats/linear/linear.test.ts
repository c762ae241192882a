import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matrixExponential } from "./matrix-exponential.ts";
import { cholesky, inverse, type Matrix, product, solve } from "./solve.ts";
import { solveLower, solveLowerTransposed, triangleOf } from "./triangle.ts";

function close(got: Matrix, value: Matrix, digits = 11) {
  expect(got.length).toBe(value.length);
  got.forEach((row, i) => {
    row.forEach((v, j) => {
      expect(v).toBeCloseTo(value[i]?.[j] as number, digits);
    });
  });
}

const rates = fc
  .array(fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  })
  .map((rows) =>
    rows.map((row, i) => {
      const out = row.reduce((sum, v, j) => (i === j ? sum : sum + v), 0);
      return row.map((v, j) => (i === j ? -out : v));
    }),
  );

describe("linear", () => {
  test("a triangle and its transpose are solved one after the other: what the whole matrix has", () => {
    const l = triangleOf(Float64Array.of(4, 2, 2, 5), 2) as Float64Array;
    expect([...l]).toEqual([2, 0, 1, 2]);
    expect([...solveLower(l, [2, 5])]).toEqual([1, 2]);
    expect([...solveLowerTransposed(l, [4, 4])]).toEqual([1, 2]);
  });

  test("solve, inverse, Cholesky", () => {
    expect(
      solve(
        [
          [2, 0],
          [0, 4],
        ],
        [[2], [2]],
      ),
    ).toEqual([[1], [0.5]]);
    expect(
      solve(
        [
          [0, 1],
          [1, 0],
        ],
        [[3], [4]],
      ),
    ).toEqual([[4], [3]]);
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [[1], [1]],
      ),
    ).toBeNull();
    expect(
      cholesky([
        [4, 2],
        [2, 5],
      ]),
    ).toEqual([
      [2, 0],
      [1, 2],
    ]);
    expect(
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
    expect(inverse([[Number.NaN]])).toBeNull();
    const a = [
      [4, 1, 0.5],
      [1, 3, 0.2],
      [0.5, 0.2, 1],
    ];
    close(product(a, inverse(a) as Matrix), [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  test("exponential: rotation, nilpotent, large and tiny", () => {
    close(
      matrixExponential([
        [0, 1],
        [-1, 0],
      ]),
      [
        [Math.cos(1), Math.sin(1)],
        [-Math.sin(1), Math.cos(1)],
      ],
      14,
    );
    expect(
      matrixExponential([
        [0, 1],
        [0, 0],
      ]),
    ).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(matrixExponential([[0]])).toEqual([[1]]);
    expect((matrixExponential([[-200]])[0]?.[0] as number) / Math.exp(-200)).toBeCloseTo(1, 10);
    expect(() => matrixExponential([[Number.NaN]])).toThrow(RangeError);
  });

  test("e^(Q s) e^(Q t) = e^(Q (s + t)), rows of chances sum to 1, e^0 is one", () => {
    fc.assert(
      fc.property(rates, (q) => {
        const moved = (t: number) => matrixExponential(q.map((row) => row.map((v) => v * t)));
        close(product(moved(0.3), moved(1.7)), moved(2));
        close(moved(0), [
          [1, 0, 0, 0],
          [0, 1, 0, 0],
          [0, 0, 1, 0],
          [0, 0, 0, 1],
        ]);
        for (const row of moved(5)) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 11);
      }),
      { numRuns: 20 },
    );
  });
});
