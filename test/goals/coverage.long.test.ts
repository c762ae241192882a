import { expect, test } from "vitest";
import type { Forecast, NoForecast } from "../../src/core/measures/goals/forecast.ts";
import { forecastClimbs } from "../../src/core/measures/goals/forecast-climbs.ts";
import { forecastConversion } from "../../src/core/measures/goals/forecast-conversion.ts";
import { binsUntil, forecastPeople } from "../../src/core/measures/goals/forecast-people.ts";
import {
  type Climber,
  climberKinds,
  simulatedClimbers,
  staysKnownAt,
  stepKnownAt,
} from "./simulated-climbers.ts";

const seeds = 200;
const [before, ahead, within] = [30, 91, 60];
const today = 729;
const end = today + ahead;

interface Tally {
  told: number;
  held: number;
  modelHeld: number;
  looks: number;
  widened: number;
  said: number;
  sum: number;
}

/** Of each kind of shop: how often the 90 % interval holds what came, what the model alone saw of its past, and whether chances come true. */
test.each(climberKinds)("%s", (kind) => {
  const tallies = new Map<string, Tally>();
  for (let seed = 1; seed <= seeds; seed++) {
    const people = simulatedClimbers(kind, seed, end + 1);
    for (const [name, made, happened, target] of forecasts(people)) {
      const tally = tallies.get(name) ?? {
        told: 0,
        held: 0,
        modelHeld: 0,
        looks: 0,
        widened: 0,
        said: 0,
        sum: 0,
      };
      tallies.set(name, tally);
      if (!("chance" in made)) continue;
      tally.told++;
      if (happened >= made.low - 1e-6 && happened <= made.high + 1e-6) tally.held++;
      tally.looks += made.backTest?.origins ?? 0;
      tally.modelHeld += made.backTest?.held ?? 0;
      tally.widened += made.widened;
      tally.said += made.chance;
      tally.sum += happened >= target ? 1 : 0;
    }
  }
  for (const [name, { told, held, looks, modelHeld, widened, said, sum }] of tallies) {
    const share = (n: number, of: number) => (of === 0 ? "-" : `${((100 * n) / of).toFixed(1)} %`);
    console.info(
      `${kind.padEnd(9)} ${name.padEnd(10)} told ${told}, the interval held ${share(held, told)}; back-tests: the model alone ${share(modelHeld, looks)}, made ${(widened / told).toFixed(2)} times as wide; mean chance ${share(said, told)}, came true ${share(sum, told)}`,
    );
    expect(told).toBeGreaterThan(seeds / 2);
    expect(held / told).toBeGreaterThan(0.85);
    expect(held / told).toBeLessThan(0.965);
  }
});

type Tried = readonly [name: string, made: Forecast | NoForecast, happened: number, target: number];

function forecasts(people: readonly Climber[]): Tried[] {
  const step = stepKnownAt(people, today);
  const counted = (from: number, to: number) =>
    people.filter(({ up }) => up !== null && up > from && up <= to).length;
  const already = counted(today - before, today);
  const climbed = already + counted(today, end);
  const usual = Math.round(already + (counted(today - 2 * ahead, today) / (2 * ahead)) * ahead);
  const cohort = people.filter(({ came }) => came > today - before - within && came <= end - within);
  const took = cohort.filter(({ came, up }) => up !== null && Math.max(1, up - came) <= within).length;
  const { binsAhead, binDays } = binsUntil(ahead);
  const stood = (day: number) =>
    people.filter(({ stays }) => stays.some(({ place, from, to }) => place === 1 && from <= day && to > day))
      .length;
  const stays = staysKnownAt(people, today, binDays);
  const asked = { places: 3, rung: 1, target: stood(today), binsAhead, binDays, fanPoints: 1 };
  return [
    [
      "climbs",
      forecastClimbs(step, { already, target: usual, daysAhead: ahead, fanPoints: 1 }),
      climbed,
      usual,
    ],
    [
      "conversion",
      forecastConversion(step, {
        target: 0.2,
        withinDays: within,
        daysBefore: before,
        daysAhead: ahead,
        fanPoints: 1,
      }),
      took / Math.max(1, cohort.length),
      0.2,
    ],
    ["people", forecastPeople(stays, asked), stood(end), asked.target],
  ];
}
