import fc from "fast-check";
import { expect, it } from "vitest";
import { printSet } from "./print-set.ts";
import { printBytes } from "./prints.ts";

/** Few first words, so that many stand aside for one another, also over the end. */
const list = new Uint8Array(200 * printBytes);
for (let i = 0; i < 200; i++) {
  list[i * printBytes + 3] = [0, 61, 62, 63][i % 4] as number;
  list[i * printBytes + 15] = 1 + i;
}

it("holds what was added and not removed, as a set does, however it comes and goes", () => {
  const steps = fc.array(fc.record({ i: fc.nat(199), adds: fc.boolean() }), { maxLength: 400 });
  fc.assert(
    fc.property(steps, fc.nat(50), (all, room) => {
      const own = printSet(room);
      const model = new Set<number>();
      for (const { i, adds } of all) {
        if (adds) expect(own.add(list, i)).toBe(!model.has(i));
        else expect(own.remove(list, i)).toBe(model.has(i));
        if (adds) model.add(i);
        else model.delete(i);
        expect(own.size()).toBe(model.size);
      }
      for (let i = 0; i < 200; i++) expect(own.has(list, i)).toBe(model.has(i));
    }),
    { numRuns: 60 },
  );
});
