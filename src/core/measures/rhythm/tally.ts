import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { DaysBought, OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";
import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import type { Tally } from "../by-person/tally.ts";
import { type RhythmCounts, rhythmCounts } from "./rhythm.ts";
import { type JudgedAt, type Rhythms, rhythmsOf } from "./rhythms.ts";
import { noPauses, type ShopPauses, shopPauses } from "./shop-pauses.ts";

/** People by rhythm, and the pauses that they are judged by. */
export interface JudgedRhythms {
  readonly pauses: ShopPauses;
  readonly counts: readonly RhythmCounts[];
  /** Of the last instant, each person's by their number, one more than its place in `rhythmStates`; 0: none. Null: of an earlier one. */
  readonly states: Uint8Array | null;
}

/** Judges everyone by their own rhythm at instants, the earliest first; who bought since is looked for up to `untilUs`. Null: too few came back. */
export function rhythmsJudged(
  instants: readonly JudgedAt[],
  untilUs: number,
): Tally<readonly [OrdersOfPeople, StaysOfPeople, KnownPeople], readonly (JudgedRhythms | null)[]> {
  const judged = instants.map((at) => ({ at, sums: noPauses(), stretches: [] as Rhythms[] }));
  return {
    take(orders, stays, known) {
      const told = rhythmsOf(orders, stays, known, judged, untilUs);
      for (const [i, { stretches }] of judged.entries()) stretches.push(told[i] as Rhythms);
    },
    told: () =>
      judged.map(({ sums, stretches }, i) => {
        const pauses = shopPauses(sums);
        if (pauses === null) return null;
        const states = i === judged.length - 1 ? new Uint8Array(lastOf(stretches) + 1) : null;
        return { pauses, counts: rhythmCounts(stretches, pauses, states), states };
      }),
  };
}

/**
 * Everybody's state at an instant alone, by what they had bought then: `states` of `rhythmsJudged`, told of days without where anybody stands. Null: too few
 * came back.
 */
export function statesJudged(
  at: JudgedAt,
): Tally<readonly [DaysBought, Pick<KnownPeople, "excluded">], Uint8Array | null> {
  const sums = noPauses();
  const stretches: Rhythms[] = [];
  return {
    take(bought, known) {
      stretches.push(...rhythmsOf({ ...bought, us: null }, null, known, [{ at, sums }], at.us));
    },
    told() {
      const pauses = shopPauses(sums);
      if (pauses === null) return null;
      const states = new Uint8Array(lastOf(stretches) + 1);
      rhythmCounts(stretches, pauses, states);
      return states;
    },
  };
}

/** The largest person id; -1: there is nobody. */
function lastOf(stretches: readonly Rhythms[]): number {
  return stretches.reduce((most, { person }) => Math.max(most, person.at(-1) ?? -1), -1);
}
