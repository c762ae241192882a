import { expect, it } from "vitest";
import { filterOf, fullBytes, fullCount, mayHold } from "./print-filter.ts";
import { sieveOf } from "./sieve.ts";

/** Fingerprints that are chance, by a number; sorted is not asked of them here. */
function prints(seed: number, count: number): Uint8Array {
  const words = new Uint32Array(count * 4);
  let state = seed * 2_654_435_761 + 1;
  for (let i = 0; i < words.length; i++) {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e37_79b9;
    words[i] = state ^ (state >>> 13);
  }
  return new Uint8Array(words.buffer);
}
it("says of lists side by side what each one's filter says, also once some are gone and others have their places, and while they are put there", () => {
  const sieve = sieveOf<string>();
  const count = fullCount / 2 + 1;
  const lists = [1, 2, 3].map((seed) => prints(seed, count));
  const filters = lists.map(filterOf);
  expect(filters.map(({ length }) => length)).toEqual([fullBytes, fullBytes, fullBytes]);
  const small = prints(9, 50);
  sieve.add(7, "small", filterOf(small));
  const others = [...lists, prints(4, 300)];
  const expectHeld = (held: readonly number[]) => {
    for (let i = 0; i < 300; i++)
      for (const asked of others) {
        const own = held.filter((n) => mayHold(filters[n] as Uint8Array, asked, i)).map((n) => `list ${n}`);
        expect([...sieve.mayHold(asked, i)].filter((name) => name !== "small").sort()).toEqual(own);
      }
    for (let i = 0; i < 50; i++) expect(sieve.mayHold(small, i)).toContain("small");
  };
  const settled = () => {
    while (sieve.settle());
  };
  for (const i of [0, 1]) sieve.add(i, `list ${i}`, filters[i] as Uint8Array);
  sieve.settle();
  expectHeld([0, 1]);
  settled();
  expectHeld([0, 1]);
  expect(sieve.remove(0)).toBe("list 0");
  sieve.add(2, "list 2", filters[2] as Uint8Array);
  sieve.settle();
  expectHeld([1, 2]);
  // Gone before it was in its place.
  sieve.add(5, "list 0", filters[0] as Uint8Array);
  expect(sieve.remove(5)).toBe("list 0");
  settled();
  expectHeld([1, 2]);
  expect([sieve.remove(7), sieve.remove(7)]).toEqual(["small", undefined]);
});

it("of more than 32 lists each is found by its own alone", () => {
  const sieve = sieveOf<number>();
  const empty = new Uint8Array(fullBytes);
  const asked = prints(1, 5);
  const filters = Array.from({ length: 35 }, (_, i) =>
    i % 11 === 0 ? new Uint8Array(fullBytes).fill(255) : empty,
  );
  for (const [i, filter] of filters.entries()) sieve.add(i, i, filter);
  while (sieve.settle());
  expect(sieve.mayHold(asked, 3)).toEqual([0, 11, 22, 33]);
  sieve.remove(33);
  sieve.remove(11);
  while (sieve.settle());
  expect(sieve.mayHold(asked, 4)).toEqual([0, 22]);
});
