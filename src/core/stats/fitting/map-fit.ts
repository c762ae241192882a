import { inverse, type Matrix } from "../linear/solve.ts";
import type { FitWarning } from "./fit.ts";
import { type Climbed, type Curved, climb, oneStep, type Search } from "./newton.ts";

/** An independent normal prior of one coordinate. */
export interface Prior {
  readonly mean: number;
  readonly sd: number;
}

/** A likelihood over free coordinates (logarithms of parameters, say), named, with a prior for each. */
export interface Likelihood {
  readonly names: readonly string[];
  readonly logLik: (at: readonly number[]) => Curved;
  readonly prior: readonly Prior[];
}

/** The most probable point; `cov` is the covariance of the free coordinates there. `free` is where the likelihood alone led. */
export interface MapFit {
  readonly at: readonly number[];
  readonly logLik: number;
  readonly cov: Matrix;
  readonly converged: boolean;
  readonly identified: boolean;
  readonly priorPull: number;
  readonly free: Climbed;
  readonly warnings: readonly FitWarning[];
}

/** A standard error of a logarithm above this says nothing of the parameter: a factor of 7 either way. */
const vague = 2;

/**
 * Fits by maximum a posteriori: the log-likelihood plus independent normal priors, climbed by Newton. Then the likelihood alone
 * is climbed from there, to tell how far the prior moved it, and its own curvature tells what the data identify. With
 * `prior: false` the likelihood's maximum is the answer, where it has one inside; else the prior's stays, with a warning.
 * Source: A. Gelman et al., Bayesian Data Analysis (2013), 4.1 and 13.3; decrement as in `climb`.
 */
export function mapFit(problem: Likelihood, start: readonly number[], withPrior = true): MapFit {
  const { prior } = problem;
  const logLik = remembering(problem.logLik);
  const posterior = (at: readonly number[]) => withPriors(logLik(at), prior, at);
  const map = climb(posterior, start);
  const inside = (at: readonly number[]) => at.every((v, i) => Math.abs(v - (prior[i] as Prior).mean) <= 25);
  const bounded = (at: readonly number[]) =>
    inside(at) ? logLik(at) : { ...map, value: Number.NEGATIVE_INFINITY };
  const astray = (at: readonly number[]) => at.some((v, i) => Math.abs(v - (prior[i] as Prior).mean) > 12);
  const free = climb(bounded, map.at, { rounds: 60, astray });
  const atMap = logLik(map.at);
  const priorPull = Math.max(0, free.value - atMap.value);
  const warnings: FitWarning[] = [];
  if (!map.converged) warnings.push({ code: "did-not-converge" });
  if (!withPrior) {
    const own = inverse(free.hessian.map((row) => row.map((v) => -v)));
    const interior = !astray(free.at);
    if (free.converged && interior && own)
      return {
        at: free.at,
        logLik: free.value,
        cov: own,
        ...verdict(problem, free),
        converged: true,
        priorPull: 0,
        free,
      };
    warnings.push({ code: "no-interior-maximum", instead: "prior" });
  }
  const said = verdict(problem, atMap);
  const cov = inverse(map.hessian.map((row) => row.map((v) => -v))) ?? priorOnly(prior);
  return {
    at: map.at,
    logLik: atMap.value,
    cov,
    converged: map.converged,
    identified: said.identified,
    priorPull,
    free,
    warnings: [...warnings, ...said.warnings],
  };
}

/** The most probable point alone, from a start near it, or where one step towards it leads: for fits by the thousand. */
export function mostProbable(
  { logLik, prior }: Likelihood,
  start: readonly number[],
  search: Partial<Search> | "one step" = {},
): readonly number[] {
  const posterior = (at: readonly number[]) => withPriors(logLik(at), prior, at);
  return search === "one step" ? oneStep(posterior, start) : climb(posterior, start, search).at;
}

/** Asked again at one of its last points, the likelihood answers from memory: rounds of a fit are what costs. */
function remembering(f: Likelihood["logLik"]): Likelihood["logLik"] {
  let seen: readonly { readonly at: readonly number[]; readonly curved: Curved }[] = [];
  return (at) => {
    const known = seen.find((each) => each.at.every((v, i) => v === at[i]));
    if (known) return known.curved;
    const curved = f(at);
    seen = [{ at, curved }, ...seen.slice(0, 2)];
    return curved;
  };
}

function withPriors(f: Curved, prior: readonly Prior[], at: readonly number[]): Curved {
  let value = f.value;
  const gradient = f.gradient.map((g, i) => {
    const { mean, sd } = prior[i] as Prior;
    const away = ((at[i] as number) - mean) / sd;
    value -= (away * away) / 2;
    return g - away / sd;
  });
  const hessian = f.hessian.map((row, i) =>
    row.map((v, j) => (i === j ? v - 1 / (prior[i] as Prior).sd ** 2 : v)),
  );
  return { value, gradient, hessian };
}

/** What the likelihood's own curvature says of each coordinate. */
function verdict(
  { names, prior }: Likelihood,
  { hessian }: Curved,
): { readonly identified: boolean; readonly warnings: FitWarning[] } {
  const own = inverse(hessian.map((row) => row.map((v) => -v)));
  const se = names.map((_, i) =>
    own ? Math.sqrt(own[i]?.[i] as number) : -(hessian[i]?.[i] as number) > 1 / vague ** 2 ? vague : 1e3,
  );
  const worst = Math.max(...se);
  if (own && worst <= vague) return { identified: true, warnings: [] };
  const warnings = names.flatMap((parameter, i): FitWarning[] => {
    const seLog = Math.min(se[i] as number, 1e3);
    if (!(seLog > vague) || prior[i] === undefined) return [];
    return [{ code: "not-identified", parameter, seLog }];
  });
  if (warnings.length > 0) return { identified: false, warnings };
  return {
    identified: false,
    warnings: [{ code: "not-identified", parameter: names.at(-1) ?? "", seLog: 1e3 }],
  };
}

function priorOnly(prior: readonly Prior[]): Matrix {
  return prior.map(({ sd }, i) => prior.map((_, j) => (i === j ? sd * sd : 0)));
}
