import { sigmoid } from "../special/softplus.ts";
import type { Fit, FitWarning, Link } from "./fit.ts";
import type { MapFit } from "./map-fit.ts";

/** The parameter of a coordinate. */
export function natural(link: Link, u: number): number {
  if (link === "logit") return sigmoid(u);
  return link === "log" ? Math.exp(u) : 1 + Math.exp(u);
}

/** How fast the parameter changes with its coordinate. */
export function slope(link: Link, u: number): number {
  if (link === "logit") return sigmoid(u) * sigmoid(-u);
  return Math.exp(u);
}

/** The coordinate of a parameter. */
export function coordinate(link: Link, value: number): number {
  if (link === "logit") return Math.log(value) - Math.log1p(-value);
  return Math.log(link === "log" ? value : value - 1);
}

/**
 * A fit in its own parameters from one in free coordinates; standard errors by the delta method.
 * Source: A. W. van der Vaart, Asymptotic Statistics (1998), 3.1.
 */
export function asFit<Params>(
  fit: MapFit,
  names: readonly (keyof Params & string)[],
  links: readonly Link[],
  warnings: readonly FitWarning[],
): Fit<Params> {
  const record = (column: readonly number[]) =>
    Object.fromEntries(names.map((name, i) => [name, column[i] as number]));
  const slopes = fit.at.map((u, i) => slope(links[i] as Link, u));
  const cov = fit.cov.map((row, i) => row.map((v, j) => v * ((slopes[i] as number) * (slopes[j] as number))));
  return {
    params: record(fit.at.map((u, i) => natural(links[i] as Link, u))) as Params,
    names,
    links,
    logLik: fit.logLik,
    se: record(cov.map((row, i) => Math.sqrt(row[i] as number))) as Fit<Params>["se"],
    cov,
    converged: fit.converged,
    identified: fit.identified,
    priorPull: fit.priorPull,
    warnings,
  };
}

/** Told once, with the vaguest of them: what is not identified of the parameters that are dropout's. */
export function dropoutWarnings(warnings: readonly FitWarning[], ofDropout: readonly string[]): FitWarning[] {
  const isDropout = (w: FitWarning) => w.code === "not-identified" && ofDropout.includes(w.parameter);
  const vague = warnings.flatMap((w) => (w.code === "not-identified" && isDropout(w) ? [w.seLog] : []));
  const others = warnings.filter((w) => !isDropout(w));
  if (vague.length === 0) return others;
  return [{ code: "dropout-not-identified", seLog: Math.max(...vague) }, ...others];
}
