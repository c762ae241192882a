import type { PlaceStays } from "../../src/core/measures/goals/place-stays.ts";
import type { StepDays } from "../../src/core/measures/goals/step-days.ts";
import { gamma, poisson } from "../../src/core/stats/draws.ts";
import { type Random, randomFrom, uniform } from "../../src/core/stats/random.ts";

/** What a simulated shop is like beyond people who differ in how gladly they climb. */
export const climberKinds = ["plain", "season", "drift", "two kinds", "small"] as const;
export type ClimberKind = (typeof climberKinds)[number];

/** Days of a shop, the last of them the future. */
export interface Climber {
  readonly came: number;
  /** Null: not yet. */
  readonly up: number | null;
  /** Places in turn: 0 the foot, 1 the rung, 2 off the ladder. */
  readonly stays: readonly { readonly place: number; readonly from: number; readonly to: number }[];
}

const pace = (kind: ClimberKind, day: number) => {
  if (kind === "season") return 1 + 0.4 * Math.sin((2 * Math.PI * day) / 365);
  return kind === "drift" ? 1.2 - 0.35 * (day / 800) : 1;
};

/** People who come to the foot of a step at a rate, climb soon or late, lapse after a silent year or by chance, and come back. */
export function simulatedClimbers(kind: ClimberKind, seed: number, days: number): readonly Climber[] {
  const random = randomFrom(4711, seed);
  const perDay = kind === "small" ? 0.25 : 1.6;
  const people: Climber[] = [];
  for (let day = 0; day < days; day++)
    for (let n = poisson(random, perDay * pace(kind, day)); n > 0; n--)
      people.push(lived(random, kind, day, days));
  return people;
}

function lived(random: Random, kind: ClimberKind, came: number, days: number): Climber {
  const gladly = kind === "two kinds" ? (uniform(random) < 0.3 ? 2.6 : 0.3) : gamma(random, 1.5, 1);
  const stays: { place: number; from: number; to: number }[] = [];
  let [place, since, up]: [number, number, number | null] = [0, came, null];
  const go = (to: number, day: number) => {
    stays.push({ place, from: since, to: day });
    [place, since] = [to, day];
    if (to === 1) up ??= day;
  };
  for (let day = came; day < days; day++) {
    const age = day - came;
    const eager = gladly * (0.012 * Math.exp(-age / 25) + 0.0015) * pace(kind, day);
    const u = uniform(random);
    if (place === 0 && u < eager) go(1, day);
    else if (place === 0 && day - since >= 365) go(2, day);
    else if (place === 1 && u < 0.003) go(2, day);
    else if (place === 2 && u < 0.0015 * gladly) go(1, day);
  }
  stays.push({ place, from: since, to: Number.POSITIVE_INFINITY });
  return { came, up, stays: stays.filter(({ from, to }) => to > from) };
}

/** What was known of the step at the end of a day. */
export function stepKnownAt(people: readonly Climber[], day: number): StepDays {
  const seen = people.filter(({ came }) => came <= day);
  const column = (of: (one: Climber) => number) => Int32Array.from(seen, of);
  const isUp = ({ up }: Climber) => up !== null && up <= day;
  return {
    start: column(({ came }) => day - came),
    first: column(({ came }) => day - came),
    last: column((one) => (isUp(one) ? day - (one.up ?? 0) : 0)),
    state: column((one) => (isUp(one) ? 1 : 0)),
    wait: column((one) => (isUp(one) ? Math.max(1, (one.up ?? 0) - one.came) : 0)),
    people: column(() => 1),
  };
}

/** What was known of stays at the end of a day, in bins of so many days. */
export function staysKnownAt(people: readonly Climber[], day: number, binDays: number): PlaceStays {
  const bin = (of: number) => Math.floor((day - of) / binDays);
  const rows = people.flatMap(({ stays }) =>
    stays
      .filter(({ from }) => from <= day)
      .map(({ place, from, to }, i) => ({
        ...{ place, start: bin(from), last: to > day ? -1 : bin(to), arrived: i === 0 ? 1 : 0 },
        next: to > day ? -1 : (stays[i + 1]?.place ?? -1),
      })),
  );
  const column = (of: (row: (typeof rows)[number]) => number) => Int32Array.from(rows, of);
  return {
    ...{ place: column(({ place }) => place), start: column(({ start }) => start) },
    ...{ last: column(({ last }) => last), next: column(({ next }) => next) },
    ...{ arrived: column(({ arrived }) => arrived), people: column(() => 1) },
  };
}
