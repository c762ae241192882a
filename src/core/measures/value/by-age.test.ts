import { expect, test } from "vitest";
import { type BetaDropout, mbgNbd } from "../../stats/buying/dropout-model.ts";
import { discountedWhileAlive } from "../../stats/buying/expected-purchases.ts";
import { byAge, byPurchasesAndAge } from "./by-age.ts";

const params: BetaDropout = { r: 0.62, alpha: 2.1, a: 0.5, b: 5 };
const [oldest, mostX] = [190, 593];
const worth = (x: number, age: number) =>
  discountedWhileAlive(mbgNbd, params, { x, last: 0, age }, 0.0018, 52);

test("between some ages it is as good as reckoned at each, of the few it is reckoned", () => {
  const of = (age: number) => worth(3, age);
  const between = byAge(of, { alpha: params.alpha, oldest, asked: 500 });
  expect(between).not.toBe(of);
  for (const age of [0, 0.3, 2, 17, 60, 111, 189.9])
    expect(Math.abs(between(age) / of(age) - 1)).toBeLessThan(1e-10);
  expect(byAge(of, { alpha: params.alpha, oldest, asked: 9 })).toBe(of);
});

test("between some purchases and some ages it is within a hundred-thousandth, also of those who bought most", () => {
  const about = { r: params.r, alpha: params.alpha, mostX, oldest, asked: 10_000 };
  const between = byPurchasesAndAge(worth, about, { points: 16, near: 1e-5 });
  expect(between).not.toBeNull();
  for (const x of [0, 1, 2, 5, 11, 40, 130, 400, 593])
    for (const age of [0, 1, 20, 90, 150, 190])
      expect(Math.abs((between?.(x)(age) ?? 0) / worth(x, age) - 1)).toBeLessThan(1e-5);
});

test("where some purchases and ages do not tell it, or few are asked for, it is not told between them", () => {
  const about = { r: params.r, alpha: params.alpha, mostX, oldest, asked: 10_000 };
  const edged = (x: number, age: number) => (x + age > 60 ? 1 : 2);
  expect(byPurchasesAndAge(edged, about, { points: 16, near: 1e-5 })).toBeNull();
  expect(byPurchasesAndAge(worth, { ...about, asked: 40 }, { points: 16, near: 1e-5 })).toBeNull();
});
