export type { Field, FieldType, InstantForm, Kind, KindName } from "./facts/kinds.ts";
export { kinds } from "./facts/kinds.ts";
export { projectedTables } from "./facts/projecting/projected.sql.ts";
export type { Exclusions, ShopSettings } from "./facts/shop-settings.ts";
export type { Brought } from "./ladder/brought.ts";
export { sayCondition } from "./ladder/conditions/say-condition.ts";
export type { Condition, Exit, Ladder, OrderFilter, Rung } from "./ladder/ladder.ts";
export { forever, placeId } from "./ladder/ladder.ts";
export type { Measured } from "./ladder/measured.ts";
export { measured } from "./ladder/measured.ts";
export type { MoveKind } from "./ladder/moves.ts";
export { moveKind } from "./ladder/moves.ts";
export { needsOf } from "./ladder/needs.ts";
export type { OrderFact, OverrideFact, PersonFacts, Stay } from "./ladder/person-facts.ts";
export { presetLadder } from "./ladder/presets.ts";
export { readStigeYaml } from "./ladder/stige-yaml/read-stige-yaml.ts";
export { stigeYamlSchema } from "./ladder/stige-yaml/stige-yaml-schema.ts";
export type { ShopFile } from "./ladder/stige-yaml/written-ladder.ts";
export type { EventSet, MakeWalk, Needs, Walk, WalkInput, WalkOutput } from "./ladder/walker/kernel.ts";
export { walker } from "./ladder/walker/walk.ts";
export { stays } from "./ladder/walker/walk-person.ts";
export type { Why, WhyInput } from "./ladder/why/why.ts";
export { why } from "./ladder/why/why.ts";
export type { Cell, Engine } from "./sql/engine.ts";
export { alive } from "./stats/buying/alive.ts";
export type { BgBb, OpportunityCell } from "./stats/buying/bg-bb.ts";
export { bgBbAlive, bgBbChance, bgBbExpected, fitBgBb } from "./stats/buying/bg-bb.ts";
export type { Bootstrap } from "./stats/buying/bootstrap.ts";
export { bootstrap } from "./stats/buying/bootstrap.ts";
export { drawFuturePurchases } from "./stats/buying/draw-dropout.ts";
export { drawParetoPurchases } from "./stats/buying/draw-pareto.ts";
export type {
  BetaDropout,
  CommonDropout,
  DropoutModel,
  DropoutParams,
  History,
} from "./stats/buying/dropout-model.ts";
export { bgNbd, mbgCnbd, mbgNbd } from "./stats/buying/dropout-model.ts";
export {
  chanceOfPurchase,
  discountedPurchases,
  expectedPurchases,
  newcomer,
} from "./stats/buying/expected-purchases.ts";
export type { FitOptions } from "./stats/buying/fit-dropout.ts";
export { fitDropout } from "./stats/buying/fit-dropout.ts";
export type { ParetoOptions } from "./stats/buying/fit-pareto.ts";
export { fitParetoNbd } from "./stats/buying/fit-pareto.ts";
export type { DayColumns, Histories, TimeColumns } from "./stats/buying/histories.ts";
export { historiesOfDays, historiesOfTimes } from "./stats/buying/histories.ts";
export type { Outlook } from "./stats/buying/of-all.ts";
export { expectedOfAll } from "./stats/buying/of-all.ts";
export type { CommonLifetime, ParetoNbd, ParetoParams } from "./stats/buying/pareto-model.ts";
export {
  paretoAlive,
  paretoChance,
  paretoChanceOfRepeats,
  paretoDiscounted,
  paretoExpected,
} from "./stats/buying/pareto-predictions.ts";
export { chanceOfRepeats } from "./stats/buying/purchase-counts.ts";
export type { Regularity } from "./stats/buying/regularity.ts";
export { likeliestRegularity } from "./stats/buying/regularity.ts";
export { seasonalSplit } from "./stats/buying/season.ts";
export { adjustedRand } from "./stats/clusters/adjusted-rand.ts";
export type { Component, GaussianMixture } from "./stats/clusters/gaussian-mixture.ts";
export { chosenMixture, gaussianMixture, lnDensity } from "./stats/clusters/gaussian-mixture.ts";
export type { Grouping } from "./stats/clusters/k-means.ts";
export { kMeans } from "./stats/clusters/k-means.ts";
export { likeliestGroups, mergedModes } from "./stats/clusters/modes.ts";
export type { Points } from "./stats/clusters/points.ts";
export { standardised } from "./stats/clusters/points.ts";
export { betaBinomial } from "./stats/distributions/beta-binomial.ts";
export { betaQuantile } from "./stats/distributions/beta-quantile.ts";
export { chiSquareBeyond, gammaQuantile } from "./stats/distributions/gamma-quantile.ts";
export type { GammaPoisson } from "./stats/distributions/negative-binomial.ts";
export {
  negativeBinomial,
  negativeBinomialFrom,
  negativeBinomialQuantile,
} from "./stats/distributions/negative-binomial.ts";
export { normalDensity, normalQuantile, normalShare } from "./stats/distributions/normal.ts";
export {
  atLeast,
  chanceOfAtLeast,
  poissonBinomial,
  sumOfCounts,
} from "./stats/distributions/poisson-binomial.ts";
export { countQuantile, quantileOf } from "./stats/distributions/quantile.ts";
export { studentQuantile, studentShare } from "./stats/distributions/student.ts";
export { beta, exponential, gamma, lognormal, normal, poisson, weighted } from "./stats/draws.ts";
export { benjaminiHochberg } from "./stats/experiments/benjamini-hochberg.ts";
export {
  sequenceDifference,
  sequenceHalfWidth,
  sequenceP,
  sequenceTuning,
} from "./stats/experiments/confidence-sequence.ts";
export type { Adjusted, Arm } from "./stats/experiments/cuped.ts";
export { cuped, winsorised } from "./stats/experiments/cuped.ts";
export type { ShareCount } from "./stats/experiments/difference-of-shares.ts";
export { differenceOfShares } from "./stats/experiments/difference-of-shares.ts";
export { sampleRatioP } from "./stats/experiments/sample-ratio.ts";
export type { Difference, RatioSample, Sample } from "./stats/experiments/welch.ts";
export { ratioSample, relativeDifference, sample, welch } from "./stats/experiments/welch.ts";
export type { Fit, FitWarning, Link } from "./stats/fitting/fit.ts";
export { paramDraws } from "./stats/fitting/param-draws.ts";
export { matrixExponential } from "./stats/linear/matrix-exponential.ts";
export type { Matrix } from "./stats/linear/solve.ts";
export { cholesky, inverse, product, solve } from "./stats/linear/solve.ts";
export { chanceOfEver, chanceWithin, timeInStates } from "./stats/markov/passages.ts";
export type { RewardChain } from "./stats/markov/rewards.ts";
export {
  chancesAfter,
  generator,
  potential,
  valueInPeriods,
  valueOfRate,
  valueOfStates,
  valueWithin,
} from "./stats/markov/rewards.ts";
export type { Random } from "./stats/random.ts";
export { bits, chance, randomFrom, restart, uniform, wholeBelow } from "./stats/random.ts";
export type { Rate } from "./stats/rates/occurrence.ts";
export { occurrenceRate } from "./stats/rates/occurrence.ts";
export type { PiecewiseHazards } from "./stats/rates/piecewise-hazards.ts";
export { piecewiseHazards, piecewiseSurvival } from "./stats/rates/piecewise-hazards.ts";
export type { ShrunkRates } from "./stats/shrinkage/rates.ts";
export { shrinkRates } from "./stats/shrinkage/rates.ts";
export type { Shrunk, ShrunkShares } from "./stats/shrinkage/shares.ts";
export { shrinkShares } from "./stats/shrinkage/shares.ts";
export { digamma, lnBeta, lnGamma, lnRising, trigamma } from "./stats/special/gamma.ts";
export type { Nodes } from "./stats/special/gauss-legendre.ts";
export { gaussLegendre, integrate } from "./stats/special/gauss-legendre.ts";
export { hypergeometric } from "./stats/special/hypergeometric.ts";
export { incompleteBeta } from "./stats/special/incomplete-beta.ts";
export type { Tails } from "./stats/special/incomplete-gamma.ts";
export { incompleteGamma } from "./stats/special/incomplete-gamma.ts";
export { sigmoid, softplus } from "./stats/special/softplus.ts";
export { tricomi } from "./stats/special/tricomi.ts";
export type { GammaGamma, SpendColumns } from "./stats/spending/gamma-gamma.ts";
export { expectedSpend, fitGammaGamma } from "./stats/spending/gamma-gamma.ts";
export type { Estimate } from "./stats/sum-of-estimates.ts";
export { sumOfEstimates } from "./stats/sum-of-estimates.ts";
export type { Nps, NpsCounts } from "./stats/surveys/nps.ts";
export { nps, npsDifference } from "./stats/surveys/nps.ts";
export type { IncidenceCurve } from "./stats/survival/aalen-johansen.ts";
export { aalenJohansen, chanceGivenWaited, incidenceAt } from "./stats/survival/aalen-johansen.ts";
export type { SurvivalCurve } from "./stats/survival/kaplan-meier.ts";
export { kaplanMeier, medianTime, restrictedMean, survivalAt } from "./stats/survival/kaplan-meier.ts";
export { logRank } from "./stats/survival/log-rank.ts";
export type { StateStay } from "./stats/survival/multi-state.ts";
export { stateChances } from "./stats/survival/multi-state.ts";
export type { Lives, Risk } from "./stats/survival/risk-table.ts";
export type { Interval } from "./stats/wilson.ts";
export { wilson } from "./stats/wilson.ts";
export type { Formats } from "./words/formats.ts";
export { formats } from "./words/formats.ts";
export type { Language, Name } from "./words/language.ts";
export type { Checked, Problem } from "./words/problem.ts";
export type { Key, Message } from "./words/say.ts";
export { say } from "./words/say.ts";
export type { StigeErrorCode } from "./words/stige-error.ts";
export { StigeError } from "./words/stige-error.ts";
