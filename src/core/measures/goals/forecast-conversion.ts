import { negativeBinomialQuantile } from "../../stats/distributions/negative-binomial.ts";
import { quantileOf } from "../../stats/distributions/quantile.ts";
import { gaussLegendre } from "../../stats/special/gauss-legendre.ts";
import { fewest, fewestDays } from "../fewest.ts";
import { type Expected, meanOf } from "./ahead.ts";
import { type BackTest, backTestOf, originsOf } from "./back-test.ts";
import {
  type CohortSpan,
  type ConversionAhead,
  conversionAhead,
  convertedAfter,
  waitSeen,
} from "./conversion-ahead.ts";
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
import { daysOfStep, learntAt, stepHazards, stepPace } from "./step-ahead.ts";
import type { StepDays } from "./step-days.ts";

/** A goal of conversion: the share of those whose days end within the span. */
export interface ConversionAsked extends CohortSpan {
  readonly target: number;
  /** Days that the fan is reckoned for; left out: twelve. */
  readonly fanPoints?: number;
}

/**
 * Whether such a share of those whose days end within a span will have taken the step within them: who is decided already, who waits (each by
 * the chance in what is left of their days), and who will come yet. Needs ten people, and days as long as the goal gives them.
 */
export function forecastConversion(days: StepDays, asked: ConversionAsked): Forecast | NoForecast {
  const { target, withinDays, daysAhead, fanPoints } = asked;
  const seen = days.people.reduce((sum, n) => sum + n, 0);
  if (seen < fewest) return { tooFew: seen };
  const history = daysOfStep(days);
  if (history < Math.max(fewestDays, withinDays)) return { tooShort: history };
  const tested = tryBack(days, asked, history);
  const learnt = learntAt(0, history);
  const pace = stepPace(days, learnt, history, stepHazards(days, learnt));
  const now = waitSeen(days, learnt);
  const made = conversionAhead(now, asked, pace);
  if (made.known + made.coming < fewest) return { tooFew: Math.round(made.known + made.coming) };
  const shares = sharesOf(made, tested);
  const { low, high } = { low: shares.quantile(0.05), high: shares.quantile(0.95) };
  const undecided = made.groups.reduce((sum, { people }) => sum + people, 0) + made.coming;
  const expected = withComing(made, made.coming);
  return {
    ...{ chance: shares.atLeast(target), mean: shares.mean, low, high },
    fan: fanDays(daysAhead, fanPoints).map((ahead) => {
      const then =
        ahead === daysAhead
          ? shares
          : sharesOf(conversionAhead(now, { ...asked, daysAhead: Math.round(ahead) }, pace), tested);
      return { daysAhead: ahead, at: fanShares.map((share) => then.quantile(share)) };
    }),
    outcomes: outcomeShares.map((share) => shares.quantile(share)),
    ...{ backTest: tested, widened: widenedBy(expected, tested) },
    needed:
      undecided >= 1
        ? {
            people: undecided,
            expected: meanOf(expected) / undecided,
            share: Math.max(0, (target * (made.known + made.coming) - made.took) / undecided),
          }
        : null,
  };
}

function tryBack(days: StepDays, span: ConversionAsked, history: number): BackTest | null {
  const back = originsOf(history - span.withinDays, Math.max(1, Math.round(span.daysAhead)));
  const then = { ...span, daysAhead: back.ahead };
  const trials = back.origins.map((origin) => {
    const learnt = learntAt(origin, history);
    const pace = stepPace(days, learnt, history, stepHazards(days, learnt));
    const made = conversionAhead(waitSeen(days, learnt), then, pace);
    const { took, came } = convertedAfter(days, origin, then);
    return trialOf(withComing(made, came), "factor", took, 1 - origin / history);
  });
  return backTestOf(trials, back.ahead);
}

/** What is expected if just so many come. */
function withComing(made: ConversionAhead, coming: number): Expected {
  const { groups, newChance, rateVariance } = made;
  const come = coming > 0 ? [{ people: Math.round(coming), chance: newChance }] : [];
  return { groups: [...groups, ...come], newcomers: 0, rateVariance };
}

const nodes = gaussLegendre(6);

/** The distribution of the share, over how many will come. */
function sharesOf(made: ConversionAhead, tested: BackTest | null) {
  const { known, took, coming, comingVariance } = made;
  const over = Math.max(comingVariance - coming, 1e-6 * coming);
  const shape = (coming * coming) / over;
  const parts =
    coming > 0
      ? Array.from(nodes.at, (at, i) => ({
          weight: (nodes.weight[i] as number) / 2,
          come: negativeBinomialQuantile((at + 1) / 2, { shape, rate: shape, exposure: coming }),
        }))
      : [{ weight: 1, come: 0 }];
  const counts = parts.map(({ weight, come }) => ({
    ...{ weight, all: Math.max(1, known + come) },
    count: countOf(withComing(made, come), "factor", tested),
  }));
  const atLeast = (share: number) =>
    counts.reduce(
      (sum, { weight, all, count }) => sum + weight * count.atLeast(Math.ceil(share * all - 1e-9) - took),
      0,
    );
  return {
    mean: counts.reduce((sum, { weight, all, count }) => sum + (weight * (took + count.mean)) / all, 0),
    atLeast: (share: number) => Math.min(1, atLeast(share)),
    // A share of people is no finer than a millionth.
    quantile: (share: number) =>
      Math.round(quantileOf((x) => 1 - atLeast(x + 1e-9), share, 0, 1) * 1e6) / 1e6,
  };
}
