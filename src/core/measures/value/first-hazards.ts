import { exponential } from "../../stats/draws.ts";
import type { Random } from "../../stats/random.ts";
import { bandOf } from "./bands.ts";
import { cellAt, cellsOf, knownBands, type Waited, waitedBands } from "./landmarks.ts";
import { peopleParts, thereBands } from "./waiting.sql.ts";
import type { WaitingTime } from "./waiting-time.ts";

/** How likely a first purchase is, a day. */
export interface FirstHazards {
  readonly states: number;
  /** Of one who has been known for so many days, wherever they stand. */
  readonly known: (days: number) => number;
  /** How many times as likely it is of one who stood so at a landmark: the cell of `cellAt` and the band waited since. */
  readonly times: Float64Array;
  /** The clock by which these are days; null: the calendar's. */
  readonly time: WaitingTime | null;
}

/** Days known in whose bands the hazard of all is counted. */
const ageBands: readonly number[] = [0, 1, 3, 7, 14, 30, 60, 90, 180, 270, 365, 548, 730, 1095];
/** The hazard beyond what was seen goes on as it fell from here. */
const fallsFrom = 90;
const steepest = 4;
/** Purchases that the usual fall counts for. */
const usualFall = { power: 1, purchases: 4 };

/** The hazards as they were seen. */
export function hazardsSeen(waited: Waited): FirstHazards {
  return hazardsOf(waited, () => 1);
}

/**
 * Hazards as uncertain as so few people leave them: each part of the people counts as often as chance has it.
 * Source: the Bayesian bootstrap, D. B. Rubin, Annals of Statistics 9 (1981) 130-134, over groups of people.
 */
export function hazardsDrawn(waited: Waited, random: Random): FirstHazards {
  return hazardsOf(waited, () => exponential(random, 1));
}

interface Cells {
  readonly days: Float64Array;
  readonly firsts: Float64Array;
  readonly daysKnown: Float64Array;
}

function hazardsOf(waited: Waited, weight: () => number): FirstHazards {
  const cells = weighted(seenCells(waited), weight);
  const known = hazardOfKnown(cells);
  return {
    states: waited.states,
    time: waited.time,
    known,
    times: timesOf(cells, known, waited.states, weight),
  };
}

/** The parts together. A purchase that is seen from several landmarks counts as one. */
function weighted(seen: SeenCells, weight: () => number): Cells {
  const [days, firsts, daysKnown] = [0, 0, 0].map(() => new Float64Array(seen.cells)) as [
    ...[Float64Array, Float64Array, Float64Array],
  ];
  const times = Float64Array.from({ length: peopleParts }, weight);
  addSeen({ days, firsts, daysKnown }, seen, times);
  return { days, firsts, daysKnown };
}

/** Those cells of the parts in which anybody waited, part after part: of most kinds of people there are none. */
interface SeenCells {
  readonly cells: number;
  readonly part: Uint8Array;
  readonly cell: Int32Array;
  /** What a purchase there counts. */
  readonly once: Float64Array;
  readonly days: Float64Array;
  readonly firsts: Float64Array;
  readonly daysKnown: Float64Array;
}

const seenOf = new WeakMap<Waited, SeenCells>();

function seenCells(waited: Waited): SeenCells {
  const known = seenOf.get(waited) ?? cellsSeen(waited);
  seenOf.set(waited, known);
  return known;
}

function cellsSeen({ states, apart, days, firsts, daysKnown }: Waited): SeenCells {
  const cells = cellsOf(states);
  const once = waitedBands.map((from, band) =>
    Math.min(1, apart / Math.min((waitedBands[band + 1] ?? Number.POSITIVE_INFINITY) - from, 365)),
  );
  let count = 0;
  for (let at = 0; at < days.length; at++) if (days[at] !== 0 || firsts[at] !== 0) count++;
  const seen = {
    ...{ cells, part: new Uint8Array(count), cell: new Int32Array(count), once: new Float64Array(count) },
    ...{ days: new Float64Array(count), firsts: new Float64Array(count), daysKnown: new Float64Array(count) },
  };
  let into = 0;
  for (let at = 0; at < days.length; at++) {
    if (days[at] === 0 && firsts[at] === 0) continue;
    const cell = at % cells;
    seen.part[into] = (at - cell) / cells;
    seen.cell[into] = cell;
    seen.once[into] = once[cell % waitedBands.length] as number;
    seen.days[into] = days[at] as number;
    seen.firsts[into] = firsts[at] as number;
    seen.daysKnown[into++] = daysKnown[at] as number;
  }
  return seen;
}

/** Adds what was seen, each part so many times. A function of its own, which is made fast once and not anew by each caller. */
function addSeen(
  sums: Cells,
  { part, cell, once, days, firsts, daysKnown }: SeenCells,
  times: Float64Array,
): void {
  for (let i = 0; i < cell.length; i++) {
    const [at, counts] = [cell[i] as number, (times[part[i] as number] as number) * (once[i] as number)];
    sums.days[at] = (sums.days[at] as number) + counts * (days[i] as number);
    sums.firsts[at] = (sums.firsts[at] as number) + counts * (firsts[i] as number);
    sums.daysKnown[at] = (sums.daysKnown[at] as number) + counts * (daysKnown[i] as number);
  }
}

