import fc from "fast-check";
import { expect, it } from "vitest";
import { printSet } from "./print-set.ts";
import { printBytes } from "./prints.ts";

const all = 600;
/** Few first words, so that many stand aside for one another, also over the end. */
const list = new Uint8Array(all * printBytes);
for (let i = 0; i < all; i++) {
  list[i * printBytes + 3] = [0, 61, 62, 63, 127, 255][i % 6] as number;
  list[i * printBytes + 2] = i % 5 === 0 ? 1 : 0;
  list[i * printBytes + 14] = i >> 8;
  list[i * printBytes + 15] = 1 + (i & 127);
  list[i * printBytes + 13] = (i >> 7) & 1;
}

it("holds what was added and not removed, as a set does, however it comes and goes, and in the midst of growing", () => {
  const steps = fc.array(
    fc.record({ i: fc.nat(all - 1), many: fc.nat(60), adds: fc.integer({ min: 0, max: 4 }) }),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(steps, fc.nat(50), (each, room) => {
      const own = printSet(room);
      const model = new Set<number>();
      const expectSame = () => {
        expect(own.size()).toBe(model.size);
        for (let i = 0; i < all; i++) if (own.has(list, i) !== model.has(i)) expect.fail(`of ${i}`);
      };
      for (const { i: first, many, adds } of each) {
        for (let n = 0; n <= many; n++) {
          const i = (first + n) % all;
          if (adds > 0) expect(own.add(list, i)).toBe(!model.has(i));
          else expect(own.remove(list, i)).toBe(model.has(i));
          if (adds > 0) model.add(i);
          else model.delete(i);
        }
        expectSame();
      }
    }),
    { numRuns: 60 },
  );
});

it("holds many that come while it grows again and again, wherever they stand, and those of them that do not go", () => {
  const count = 40_000;
  const many = new Uint8Array(count * printBytes);
  const words = new DataView(many.buffer);
  for (let i = 0; i < count; i++) {
    words.setUint32(i * printBytes, Math.imul(i, 0x9e37_79b9) >>> 0);
    words.setUint32(i * printBytes + 4, i + 1);
  }
  const own = printSet();
  for (let i = 0; i < count; i++) {
    expect(own.add(many, i)).toBe(true);
    // Of those before it some stand in either table.
    for (const other of [0, i >> 1, i]) if (!own.has(many, other)) expect.fail(`${other} of ${i}`);
  }
  for (let i = 0; i < count; i += 2) if (!own.remove(many, i)) expect.fail(`${i} was gone`);
  for (let i = 0; i < count; i++) if (own.has(many, i) !== (i % 2 === 1)) expect.fail(`of ${i}`);
  expect(own.size()).toBe(count / 2);
});
