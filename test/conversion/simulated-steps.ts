import type { CohortRow } from "../../src/core/measures/conversion/cohorts.ts";
import type { StepRows } from "../../src/core/measures/conversion/step-conversion.ts";
import type { Passages } from "../../src/core/measures/conversion/steps.ts";
import { gamma } from "../../src/core/stats/draws.ts";
import { type Random, randomFrom, uniform } from "../../src/core/stats/random.ts";

/** How people of a simulated step come to its foot and climb. */
export const stepKinds = [
  "all alike",
  "people differ",
  "most never climb",
  "hardly anybody climbs",
  "few people",
  "many waited before one could see",
  "ever fewer climb",
  "ever more climb",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** What is seen of a step, and the true share of those who come that climbs within each window. */
export interface SimulatedStep extends StepRows {
  readonly truth: readonly number[];
}

/** Days of the shop. */
const watched = 540;

/** People who come to the foot over the time watched, some of them before it, each with a climbing rate of their own. */
export function simulatedStep(kind: StepKind, seed: number, windows: readonly number[]): SimulatedStep {
  const random = randomFrom(23, seed);
  const passages: Passages[] = [];
  const months = new Map<number, { followed: number[]; climbed: number[]; people: number }>();
  const people = kind === "few people" ? 45 : 500;
  for (let i = 0; i < people; i++) {
    const early = kind === "many waited before one could see" && i % 3 === 0 ? 300 * uniform(random) : 0;
    const came = early > 0 ? -early : watched * uniform(random);
    const rate = rateOf(kind, random, came);
    const up = -Math.log(1 - uniform(random)) / rate;
    const entry = Math.ceil(early);
    const end = Math.floor(watched - came);
    // Who climbed before one could see never waited where one could.
    if (up <= early) continue;
    const day = Math.max(1, Math.ceil(up));
    const time = Math.min(day, end);
    if (time > entry) passages.push({ step: 0, entry, time, cause: day <= end ? 1 : 0, people: 1 });
    if (early > 0) continue;
    const monthDay = 30 * Math.floor(came / 30);
    const month = months.get(monthDay) ?? {
      ...{ people: 0, followed: windows.map(() => 0), climbed: windows.map(() => 0) },
    };
    months.set(monthDay, month);
    month.people++;
    windows.forEach((days, w) => {
      if (end < days) return;
      month.followed[w] = (month.followed[w] as number) + 1;
      if (up <= days) month.climbed[w] = (month.climbed[w] as number) + 1;
    });
  }
  const cohorts: readonly CohortRow[] = [...months]
    .toSorted(([a], [b]) => a - b)
    .map(([monthDay, month]) => ({ step: 0, monthDay, ...month }));
  return {
    counts: undefined,
    passages,
    cohorts,
    truth: windows.map((days) => truthOf(kind, days)),
  };
}

/** Rates that change with the day on which one comes. */
const trends: { readonly [kind in StepKind]?: (came: number) => number } = {
  "ever fewer climb": (came) => 0.008 * Math.exp(-came / 500),
  "ever more climb": (came) => 0.0025 * Math.exp(came / 500),
};

/** Of all who ever come, the share that climbs within so many days. */
function truthOf(kind: StepKind, days: number): number {
  if (kind === "people differ") return 1 - (1 + (0.006 * days) / 0.7) ** -0.7;
  if (kind === "most never climb") return 0.3 * (1 - Math.exp(-0.02 * days));
  if (kind === "hardly anybody climbs") return 1 - Math.exp(-0.0003 * days);
  const trend = trends[kind];
  if (trend === undefined) return 1 - Math.exp(-0.005 * days);
  const climbs = (came: number) => 1 - Math.exp(-trend(came) * days);
  return Array.from({ length: watched }, (_, came) => climbs(came + 0.5)).reduce((a, b) => a + b) / watched;
}

function rateOf(kind: StepKind, random: Random, came: number): number {
  if (kind === "people differ") return gamma(random, 0.7, 0.006);
  if (kind === "most never climb") return uniform(random) < 0.3 ? 0.02 : 1e-9;
  if (kind === "hardly anybody climbs") return 0.0003;
  return trends[kind]?.(came) ?? 0.005;
}
