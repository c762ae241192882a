import type { Brought } from "../../src/core/ladder/brought.ts";
import { type Ladder, placeId } from "../../src/core/ladder/ladder.ts";
import { needsOf } from "../../src/core/ladder/needs.ts";
import type { PersonFacts, Stay } from "../../src/core/ladder/person-facts.ts";
import type { EventSet, Needs, Walk, WalkInput, WalkOutput } from "../../src/core/ladder/walker/kernel.ts";
import { walker } from "../../src/core/ladder/walker/walk.ts";
import { walkInput } from "../../src/core/ladder/walker/walk-input.ts";
import type { Case } from "./random-case.ts";

/** What is held against the oracle: the product's own, or a mutant. */
export interface Walking {
  readonly needsOf: (ladder: Ladder, brought: Brought) => Needs;
  readonly walker: (ladder: Ladder, needs: Needs) => Walk;
  readonly walkInput: (ladder: Ladder, needs: Needs, people: readonly PersonFacts[]) => WalkInput;
}

/** The product's own. */
export const product: Walking = { needsOf, walker, walkInput };

/**
 * The stays of the people of a case, person by person, walked as the engine would: all in one bucket, events collapsed as
 * `Needs` allows, between facts of strangers who are not to be walked, by a walker that has served another bucket before.
 */
export function walkCase(walking: Walking, { ladder, brought, people }: Case): Stay[][] {
  const needs = walking.needsOf(ladder, brought);
  const walk = walking.walker(ladder, needs);
  const everyone = people.flatMap((person) => [person, people[0] as PersonFacts]);
  const bucket = collapsed(needs, walking.walkInput(ladder, needs, everyone));
  walk(bucket);
  return staysOf(ladder, walk({ ...bucket, people: everySecond(bucket.people) }), people.length);
}

/** Of people 0, 1, 2, …: 0, 2, …. */
function everySecond({ person, knownUs, excluded, erasedUs }: WalkInput["people"]): WalkInput["people"] {
  const isEven = (_: number, i: number) => i % 2 === 0;
  return {
    person: person.filter(isEven),
    knownUs: knownUs.filter(isEven),
    excluded: excluded.filter(isEven),
    erasedUs: erasedUs.filter(isEven),
  };
}

/** The same bucket with events collapsed: per person and `floor(us / collapseUs)` one row of the first and the last. */
export function collapsed(needs: Needs, bucket: WalkInput): WalkInput {
  return {
    ...bucket,
    events: bucket.events.map((rows, i) => collapse(needs.eventSets[i] as EventSet, rows)),
  };
}

function collapse({ collapseUs }: EventSet, rows: WalkInput["events"][number]) {
  const { person, us } = rows;
  if (collapseUs === null) return rows;
  const bucketOf = (row: number) => `${person[row]}/${Math.floor((us[row] as number) / collapseUs)}`;
  const begins = (_: number, row: number) => row === 0 || bucketOf(row) !== bucketOf(row - 1);
  const ends = (_: number, row: number) => row === us.length - 1 || bucketOf(row) !== bucketOf(row + 1);
  return { person: person.filter(begins), us: us.filter(begins), lastUs: us.filter(ends) };
}

function staysOf(ladder: Ladder, out: WalkOutput, people: number): Stay[][] {
  const stays: Stay[][] = Array.from({ length: people }, () => []);
  for (let row = 0; row < out.rows; row++) {
    const previous = out.previous[row] as number;
    stays[(out.person[row] as number) / 2]?.push({
      place: placeId(ladder, out.place[row] as number),
      fromUs: out.fromUs[row] as number,
      toUs: out.toUs[row] as number,
      previous: previous < 0 ? null : placeId(ladder, previous),
    });
  }
  return stays;
}
