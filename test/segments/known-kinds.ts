import { type Found, foundGroups } from "../../src/core/measures/segments/found.ts";
import { peopleOf } from "../../src/core/measures/segments/people.ts";
import type { Buyers } from "../../src/core/measures/value/buyers.ts";
import { lognormal } from "../../src/core/stats/draws.ts";
import { type Random, uniform } from "../../src/core/stats/random.ts";
import { buyersOfColumns } from "../value/buyers-of-columns.ts";

/** Known kinds of buyers: days between purchases, minor units a purchase, and how many of each. */
interface Kind {
  readonly gap: number;
  readonly spend: number;
  readonly count: number;
  /** How much people of a kind differ: the deviation of the logarithm; left out: 0.15 of days, 0.2 of money. */
  readonly own?: number;
}

/** Buyers of known kinds who are customers still, watched for two years; and which kind each is. */
export function shopOfKinds(
  kinds: readonly Kind[],
  random: Random,
): { readonly buyers: Buyers; readonly truth: number[] } {
  const truth: number[] = [];
  const rows: number[][] = [];
  kinds.forEach(({ gap, spend, count, own: apart }, kind) => {
    for (let i = 0; i < count; i++) {
      const own = gap * lognormal(random, 0, apart ?? 0.15);
      const each = spend * lognormal(random, 0, apart ?? 0.2);
      const days = [Math.floor(uniform(random) * 200)];
      for (let at = days[0] as number; ; ) {
        at += own * lognormal(random, 0, 0.2);
        if (at > 730) break;
        days.push(Math.max(Math.floor(at), (days.at(-1) as number) + 1));
      }
      const first = days[0] as number;
      const x = days.length - 1;
      rows.push([rows.length + 1, 0, x, (days.at(-1) as number) - first, 730 - first, x, x * each, each]);
      truth.push(kind);
    }
  });
  const columns = Array.from({ length: 8 }, (_, c) => Float64Array.from(rows, (row) => row[c] as number));
  return { buyers: buyersOfColumns(columns), truth };
}

function peopleOfBuyers(buyers: Buyers) {
  const zeros = new Float64Array(buyers.count);
  return peopleOf([[Float64Array.from(buyers.personId), zeros, zeros, zeros, zeros]], buyers, 0);
}

/** The group of each buyer, by number, and all that was found. */
export function groupOf(buyers: Buyers): {
  readonly group: Int32Array;
  readonly found: Found;
} {
  const found = foundGroups(peopleOfBuyers(buyers), buyers);
  const group = new Int32Array(buyers.count).fill(-1);
  found.groups.forEach(({ rows }, g) => {
    for (const i of rows) group[i] = g;
  });
  return { group, found };
}
