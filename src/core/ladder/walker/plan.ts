import type { Condition, Ladder, Rung } from "../ladder.ts";
import type { Feed } from "./feed.ts";
import { answersBelow, revocations, withGrace } from "./grace.ts";
import { complement, type Intervals, intersection, intervals, union } from "./intervals.ts";
import type { Needs } from "./kernel.ts";
import { planConsent, planLeaf } from "./plan-leaf.ts";
import type { Instants } from "./true-intervals.ts";
import { planInstants, planIntervals, type Workbench, workbench } from "./workbench.ts";

/** A ladder turned into work: when the steps are done for a person, the lists say when they hold which rung and exit. */
export interface Plan {
  /** In the order in which they must be done. */
  readonly steps: readonly (() => void)[];
  /** Per rung above the first, lowest first: while its rule holds, and in its grace. */
  readonly rungs: readonly Intervals[];
  readonly offLadder: readonly Intervals[];
}

/**
 * Plans the walk of one person: the intervals of every condition, then of every rule, then of every grace. What two rules
 * share is planned once.
 */
export function planOf(ladder: Ladder, needs: Needs, feed: Feed): Plan {
  const bench = workbench(feed, needs);
  const rungs = ladder.rungs.slice(1).map((rung) => planRung(bench, rung));
  const offLadder = ladder.offLadder.map((exit) => planCondition(bench, exit.when, true));
  return { steps: bench.steps, rungs, offLadder };
}

function planRung(bench: Workbench, rung: Rung): Intervals {
  const { when, graceUs } = rung;
  if (!when) throw new RangeError(`rung ${rung.id} has no rule, and is not the first`);
  const rule = planCondition(bench, when, true);
  if (graceUs === 0) return rule;
  const setbacks = planSetbacks(bench, when, true);
  return planIntervals(bench, ["held", when, graceUs], (out) => withGrace(out, rule, graceUs, setbacks));
}

/** Plans when a condition holds (`wanted`) or does not hold. `not` is carried down to the leaves: not all is any not. */
function planCondition(bench: Workbench, condition: Condition, wanted: boolean): Intervals {
  if (!("of" in condition)) return planLeaf(bench, condition, wanted);
  if (condition.kind === "not") return planCondition(bench, condition.of, !wanted);
  const every = (condition.kind === "all") === wanted;
  const [first, ...others] = condition.of.map((part) => planCondition(bench, part, wanted));
  if (!first) return planConstant(bench, every);
  const combine = every ? intersection : union;
  const partial = [wanted, condition.kind];
  return others.reduce((before, next, i) => {
    const key = [...partial, condition.of.slice(0, i + 2)];
    return planIntervals(bench, key, (out) => combine(out, before, next));
  }, first);
}

function planConstant(bench: Workbench, holds: boolean): Intervals {
  const never = intervals();
  if (!holds) return never;
  return planIntervals(bench, "always", (out) => complement(out, never, bench.feed.startUs));
}

/**
 * Plans the instants that end a grace: an answer below the bar of a condition on the latest answer, a consent revoked. A
 * condition under a `not` asks for no score and no consent, so nothing sets it back.
 */
function planSetbacks(bench: Workbench, condition: Condition, wanted: boolean): readonly Instants[] {
  if ("of" in condition) {
    if (condition.kind === "not") return planSetbacks(bench, condition.of, !wanted);
    return condition.of.flatMap((part) => planSetbacks(bench, part, wanted));
  }
  if (!wanted) return [];
  const { feed } = bench;
  if (condition.kind === "nps" && condition.which === "latest") {
    const { atLeast } = condition;
    const fill = (out: Instants) => answersBelow(out, feed.answers, feed.bucket.answers.score, atLeast);
    return [planInstants(bench, ["below", atLeast], fill)];
  }
  if (condition.kind === "consent") {
    const whileGranted = planConsent(bench, condition);
    return [planInstants(bench, ["revoked", condition], (out) => revocations(out, whileGranted))];
  }
  return [];
}
