import { studentQuantile } from "../../stats/distributions/student.ts";
import { fewestDays } from "./ahead.ts";

/** One look back: what was expected at an origin, its variance by the model, and what happened. */
export interface Trial {
  readonly expected: number;
  readonly variance: number;
  /** Whether the model's own 90 % interval held what happened. */
  readonly held: boolean;
  readonly happened: number;
}

/** What looking back showed. */
export interface BackTest {
  readonly origins: number;
  readonly aheadDays: number;
  readonly held: number;
  /** Variance that is added, as a share of what is expected, squared. */
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

/**
 * How much wider than the model's own an interval must be, for how far trials were off beyond it. Spans that overlap by half tell
 * half as much, and few tell little: their mean square is widened as Student's t is. What the looks cannot tell from chance is added too, since
 * what they missed by luck may come. Null: there were too few.
 */
export function backTestOf(trials: readonly Trial[], aheadDays: number): BackTest | null {
  const usable = trials.filter(({ expected }) => expected > 0);
  if (usable.length < fewestOrigins) return null;
  const sum = (of: (trial: Trial) => number) => usable.reduce((all, trial) => all + of(trial), 0);
  const missed = sum(({ expected, happened }) => (happened - expected) ** 2);
  const granted = sum(({ variance }) => variance);
  const size = sum(({ expected }) => expected ** 2);
  const wider = (studentQuantile(0.95, Math.max(2, usable.length / 2)) / studentQuantile(0.95, 1e6)) ** 2;
  // What so few looks cannot tell from chance: about a standard error of the mean square.
  const unseen = 0.25 * Math.sqrt(4 / usable.length);
  return {
    origins: usable.length,
    aheadDays: Math.round(aheadDays),
    held: usable.filter(({ held }) => held).length,
    extra:
      Math.max(0, missed * wider - granted, Math.min(unseen * granted, missedElsewhere ** 2 * size)) / size,
  };
}
