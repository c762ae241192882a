import { differenceOfShares } from "../../stats/experiments/difference-of-shares.ts";
import { type Interval, wilson } from "../../stats/wilson.ts";
import { fewest } from "../fewest.ts";
import type { Counted, Figure } from "./measure.ts";

/** The share of `people` who did something `again`, with its 90 % interval; fewer than 10 people are too few. Of 20 of whom 5 did: 0.25, 0.127 to 0.432. Source: Wilson (1927). */
export function shareOfPeople({ people = 0, again = 0 }: Counted): Figure {
  if (people < fewest) return { tooFew: people };
  return { value: again / people, interval: wilson(again, people), restsOn: people };
}

/** The 90 % interval of how much larger such a share is in a later span; null where nobody is counted in one of them. Source: Newcombe (1998). */
export function changeOfShare(before: Counted, now: Counted): Interval | null {
  const [a, b] = [countsOf(before), countsOf(now)];
  if (a.of === 0 || b.of === 0) return null;
  const { low, high } = differenceOfShares(a, b);
  return { low, high };
}

const countsOf = ({ people = 0, again = 0 }: Counted) => ({ count: again, of: people });
