import type { Brought } from "../brought.ts";
import { type Ladder, placeId } from "../ladder.ts";
import { needsOf } from "../needs.ts";
import type { PersonFacts, Stay } from "../person-facts.ts";
import { walker } from "./walk.ts";
import { walkInput } from "./walk-input.ts";

/**
 * The stays of one person, in time order, by the same walker that serves everybody; none for one who is excluded. Somebody
 * known since 0 who orders at 5: `lead` [0, 5), then `customer` [5, forever) with previous `lead`.
 */
export function stays(ladder: Ladder, brought: Brought, facts: PersonFacts): readonly Stay[] {
  const needs = needsOf(ladder, brought);
  const { rows, place, previous, fromUs, toUs } = walker(ladder, needs)(walkInput(ladder, needs, [facts]));
  return Array.from({ length: rows }, (_, row) => ({
    place: placeId(ladder, place[row] as number),
    fromUs: fromUs[row] as number,
    toUs: toUs[row] as number,
    previous: (previous[row] as number) < 0 ? null : placeId(ladder, previous[row] as number),
  }));
}
