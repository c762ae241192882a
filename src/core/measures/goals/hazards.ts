/** A chance a day (or another unit of time) by age: of `risk` people of that age so many `events`; `rate` is smoothed where they are few. */
export interface Hazards {
  readonly risk: Float64Array;
  readonly events: Float64Array;
  readonly rate: Float64Array;
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
  return { risk, events, rate };
}

/** The rate at an age, also beyond the last. */
export function rateAt({ rate }: Hazards, age: number): number {
  return rate.length === 0 ? 0 : (rate[Math.min(age, rate.length - 1)] as number);
}

/** How many were seen at an age, also beyond the last; where few were, those whose rate it takes. */
export function seenAt({ risk }: Hazards, age: number): number {
  const own = risk[Math.min(age, risk.length - 1)] ?? 0;
  if (own >= fewAtRisk && age < risk.length) return own;
  let sum = 0;
  for (let i = Math.max(0, risk.length - tailAges); i < risk.length; i++) sum += risk[i] as number;
  return Math.max(1, sum);
}
