import { exponential } from "../../src/core/stats/draws.ts";
import { type Random, randomFrom, uniform } from "../../src/core/stats/random.ts";
import type { Buyer } from "./by-definition.ts";

const day = 86_400_000_000;

/** How a random shop is made. Lengths in days. */
export interface Wish {
  readonly seed: number;
  readonly people: number;
  readonly span: number;
  readonly meanGap: number;
  /** How often a purchase is followed by another at all, 0 to 1. */
  readonly again: number;
}

export interface RandomShop {
  readonly buyers: readonly (Buyer & { readonly excluded: boolean })[];
  /** Orders that do not count or are nobody's, beside them. */
  readonly idle: readonly { readonly person: number | null; readonly us: number }[];
  readonly endUs: number;
  readonly fromUs: number;
}

/** A shop with many silences that last exactly as long as is asked about, or a microsecond more or less, seen from both ends. */
export function randomShop({ seed, people, span, meanGap, again }: Wish): RandomShop {
  const random = randomFrom(seed);
  const chance = (share: number) => uniform(random) < share;
  const fromUs = 15_000 * day;
  const endUs = fromUs + span * day - 1 - (chance(0.5) ? Math.floor(uniform(random) * day) : 0);
  const idle: { person: number | null; us: number }[] = [];
  const buyers = Array.from({ length: people }, (_, person) => {
    const orders: { us: number; day: number }[] = [];
    const buy = (us: number) => orders.push({ us, day: Math.floor(us / day) });
    let us = chance(0.3) ? endUs - edge(random) : fromUs + Math.floor(uniform(random) * span * day);
    for (let n = 0; us >= fromUs && us <= endUs + 10 * day && n < 60; n++) {
      buy(us);
      if (chance(0.2)) buy(us + Math.floor(uniform(random) * day));
      if (chance(0.1)) idle.push({ person: chance(0.5) ? person : null, us: us + 20 * day });
      if (!chance(again)) break;
      us += chance(0.3) ? edge(random) : Math.ceil(exponential(random, meanGap) * day);
    }
    const last = orders.at(-1)?.us ?? fromUs;
    const goneUs = chance(0.15)
      ? chance(0.3)
        ? fromUs + Math.floor(uniform(random) * span * day)
        : last + edge(random)
      : null;
    return { orders, goneUs, excluded: chance(0.03) };
  });
  return { buyers, idle, endUs, fromUs };
}

/** A length that is asked about, within a microsecond. */
function edge(random: Random): number {
  const length = 30 * Math.floor(uniform(random) * 37) + (uniform(random) < 0.5 ? 0 : 365);
  return Math.max(1, length * day + Math.floor(uniform(random) * 3) - 1);
}
