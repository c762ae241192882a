import type { Buyers } from "../../src/core/measures/value/buyers.ts";
import { beta, gamma, lognormal } from "../../src/core/stats/draws.ts";
import { type Random, uniform } from "../../src/core/stats/random.ts";
import { buyersOfColumns } from "./buyers-of-columns.ts";

/** Ways in which a simulated shop is or is not as the model has it. */
export const worlds = ["as the model", "season", "drift", "two kinds of buyers", "heavy tails"] as const;
export type World = (typeof worlds)[number];

/** A purchase day and what it brought, by person in order of time. */
export type Life = readonly (readonly [day: number, spend: number])[];

/** Lives of customers who come evenly over `days`, watched until then and `later` days more. */
export function lives(random: Random, world: World, customers: number, days: number): Life[] {
  return Array.from({ length: customers }, () =>
    lifeFrom(random, world, days, () => Math.floor(uniform(random) * days)),
  );
}

/** The purchases of one from the day of the first on, which is drawn when their own ways are. */
export function lifeFrom(random: Random, world: World, days: number, first: () => number): Life {
  const heavy = world === "two kinds of buyers" && uniform(random) < 0.15;
  const rate = heavy ? gamma(random, 3, 0.04) : gamma(random, 0.8, 0.012);
  const stop = heavy ? 0.03 : beta(random, 1, 3);
  const own = lognormal(random, 6, 0.5);
  const spend = () => own * lognormal(random, 0, world === "heavy tails" ? 1.2 : 0.4);
  let day = first();
  const life: (readonly [number, number])[] = [[day, spend()]];
  for (let at = day; uniform(random) >= stop; ) {
    at += -Math.log(uniform(random)) / (rate * 2);
    if (at > 3 * days) break;
    // Thinned to what the season or the drift leaves: half of what a doubled rate gives.
    const season = world === "season" ? 1 + 0.6 * Math.sin((2 * Math.PI * at) / 365) : 1;
    const drift = world === "drift" ? Math.max(0.2, 1.3 - (0.5 * at) / days) : 1;
    if (uniform(random) > (season * drift) / 2) continue;
    if (Math.floor(at) > day) {
      day = Math.floor(at);
      life.push([day, spend()]);
    }
  }
  return life;
}

/** What was seen of them up to a day; who bought once stands on place 0, twice on 1, more often on 2; or on those after `below`. */
export function seenUntil(all: readonly Life[], until: number, below = 0): Buyers {
  const rows = all.flatMap((life, person) => {
    const seen = life.filter(([day]) => day <= until);
    const [first] = seen;
    if (!first) return [];
    const last = seen.at(-1) ?? first;
    const repeat = seen.slice(1).reduce((sum, [, spend]) => sum + spend, 0);
    const x = seen.length - 1;
    return [[person, below + Math.min(2, x), x, last[0] - first[0], until - first[0], x, repeat, first[1]]];
  });
  return buyersOfColumns(Array.from({ length: 8 }, (_, i) => rows.map((row) => row[i] as number)));
}

/** What each place's people of a day bought in the days after it. */
export function boughtAfter(all: readonly Life[], buyers: Buyers, until: number, horizon: number, below = 0) {
  const places = [0, 1, 2].map((n) => ({ place: below + n, bought: true, days: 0, money: 0 }));
  for (let i = 0; i < buyers.count; i++) {
    const into = places[(buyers.place[i] as number) - below];
    for (const [day, spend] of all[buyers.personId[i] as number] as Life)
      if (into && day > until && day <= until + horizon) {
        into.days++;
        into.money += spend;
      }
  }
  return places;
}
