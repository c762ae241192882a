import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";
import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import type { Tally } from "../by-person/tally.ts";
import { personsOfRhythm, type RhythmCounts, type RhythmState, rhythmCounts } from "./rhythm.ts";
import { type JudgedAt, type Rhythms, rhythmsOf } from "./rhythms.ts";
import { noPauses, type ShopPauses, shopPauses } from "./shop-pauses.ts";

/** People by rhythm, and the pauses that they are judged by. */
export interface JudgedRhythms {
  readonly pauses: ShopPauses;
  readonly counts: readonly RhythmCounts[];
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
      judged.map(({ sums, stretches }) => {
        const pauses = shopPauses(sums);
        return pauses && { pauses, counts: rhythmCounts(stretches, pauses) };
      }),
  };
}

/** Who is in a state by their own rhythm at an instant, their persons; null: too few came back for anybody to have one. */
export function personsInRhythm(
  at: JudgedAt,
  state: RhythmState,
): Tally<readonly [OrdersOfPeople, StaysOfPeople, KnownPeople], Int32Array | null> {
  const sums = noPauses();
  const stretches: Rhythms[] = [];
  return {
    take(orders, stays, known) {
      stretches.push(...rhythmsOf(orders, stays, known, [{ at, sums }], at.us));
    },
    told() {
      const pauses = shopPauses(sums);
      return pauses && personsOfRhythm(stretches, pauses, state);
    },
  };
}
