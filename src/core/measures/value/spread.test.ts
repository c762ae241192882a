import fc from "fast-check";
import { expect, test } from "vitest";
import { merged, sortedByPlace } from "./spread.ts";

const buyers = fc.array(
  fc.record({ place: fc.nat(4), value: fc.double({ noNaN: true, min: -1e9, max: 1e9 }) }),
  { maxLength: 60 },
);

test("values stand least first, place by place and of all", () => {
  fc.assert(
    fc.property(buyers, (some) => {
      const place = Uint8Array.from(some, (one) => one.place);
      const values = Float64Array.from(some, (one) => one.value + 0);
      const sorted = sortedByPlace({ place, count: some.length }, values, 5);
      const of = (own: number) => some.filter((one) => one.place === own).map((one) => one.value + 0);
      expect(sorted.map((own) => [...own])).toEqual(
        [0, 1, 2, 3, 4].map((own) => of(own).toSorted((a, b) => a - b)),
      );
      expect(merged(sorted)).toEqual(values.toSorted());
    }),
  );
});
