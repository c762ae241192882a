/** A chance a day (or another unit of time) by age: of `risk` people of that age so many `events`; `rate` is smoothed where they are few. */
export interface Hazards {
  readonly risk: Float64Array;
  readonly events: Float64Array;
  readonly rate: Float64Array;
  /** From this age on the rate is one, which `tailSeen` people a day were seen at. */
  readonly tail: number;
  readonly tailSeen: number;
}

const fewAtRisk = 20;
const tailAges = 90;

/**
 * Rates by age. Ages that fewer than 20 people were seen at take the rate of all at and beyond the last 90 ages before them: nobody
 * stops climbing since nobody has waited so long yet. Two of 40 at age 0: rate 0.05.
 */
export function hazardsOf(risk: Float64Array, events: Float64Array): Hazards {
  let known = risk.length - 1;
  while (known >= 0 && (risk[known] as number) < fewAtRisk) known--;
  const rate = new Float64Array(risk.length);
  for (let age = 0; age <= known; age++)
    rate[age] = (risk[age] as number) > 0 ? (events[age] as number) / (risk[age] as number) : 0;
  let [atRisk, happened] = [0, 0];
  for (let age = Math.max(0, known - tailAges); age < risk.length; age++) {
    atRisk += risk[age] as number;
    happened += events[age] as number;
  }
  rate.fill(atRisk > 0 ? happened / atRisk : 0, known + 1);
  return { risk, events, rate, tail: known + 1, tailSeen: Math.max(1, atRisk) };
}

/** Half an event is taken to have been seen where none was. */
const noneSeen = 0.5;

/**
 * The same rates where something happened last; where nothing did, a rate of all ages since: half an event in all that were seen at them. That it
 * never happened does not say that it never will. None of 100 at risk for ten ages: 0.0005. Only for what can happen.
 * Source: H. Jeffreys' prior of a rate, Gamma(1/2, 0); Theory of Probability (1961), 3.1.
 */
export function orNoneSeen(hazards: Hazards): Hazards {
  const { risk, events, rate } = hazards;
  if (rate.length === 0 || (rate.at(-1) as number) > 0) return hazards;
  let from = rate.length;
  while (from > 0 && events[from - 1] === 0) from--;
  let atRisk = 0;
  for (let age = from; age < rate.length; age++) atRisk += risk[age] as number;
  if (!(atRisk > noneSeen)) return hazards;
  const known = rate.slice().fill(noneSeen / atRisk, from);
  return { risk, events, rate: known, tail: from, tailSeen: atRisk };
}

/** The rate at an age, also beyond the last. */
export function rateAt({ rate }: Hazards, age: number): number {
  return rate.length === 0 ? 0 : (rate[Math.min(age, rate.length - 1)] as number);
}

/** How many were seen at an age; where few were, those whose rate it takes. */
export function seenAt({ risk, tail, tailSeen }: Hazards, age: number): number {
  return age < tail ? Math.max(1, risk[age] as number) : tailSeen;
}

/**
 * What not knowing the rates does to a sum that changes by `slopes[age]` as -ln of the share that still waits after an age does: Greenwood's
 * terms added up. Ages of the tail have one rate and err together. Slopes 3 and 4 at two ages of a tail of 100 and rate 0.5: 49 / 100.
 */
export function varianceOfRates(hazards: Hazards, slopes: Float64Array): number {
  let [variance, ofTail] = [0, 0];
  for (const [age, slope] of slopes.entries())
    if (age < hazards.tail) variance += slope ** 2 * varianceOfRate(hazards, age);
    else ofTail += slope;
  return variance + ofTail ** 2 * varianceOfRate(hazards, hazards.tail);
}

function varianceOfRate(hazards: Hazards, age: number): number {
  const rate = rateAt(hazards, age);
  const seen = seenAt(hazards, age);
  return rate / (Math.max(1 - rate, 1 / (seen + 1)) * seen);
}
