import { fewest, fewestDays } from "../fewest.ts";
import { meanOf } from "./ahead.ts";
import { backTestOf, originsOf } from "./back-test.ts";
import {
  countOf,
  type Forecast,
  fanDays,
  fanShares,
  type NoForecast,
  outcomeShares,
  trialOf,
  widenedBy,
} from "./forecast.ts";
import { climbedAfter, climbsAhead, daysOfStep, learntAt, stepPace, stepSeen } from "./step-ahead.ts";
import type { StepDays } from "./step-days.ts";

/** A goal of climbs, `daysAhead` before its end: so many were counted within its span already. */
export interface ClimbsAsked {
  readonly already: number;
  readonly target: number;
  readonly daysAhead: number;
  /** Days that the fan is reckoned for; left out: twelve. */
  readonly fanPoints?: number;
}

/**
 * Whether so many will have taken a step by a day: those counted already, those who wait (each by the chance given how long), and those
 * who will come. Needs at least ten people and 28 days.
 */
export function forecastClimbs(
  days: StepDays,
  { already, target, daysAhead, fanPoints }: ClimbsAsked,
): Forecast | NoForecast {
  const seen = days.people.reduce((sum, n) => sum + n, 0);
  if (seen < fewest) return { tooFew: seen };
  const history = daysOfStep(days);
  if (history < fewestDays) return { tooShort: history };
  const back = originsOf(history, Math.max(1, Math.round(daysAhead)));
  const trials = back.origins.map((origin) => {
    const learnt = learntAt(origin, history);
    const then = stepSeen(days, learnt);
    const made = climbsAhead(then, back.ahead, stepPace(days, learnt, history, then.hazards));
    return trialOf(made, "factor", climbedAfter(days, origin, back.ahead), 1 - origin / history);
  });
  const tested = backTestOf(trials, back.ahead);
  const learnt = learntAt(0, history);
  const now = stepSeen(days, learnt);
  const pace = stepPace(days, learnt, history, now.hazards);
  const expected = climbsAhead(now, daysAhead, pace);
  const count = countOf(expected, "factor", tested);
  const people =
    now.waiting.reduce((sum, n) => sum + n, 0) +
    now.arrivals.perDay * pace.arrivals(daysAhead).factor * daysAhead;
  return {
    chance: count.atLeast(target - already),
    mean: already + count.mean,
    low: already + count.quantile(0.05),
    high: already + count.quantile(0.95),
    fan: fanDays(daysAhead, fanPoints).map((ahead) => {
      const then = ahead === daysAhead ? count : countOf(climbsAhead(now, ahead, pace), "factor", tested);
      return { daysAhead: ahead, at: fanShares.map((share) => already + then.quantile(share)) };
    }),
    outcomes: outcomeShares.map((share) => already + count.quantile(share)),
    ...{ backTest: tested, widened: widenedBy(expected, tested) },
    needed:
      people > 0
        ? { people, expected: meanOf(expected) / people, share: Math.max(0, target - already) / people }
        : null,
  };
}
