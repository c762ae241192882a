import { expect, it } from "vitest";
import { filterOf, fullBytes, fullCount, mayHold } from "./print-filter.ts";
import { printBytes } from "./prints.ts";
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
const nth = (list: Uint8Array, i: number) => list.subarray(i * printBytes, (i + 1) * printBytes);

it("says of lists side by side what each one's filter says, also once some are gone and others have their places", () => {
  const sieve = sieveOf<string>();
  const count = fullCount / 2 + 1;
  const lists = [1, 2, 3].map((seed) => prints(seed, count));
  const filters = lists.map(filterOf);
  expect(filters.map(({ length }) => length)).toEqual([fullBytes, fullBytes, fullBytes]);
  const small = prints(9, 50);
  sieve.add(7, "small", filterOf(small));
  for (const i of [0, 1]) sieve.add(i, `list ${i}`, filters[i] as Uint8Array);
  expect(sieve.remove(0)).toBe("list 0");
  sieve.add(2, "list 2", filters[2] as Uint8Array);
  for (let i = 0; i < 300; i++)
    for (const asked of [...lists, prints(4, 300)].map((list) => nth(list, i))) {
      const own = [1, 2].filter((n) => mayHold(filters[n] as Uint8Array, asked)).map((n) => `list ${n}`);
      expect([...sieve.mayHold(asked)].filter((name) => name !== "small").sort()).toEqual(own);
    }
  for (let i = 0; i < 50; i++) expect(sieve.mayHold(nth(small, i))).toContain("small");
  expect([sieve.remove(7), sieve.remove(7)]).toEqual(["small", undefined]);
});
