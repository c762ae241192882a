import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bits, chance, randomFrom, restart, uniform, wholeBelow } from "./random.ts";

const first = (n: number, ...[seed, ...path]: [number, ...number[]]) => {
  const random = randomFrom(seed, ...path);
  return Array.from({ length: n }, () => bits(random));
};

describe("random", () => {
  it("gives the numbers of its docstring, on every machine", () => {
    expect(first(1, 1)).toEqual([1421805217]);
    expect(uniform(randomFrom(1))).toBeCloseTo(0.3310398203883146, 15);
  });

  it("follows sfc32 step by step", () => {
    const random = { words: new Int32Array([1, 2, 3, 4]) };
    expect(bits(random)).toBe(7);
    expect([...random.words]).toEqual([2, 27, 3 * 2 ** 21 + 7, 5]);
    expect(bits(random)).toBe(34);
  });

  it("starts again at the same place, and nowhere else", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), fc.nat(), (seed, person, purpose) => {
        const random = randomFrom(seed);
        bits(random);
        restart(random, seed, person, purpose);
        expect(Array.from({ length: 4 }, () => bits(random))).toEqual(first(4, seed, person, purpose));
        expect(first(2, seed, person, purpose)).not.toEqual(first(2, seed, person, purpose + 1));
        expect(first(2, seed, person)).not.toEqual(first(2, seed, person + 2 ** 32));
      }),
    );
    expect(first(2, 1, 2)).not.toEqual(first(2, 2, 1));
    expect(first(2, 1)).not.toEqual(first(2, 1, 0));
  });

  it("has no two equal beginnings among many neighbouring streams", () => {
    const seen = new Set<string>();
    for (let person = 0; person < 20_000; person++)
      for (let purpose = 0; purpose < 3; purpose++) seen.add(first(2, 7, person, purpose).join());
    expect(seen.size).toBe(60_000);
  });

  it("is uniform along a stream and across first numbers of streams", () => {
    const along = randomFrom(3);
    const n = 100_000;
    for (const draw of [() => uniform(along), streamStarts()]) {
      const bins = new Float64Array(100);
      let sum = 0;
      let product = 0;
      let before = 0.5;
      for (let i = 0; i < n; i++) {
        const u = draw();
        sum += u;
        product += (u - 0.5) * (before - 0.5);
        before = u;
        bins[Math.floor(u * 100)] = (bins[Math.floor(u * 100)] ?? 0) + 1;
      }
      const chiSquare = bins.reduce((total, seen) => total + (seen - n / 100) ** 2 / (n / 100), 0);
      expect(chiSquare).toBeLessThan(160); // 99 degrees of freedom: above 160 once in 10,000
      expect(chiSquare).toBeGreaterThan(55);
      expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
      expect(Math.abs(product / n)).toBeLessThan((4 * (1 / 12)) / Math.sqrt(n));
    }
  });

  it("sets every bit half of the time", () => {
    const random = randomFrom(11);
    const ones = new Float64Array(32);
    for (let i = 0; i < 40_000; i++) {
      const word = bits(random);
      for (let bit = 0; bit < 32; bit++) ones[bit] = (ones[bit] ?? 0) + ((word >>> bit) & 1);
    }
    for (const seen of ones) expect(Math.abs(seen - 20_000)).toBeLessThan(450); // 4.5 standard deviations
  });

  it("draws whole numbers and chances as told", () => {
    const random = randomFrom(5);
    const seen = [0, 0, 0];
    let yes = 0;
    for (let i = 0; i < 30_000; i++) {
      const w = wholeBelow(random, 3);
      seen[w] = (seen[w] ?? 0) + 1;
      if (chance(random, 0.2)) yes++;
    }
    expect(seen.length).toBe(3);
    for (const n of seen) expect(Math.abs(n - 10_000)).toBeLessThan(350);
    expect(Math.abs(yes - 6_000)).toBeLessThan(300);
  });
});

function streamStarts(): () => number {
  const random = randomFrom(0);
  let person = 0;
  return () => {
    restart(random, 3, person++);
    return uniform(random);
  };
}
