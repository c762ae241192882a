import fc from "fast-check";
import { expect, test } from "vitest";
import { byPerson, inOrder } from "./by-person.ts";

const rows = fc.array(fc.record({ person: fc.integer({ min: 3, max: 9 }), us: fc.nat(20) }), {
  maxLength: 40,
});

test("rows stand by person and instant, in whatever order they come", () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (some, sorted) => {
      const given = sorted ? some.toSorted((a, b) => a.person - b.person || a.us - b.us) : some;
      const person = given.map((row) => row.person);
      const us = Float64Array.from(given, (row) => row.us);
      const { starts, order } = byPerson({ from: 2, to: 11 }, person, us);
      if (sorted) expect(order).toBeNull();
      const told = inOrder(us, order);
      for (let i = 0; i < 9; i++)
        expect([...told.subarray(starts[i], starts[i + 1])]).toEqual(
          given.flatMap((row) => (row.person === 2 + i ? [row.us] : [])).toSorted((a, b) => a - b),
        );
    }),
  );
});