/** A point of the hazard by days known: at the middle of what was seen in a band. */
interface Point {
  readonly age: number;
  readonly hazard: number;
  readonly firsts: number;
}

/**
 * The hazard of all by days known: a power between points, beyond the last one as it fell before, as chances to buy do where people differ.
 * Each band has one purchase beside its own, at
 * the rate of the band before or, later on, as that usually falls.
 * Source: occurrence over exposure; a hazard that people differ in by a gamma falls as a power of time.
 */
function hazardOfKnown({ days, firsts, daysKnown }: Cells): FirstHazards["known"] {
  const bands = ageBands.map(() => ({ days: 0, firsts: 0, daysKnown: 0 }));
  for (let cell = 0; cell < days.length; cell++) {
    const waited = days[cell] as number;
    const into = waited > 0 ? bands[bandOf(ageBands, (daysKnown[cell] as number) / waited)] : undefined;
    if (!into) continue;
    into.days += waited;
    into.firsts += firsts[cell] as number;
    into.daysKnown += daysKnown[cell] as number;
  }
  const seen = bands.filter((band) => band.days > 0);
  const all = seen.reduce((sum, band) => sum + band.firsts, 0);
  if (all === 0) return () => 0;
  let before = { age: 0, hazard: all / seen.reduce((sum, band) => sum + band.days, 0) };
  const points = seen.map((band): Point => {
    const age = Math.max(0.5, band.daysKnown / band.days);
    const fell = before.age < fallsFrom ? 1 : (age / before.age) ** -usualFall.power;
    const hazard = (band.firsts + 1) / (band.days + 1 / (before.hazard * fell));
    before = { age, hazard };
    return { age, hazard, firsts: band.firsts };
  });
  const power = fallOf(points);
  return (age) => hazardAt(points, power, age);
}

/** The power of time with which the hazard falls at last: of the last three points, drawn to what is usual. */
function fallOf(points: readonly Point[]): number {
  const late = points.filter(({ age }) => age >= fallsFrom).slice(-3);
  const weight = late.reduce((sum, { firsts }) => sum + firsts, 0);
  const mean = (of: (point: Point) => number) =>
    weight > 0 ? late.reduce((sum, point) => sum + point.firsts * of(point), 0) / weight : 0;
  const [x, y] = [mean(({ age }) => Math.log(age)), mean(({ hazard }) => Math.log(hazard))];
  let [squares, products] = [usualFall.purchases, -usualFall.power * usualFall.purchases];
  for (const { age, hazard, firsts } of late) {
    squares += firsts * (Math.log(age) - x) ** 2;
    products += firsts * (Math.log(age) - x) * (Math.log(hazard) - y);
  }
  return Math.max(-steepest, Math.min(0, products / squares));
}

function hazardAt(points: readonly Point[], power: number, age: number): number {
  const after = points.findIndex((point) => point.age > age);
  const last = points.at(-1) as Point;
  if (after < 0) return last.hazard * (age / last.age) ** power;
  const [a, b] = [points[after - 1], points[after] as Point];
  if (!a) return b.hazard;
  return a.hazard * (b.hazard / a.hazard) ** (Math.log(age / a.age) / Math.log(b.age / a.age));
}

/**
 * How many times the hazard of all is that of each cell. Where little was seen it is drawn to what was seen just before: of those known for
 * less long who stood as they did, of the same band waited; of the first, to the state's own in all.
 * Source: gamma posterior of a ratio of Poisson rates, whose prior is one expected purchase.
 */
function timesOf(
  { days, firsts, daysKnown }: Cells,
  known: FirstHazards["known"],
  states: number,
  weight: () => number,
): Float64Array {
  const expected = days.map((waited, cell) =>
    waited > 0 ? waited * known((daysKnown[cell] as number) / waited) : 0,
  );
  const times = new Float64Array(days.length).fill(1);
  const drawn = (came: number, of: number, prior: number) => {
    const one = weight();
    return (came + one * prior) / (of + Math.max(one, 1e-6));
  };
  for (let state = 0; state < states; state++)
    for (let there = 0; there < thereBands.length; there++) {
      let ofAll = 1;
      for (let band = 0; band < waitedBands.length; band++) {
        const at = knownBands.map((_, k) => cellAt(state, there, k) + band);
        const sum = (of: Float64Array) => at.reduce((total, cell) => total + (of[cell] as number), 0);
        ofAll = drawn(sum(firsts), sum(expected), ofAll);
        let before = ofAll;
        for (const cell of at) {
          before = drawn(firsts[cell] as number, expected[cell] as number, before);
          times[cell] = before;
        }
      }
    }
  return times;
}
