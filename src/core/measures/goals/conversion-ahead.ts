import type { Expected } from "./ahead.ts";
import { type Hazards, hazardsOf, orNoneSeen, rateAt, varianceOfRates } from "./hazards.ts";
import {
  type Arrivals,
  arrivalsAt,
  type Learnt,
  leanOfRates,
  longest,
  type StepPace,
  steady,
} from "./step-ahead.ts";
import type { StepDays } from "./step-days.ts";

/** Those whose days since the foot of a step end within a span of so many days before and after an origin. */
export interface CohortSpan {
  readonly withinDays: number;
  readonly daysBefore: number;
  readonly daysAhead: number;
}

/** A conversion at an origin: of `known` people there already `took` have taken the step in time; of those who will come, `newChance` do. */
export interface ConversionAhead extends Expected {
  readonly known: number;
  readonly took: number;
  /** Expected to come still, the variance of that, and the chance of each. */
  readonly coming: number;
  readonly comingVariance: number;
  readonly newChance: number;
}

/** The chance to come up on each day of waiting, the first at index 0, of whoever was watched through that day. */
function waitHazards(days: StepDays, learnt: Learnt): Hazards {
  const oldest = Math.max(1, longest(days.start));
  const [risk, events] = [new Float64Array(oldest + 2), new Float64Array(oldest + 1)];
  addWaiting(days, learnt, risk, events);
  for (let day = 1; day <= oldest; day++) risk[day] = (risk[day] as number) + (risk[day - 1] as number);
  return orNoneSeen(hazardsOf(risk.subarray(0, oldest + 1), events));
}

/** Adds everyone by days waited, as differences, and those who came up. A function of its own, which is made fast once and not anew by each caller. */
function addWaiting(
  { start, first, last, state, wait, people }: StepDays,
  learnt: Learnt,
  risk: Float64Array,
  events: Float64Array,
): void {
  for (let i = 0; i < start.length; i++) {
    const [came, n] = [start[i] as number, people[i] as number];
    const from = Math.max(1, came - Math.min(first[i] as number, learnt.until) + 1);
    const seen = came - Math.max(learnt.origin, state[i] === 2 ? (last[i] as number) : 0);
    const to = state[i] === 1 ? Math.min(wait[i] as number, seen) : seen;
    if (to < from) continue;
    risk[from - 1] = (risk[from - 1] as number) + n;
    risk[to] = (risk[to] as number) - n;
    if (state[i] === 1 && to === wait[i]) events[to - 1] = (events[to - 1] as number) + n;
  }
}

/** What is seen of waiting at an origin, whatever span is looked at from there. */
export interface WaitSeen {
  readonly days: StepDays;
  readonly learnt: Learnt;
  readonly hazards: Hazards;
  readonly arrivals: Arrivals;
}

export function waitSeen(days: StepDays, learnt: Learnt): WaitSeen {
  return { days, learnt, hazards: waitHazards(days, learnt), arrivals: arrivalsAt(days, learnt) };
}

/** What a conversion is at an origin, and what is to come of it. */
export function conversionAhead(
  { days, learnt, hazards, arrivals }: WaitSeen,
  span: CohortSpan,
  pace: StepPace = steady,
): ConversionAhead {
  const { withinDays, daysAhead } = span;
  const climbing = pace.rates(daysAhead);
  const waited = new Float64Array(withinDays + 1);
  for (let day = 1; day <= withinDays; day++)
    waited[day] =
      (waited[day - 1] as number) - climbing.factor * Math.log(Math.max(1e-12, 1 - rateAt(hazards, day - 1)));
  const whole = waited[withinDays] as number;
  const members = membersAt(days, learnt.origin, span);
  const groups = Array.from(members.waiting, (people, day) => ({
    people,
    chance: people > 0 ? 1 - Math.exp((waited[day] as number) - whole) : 0,
  }));
  const comingDays = Math.max(0, daysAhead - withinDays);
  const comes = pace.arrivals(Math.max(1, comingDays));
  const coming = arrivals.perDay * comes.factor * comingDays;
  const newChance = 1 - Math.exp(-whole);
  const slopes = new Float64Array(withinDays);
  let slope = coming * (1 - newChance);
  for (let day = 0; day < withinDays; day++) {
    const group = groups[day];
    slope += group ? group.people * (1 - group.chance) : 0;
    slopes[day] = climbing.factor * slope;
  }
  return {
    groups: groups.filter(({ people }) => people > 0),
    newcomers: 0,
    rateVariance:
      varianceOfRates(hazards, slopes) +
      climbing.variance * leanOfRates(groups, [{ share: 1, chance: newChance }], coming) ** 2,
    ...{ known: members.known, took: members.took, coming, newChance },
    comingVariance:
      coming + (comingDays * comes.factor) ** 2 * arrivals.variance + comes.variance * coming ** 2,
  };
}

/** Members of the span who had come by an origin: all, who had taken the step in time, and who still could, by whole days waited. */
function membersAt(days: StepDays, origin: number, { withinDays, daysBefore, daysAhead }: CohortSpan) {
  const { start, last, state, wait, people } = days;
  const waiting = new Float64Array(withinDays);
  let [known, took] = [0, 0];
  for (let i = 0; i < start.length; i++) {
    const age = (start[i] as number) - origin;
    if (
      age < 0 ||
      age < withinDays - daysAhead ||
      age >= withinDays + daysBefore ||
      !isMember(days, i, withinDays)
    )
      continue;
    const n = people[i] as number;
    known += n;
    const isUp = state[i] === 1 && (wait[i] as number) <= withinDays;
    if (isUp && (last[i] as number) >= origin) took += n;
    else if (age < withinDays) waiting[age] = (waiting[age] as number) + n;
  }
  return { known, took, waiting };
}

/** Who was watched from the foot on, and long enough. */
function isMember({ start, first, last, state }: StepDays, i: number, withinDays: number): boolean {
  if ((first[i] as number) < (start[i] as number)) return false;
  return state[i] !== 2 || (start[i] as number) - (last[i] as number) + 1 >= withinDays;
}

/** Of those who had not yet taken the step at an origin, and of those who came later, how many did in time; and how many came later. */
export function convertedAfter(
  days: StepDays,
  origin: number,
  span: CohortSpan,
): { readonly took: number; readonly came: number } {
  const { start, last, state, wait, people } = days;
  const { withinDays, daysBefore, daysAhead } = span;
  let [took, came] = [0, 0];
  for (let i = 0; i < start.length; i++) {
    const age = (start[i] as number) - origin;
    if (age < withinDays - daysAhead || age >= withinDays + daysBefore || !isMember(days, i, withinDays))
      continue;
    if (age < 0) came += people[i] as number;
    const isUp = state[i] === 1 && (wait[i] as number) <= withinDays;
    if (isUp && (last[i] as number) < origin) took += people[i] as number;
  }
  return { took, came };
}
