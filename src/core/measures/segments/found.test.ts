import { describe, expect, test } from "vitest";
import { groupOf, shopOfKinds } from "../../../../test/segments/known-kinds.ts";
import { buyersOfColumns } from "../../../../test/value/buyers-of-columns.ts";
import { lives, seenUntil } from "../../../../test/value/simulated-buyers.ts";
import { adjustedRand } from "../../stats/clusters/adjusted-rand.ts";
import { randomFrom } from "../../stats/random.ts";
import { foundGroups } from "./found.ts";
import { peopleOf } from "./people.ts";

describe("groups found among buyers", () => {
  test("known kinds are recovered: adjusted Rand index at least 0.9, told by what sets them apart", () => {
    const kinds = [
      { gap: 21, spend: 20_000, count: 150 },
      { gap: 90, spend: 150_000, count: 150 },
      { gap: 90, spend: 15_000, count: 150 },
    ];
    const { buyers, truth } = shopOfKinds(kinds, randomFrom(3));
    const { group, found } = groupOf(buyers);
    expect(found.searched[0]?.groups).toBe(3);
    expect(adjustedRand(group, truth)).toBeGreaterThan(0.9);
    expect(found.searched[0]?.stability).toBeGreaterThan(0.9);
    const often = found.groups[group[0] as number];
    expect(often?.traits).toContainEqual({ feature: "rhythm", side: "low" });
    expect(often?.typical.rhythm).toBeGreaterThan(17);
    expect(often?.typical.rhythm).toBeLessThan(26);
    const dear = found.groups[group[200] as number];
    expect(dear?.traits).toContainEqual({ feature: "spend", side: "high" });
  });

  test("where people differ by degree alone nothing is found, and everyone is in one group of their kind", () => {
    const buyers = seenUntil(lives(randomFrom(8), "as the model", 700, 700), 700);
    const { found } = groupOf(buyers);
    expect(found.searched.map(({ groups, stability }) => [groups, stability])).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(found.groups.map(({ stratum }) => stratum)).toEqual(["came-back", "once"]);
    expect(found.groups.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(buyers.count);
  });

  test("nobody, one, and all the same: no groups, no fall", () => {
    expect(foundGroups(peopleOf([], null, 0), null)).toEqual({ groups: [], searched: [] });
    for (const count of [1, 60]) {
      const alike = Array.from({ length: 8 }, (_, c) =>
        Float64Array.from({ length: count }, (_, i) => [i + 1, 0, 2, 40, 90, 2, 200, 100][c] as number),
      );
      const all = buyersOfColumns(alike.map((column, c) => (c === 0 ? column.map((_, i) => i + 1) : column)));
      const { found } = groupOf(all);
      expect(found.groups).toHaveLength(1);
      expect(found.searched[0]?.stability).toBe(null);
      expect(found.groups[0]?.typical).toEqual({ silence: 50, rhythm: 20, purchases: 3, spend: 100 });
    }
  });
});
