import { dayUs } from "../../words/iso-instant.ts";
import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { SpentByPeople } from "../by-person/orders-of-people.sql.ts";
import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import { lastStep, peopleParts, stepDays, thereBands } from "./waiting.sql.ts";

/** People at a place. `state`, `step` and `band` are of those who never bought; null: buyers. */
export interface Standing {
  readonly place: number;
  /** The place, and `places` more of those who fell there from a higher one: who was interested once is another than who never was. */
  readonly state: number | null;
  /** Steps since they became known, and band of the time since they came to their place. */
  readonly step: number | null;
  readonly band: number | null;
  readonly people: number;
}

/** When each person of a stretch first bought, by an instant; NaN: not by then. */
export function firstBought({ starts, us }: SpentByPeople, untilUs: number): Float64Array {
  const bought = new Float64Array(starts.length - 1).fill(Number.NaN);
  for (let i = 0; i < bought.length; i++) {
    const first = starts[i] as number;
    if (first < (starts[i + 1] as number) && (us[first] as number) <= untilUs)
      bought[i] = us[first] as number;
  }
  return bought;
}

/** Everyone of a stretch who stands somewhere at an instant, by `rowsStanding` of it; adds to `counts`. */
export function countStanding(
  stays: StaysOfPeople,
  standing: Int32Array,
  known: Pick<KnownPeople, "knownUs">,
  bought: Float64Array,
  us: number,
  counts: Map<number, number>,
): void {
  const table = new Int32Array(usualKeys);
  countIn(table, counts, stays, standing, known, bought, us);
  for (let key = 0; key < usualKeys; key++)
    if (table[key] !== 0) counts.set(key, (counts.get(key) ?? 0) + (table[key] as number));
}

// A function that ends with its loop: what comes after one would be made fast without having been seen, and all of it anew.

function countIn(
  table: Int32Array,
  counts: Map<number, number>,
  stays: StaysOfPeople,
  standing: Int32Array,
  { knownUs }: Pick<KnownPeople, "knownUs">,
  bought: Float64Array,
  us: number,
): void {
  for (let i = 0; i < standing.length; i++) {
    const row = standing[i] as number;
    if (row < 0) continue;
    const place = stays.place[row] as number;
    let key = place;
    if (Number.isNaN(bought[i])) {
      const since = us - (stays.fromUs[row] as number);
      const step = Math.min(lastStep, Math.floor((us - (knownUs[i] as number)) / (stepDays * dayUs)));
      const fell = (stays.previous[row] as number) > place ? 1 : 0;
      key += ofPlace * (1 + fell + 2 * (bandThere(since) + thereBands.length * step));
    }
    if (key >= 0 && key < usualKeys) table[key] = (table[key] as number) + 1;
    else counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

const ofPlace = 256;
/** Everyone who was known by the instant has a key below. */
const usualKeys = ofPlace * (1 + 2 * thereBands.length * (lastStep + 1));

function bandThere(sinceUs: number): number {
  let band = 0;
  while (band + 1 < thereBands.length && sinceUs >= (thereBands[band + 1] as number) * dayUs) band++;
  return band;
}

/** The counts as rows, of a ladder with so many places. */
export function standingOf(counts: ReadonlyMap<number, number>, places: number): readonly Standing[] {
  return [...counts].map(([key, people]) => {
    const place = key % ofPlace;
    const rest = (key - place) / ofPlace - 1;
    if (rest < 0) return { place, state: null, step: null, band: null, people };
    const [fell, timed] = [rest % 2, Math.floor(rest / 2)];
    const band = timed % thereBands.length;
    return { place, state: place + fell * places, step: (timed - band) / thereBands.length, band, people };
  });
}

/**
 * The stays of one person in `oneIn` of a stretch before they ever bought, as columns: which part of the people they belong to (of `peopleParts`),
 * the state, since when they are known, from when to when they stood there, and when they bought first (NaN: never).
 */
export function staysBefore(
  { from: firstPerson, starts, place, previous, fromUs, toUs }: StaysOfPeople,
  { knownUs }: Pick<KnownPeople, "knownUs">,
  bought: Float64Array,
  { untilUs, places, oneIn }: { readonly untilUs: number; readonly places: number; readonly oneIn: number },
): readonly Float64Array[] {
  const first = (oneIn - (firstPerson % oneIn)) % oneIn;
  const isBefore = (row: number, i: number) =>
    (fromUs[row] as number) <= untilUs && !((fromUs[row] as number) >= (bought[i] as number));
  let count = 0;
  for (let i = first; i + 1 < starts.length; i += oneIn)
    for (let row = starts[i] as number; row < (starts[i + 1] as number) && isBefore(row, i); row++) count++;
  const columns = Array.from({ length: 6 }, () => new Float64Array(count));
  const [part, state, known, from, to, firsts] = columns as [
    ...[Float64Array, Float64Array, Float64Array],
    ...[Float64Array, Float64Array, Float64Array],
  ];
  let at = 0;
  for (let i = first; i + 1 < starts.length; i += oneIn)
    for (let row = starts[i] as number; row < (starts[i + 1] as number) && isBefore(row, i); row++) {
      const own = place[row] as number;
      part[at] = Math.floor((firstPerson + i) / oneIn) % peopleParts;
      state[at] = own + ((previous[row] as number) > own ? places : 0);
      known[at] = Math.min(knownUs[i] as number, fromUs[row] as number);
      from[at] = fromUs[row] as number;
      to[at] = toUs[row] as number;
      firsts[at] = bought[i] as number;
      at++;
    }
  return columns;
}
