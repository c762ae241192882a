import { studentQuantile } from "../../stats/distributions/student.ts";
import { fewestDays } from "../fewest.ts";

/** One look back: what was expected at an origin, its variance by the model, and what happened. */
export interface Trial {
  readonly expected: number;
  readonly variance: number;
  /** Whether the model's own 90 % interval held what happened. */
  readonly held: boolean;
  readonly happened: number;
  /** Of the past that is known now, the share that was known then. */
  readonly known: number;
}

/** What looking back showed. */
export interface BackTest {
  readonly origins: number;
  readonly aheadDays: number;
  readonly held: number;
  /** Variance that is added to the model's own, as a share of what is expected, squared; below 0: taken off, down to what chance alone does. */
  readonly extra: number;
}

const mostOrigins = 12;
const fewestOrigins = 3;
/** Without enough looks back: what such models miss elsewhere, as a share of what they expect. */
export const missedElsewhere = 0.15;

/**
 * Instants before now from which it is looked ahead, each half a span after the one before, as many units back as it says; as far ahead
 * as asked, or half or a quarter as far where the past is too short for three; empty: it is too short for that too.
 */
export function originsOf(
  history: number,
  ahead: number,
  unitDays = 1,
): { readonly ahead: number; readonly origins: readonly number[] } {
  for (const shorter of [ahead, Math.ceil(ahead / 2), Math.ceil(ahead / 4)]) {
    const apart = Math.max(1, Math.ceil(Math.max(shorter / 2, 7 / unitDays)));
    const learnt = Math.max(Math.ceil((3 * fewestDays) / unitDays), shorter);
    const fit = Math.floor((history - learnt - shorter) / apart) + 1;
    const origins = Array.from(
      { length: Math.min(mostOrigins, Math.max(0, fit)) },
      (_, i) => shorter + i * apart,
    );
    if (origins.length >= fewestOrigins) return { ahead: shorter, origins };
  }
  return { ahead, origins: [] };
}

/** So many looks that found the model right are taken as seen before any. */
const looksBefore = 3;

/**
 * How much wider or narrower than the model's own an interval must be, for how far trials were off. Where less was known, models err
 * otherwise: such looks count as the square of what was. Spans that overlap by half tell half as much. Few looks are drawn to the
 * model's own variance, and widened as Student's t is. Null: there were too few.
 * Source: scaled inverse chi-squared posterior of a variance, A. Gelman and others, Bayesian Data Analysis (2013), 2.6.
 */
export function backTestOf(trials: readonly Trial[], aheadDays: number): BackTest | null {
  const usable = trials.filter(({ expected }) => expected > 0);
  if (usable.length < fewestOrigins) return null;
  const sum = (of: (trial: Trial) => number) =>
    usable.reduce((all, trial) => all + trial.known ** 4 * of(trial), 0);
  const missed = sum(({ expected, happened }) => (happened - expected) ** 2);
  const granted = sum(({ variance }) => variance);
  const size = sum(({ expected }) => expected ** 2);
  const looks = usable.reduce((all, { known }) => all + known ** 2 / 2, 0);
  const ratio =
    granted > 0 ? (looksBefore + (looks * missed) / granted) / (looksBefore + looks) : missed > 0 ? 2 : 1;
  const wider = (studentQuantile(0.95, 4 * looksBefore + looks) / studentQuantile(0.95, 1e6)) ** 2;
  return {
    origins: usable.length,
    aheadDays: Math.round(aheadDays),
    held: usable.filter(({ held }) => held).length,
    extra: ((ratio * wider - 1) * granted) / size,
  };
}
