import { countedShare, type Share } from "../counted-share.ts";
import { fewest } from "../fewest.ts";
import type { Rhythms } from "./rhythms.ts";
import { lapsedBeyond, type ShopPauses, slippingBeyond } from "./shop-pauses.ts";

/** `once`: one purchase day, no rhythm yet. */
export type RhythmState = "active" | "slipping" | "lapsed" | "once";

/** People who stand in a place, by their rhythm. */
export interface RhythmCounts {
  /** Null: they stand nowhere. */
  readonly place: number | null;
  readonly state: RhythmState;
  readonly people: number;
  /** Of these, bought after the instant. */
  readonly boughtSince: number;
}

export const rhythmStates: readonly RhythmState[] = ["active", "slipping", "lapsed", "once"];

/** People by their own rhythm; `once` have bought on one day only, and have none yet. */
export type ByRhythm = Readonly<Record<RhythmState, number>>;

/**
 * People by the place they stand in at an instant and by their own rhythm. A person's mean pause is drawn towards the shop's by its weight
 * between / (between + within / pauses). `states`: takes each person's by their number, one more than its place in `rhythmStates`.
 */
export function rhythmCounts(
  stretches: readonly Rhythms[],
  shop: ShopPauses,
  states: Uint8Array | null = null,
): readonly RhythmCounts[] {
  // By place, nowhere first, by state, by whether they bought since.
  const counts: number[] = [];
  for (const { person, silent, pauses, mean, place, since } of stretches)
    for (let i = 0; i < silent.length; i++) {
      const silence = Math.log(silent[i] as number);
      const state = judged(silence, pauses[i] as number, mean[i] as number, shop);
      if (states) states[person[i] as number] = state + 1;
      const key =
        2 * ((Math.max(-1, place[i] as number) + 1) * rhythmStates.length + state) + (since[i] as number);
      counts[key] = (counts[key] ?? 0) + 1;
    }
  const rows: RhythmCounts[] = [];
  for (let key = 0; key < counts.length; key += 2) {
    const [not, did] = [counts[key] ?? 0, counts[key + 1] ?? 0];
    if (not + did === 0) continue;
    const stood = Math.floor(key / 2 / rhythmStates.length) - 1;
    rows.push({
      ...{ place: stood < 0 ? null : stood, people: not + did, boughtSince: did },
      state: rhythmStates[(key / 2) % rhythmStates.length] as RhythmState,
    });
  }
  return rows;
}

const [active, slipping, lapsed, once] = [0, 1, 2, 3];

/** The number of the state in `rhythmStates`. */
function judged(silence: number, pauses: number, ownMean: number, shop: ShopPauses): number {
  if (pauses === 0) return once;
  const { mean, within, between } = shop;
  const weight = between / (between + within / pauses);
  const spread = Math.sqrt(within + between * (1 - weight));
  const far = (silence - (weight * ownMean + (1 - weight) * mean)) / spread;
  return far < slippingBeyond ? active : far < lapsedBeyond ? slipping : lapsed;
}

/** People by rhythm, by the index of the place they stand in. */
export function rhythmByPlace(
  rows: readonly RhythmCounts[],
  places: number,
): { readonly all: ByRhythm; readonly places: readonly ByRhythm[] } {
  const of = (some: readonly RhythmCounts[]): ByRhythm => {
    const people = (state: RhythmState) =>
      some.filter((row) => row.state === state).reduce((sum, row) => sum + row.people, 0);
    return {
      active: people("active"),
      slipping: people("slipping"),
      lapsed: people("lapsed"),
      once: people("once"),
    };
  };
  return {
    all: of(rows),
    places: Array.from({ length: places }, (_, place) => of(rows.filter((row) => row.place === place))),
  };
}

/**
 * How many of each state bought from then until the end of the watch: a rhythm that tells nothing has the same share in all. Null on fewer
 * than ten people. Of 40 active of whom 30 bought: 0.75, 0.624 to 0.844 (Wilson 1927).
 */
export function boughtSince(rows: readonly RhythmCounts[]): Readonly<Record<RhythmState, Share | null>> {
  const of = (state: RhythmState): Share | null => {
    const own = rows.filter((row) => row.state === state);
    const people = own.reduce((sum, row) => sum + row.people, 0);
    const bought = own.reduce((sum, row) => sum + row.boughtSince, 0);
    return people < fewest ? null : countedShare(bought, people);
  };
  return { active: of("active"), slipping: of("slipping"), lapsed: of("lapsed"), once: of("once") };
}
