import fc from "fast-check";
import { expect, it } from "vitest";
import { beforehandTurns } from "./beforehand-turns.ts";

it("waits while facts come, begins once they have stopped for a little, and at last in any case", () => {
  const turns = beforehandTurns();
  expect(turns.isTurn("a")).toBe(true);
  turns.asked();
  // Another change soon after, and one more with every look.
  const coming = Array.from({ length: 28 }, (_, n) => turns.isTurn(`b${n}`));
  expect(coming).not.toContain(true);
  expect([turns.isTurn("c"), turns.isTurn("d")]).toEqual([false, true]);
  turns.asked();
  expect([turns.isTurn("e"), turns.isTurn("e"), turns.isTurn("e"), turns.isTurn("e")]).toEqual([
    ...[false, false, false, true],
  ]);
});

it("a change now and then is followed at once", () => {
  const turns = beforehandTurns();
  for (let n = 0; n < 5; n++) {
    expect(turns.isTurn(`${n}`)).toBe(true);
    turns.asked();
    for (let still = 0; still < 9; still++) turns.isTurn(`${n}`);
  }
});

it("has a turn within any thirty looks, however the shop changes", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 90, maxLength: 200 }), (states) => {
      const turns = beforehandTurns();
      let since = 0;
      for (const state of states) {
        since++;
        if (!turns.isTurn(`${state}`)) continue;
        expect(since).toBeLessThanOrEqual(30);
        turns.asked();
        since = 0;
      }
      expect(since).toBeLessThan(30);
    }),
  );
});
