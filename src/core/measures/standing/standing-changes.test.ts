import fc from "fast-check";
import { expect, it } from "vitest";
import type { StandingColumns } from "./standing-at.sql.ts";
import { standingChanges } from "./standing-changes.ts";

type Row = readonly [place: number, sinceUs: number, was: number];
const columnsOf = (rows: ReadonlyMap<number, Row>): StandingColumns => {
  const all = [...rows].toSorted(([a], [b]) => a - b);
  const column = (of: (row: readonly [number, Row]) => number) => Float64Array.from(all, of);
  return [column(([id]) => id), column(([, r]) => r[0]), column(([, r]) => r[1]), column(([, r]) => r[2])];
};

const small = fc.integer({ min: 0, max: 2 });
const standing = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.tuple(small, small, small)))
  .map((rows) => new Map<number, Row>(rows));

it("gives what stands now, applied to what was told, and tells nobody twice nor without a change", () => {
  fc.assert(
    fc.property(standing, standing, (told, now) => {
      const changes = standingChanges(columnsOf(told), columnsOf(now));
      const applied = new Map(told);
      for (const { personId, now, told: was } of changes) {
        expect(was).toBe(told.get(personId)?.[0] ?? null);
        if (now) applied.set(personId, [now.place, now.sinceUs, now.was]);
        else applied.delete(personId);
      }
      expect(columnsOf(applied)).toEqual(columnsOf(now));
      expect(new Set(changes.map(({ personId }) => personId)).size).toBe(changes.length);
      expect(standingChanges(columnsOf(now), columnsOf(now))).toEqual([]);
    }),
  );
});
