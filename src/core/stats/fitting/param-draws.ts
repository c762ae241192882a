import { normal } from "../draws.ts";
import { cholesky } from "../linear/solve.ts";
import type { Random } from "../random.ts";
import { coordinate, natural, slope } from "./as-fit.ts";
import type { Fit, Link } from "./fit.ts";

/**
 * A way to draw parameters as uncertain as a fit left them: normal in the coordinates of its links (logarithms, mostly), around the
 * fit, with its covariance. Source: Gelman et al. (2013), 4.1, large-sample posterior.
 */
export function paramDraws<Params extends object>(fit: Fit<Params>): (random: Random) => Params {
  const { names, links, cov } = fit;
  const middle = names.map((name, i) =>
    coordinate(links[i] as Link, (fit.params as Record<string, number>)[name] as number),
  );
  const slopes = middle.map((u, i) => slope(links[i] as Link, u));
  const free = cov.map((row, i) => row.map((v, j) => v / ((slopes[i] as number) * (slopes[j] as number))));
  const root =
    cholesky(free) ?? free.map((row, i) => row.map((v, j) => (i === j ? Math.sqrt(Math.max(0, v)) : 0)));
  return (random) => {
    const noise = names.map(() => normal(random));
    const drawn = names.map((name, i) => {
      const step = (root[i] as number[]).reduce((sum, v, j) => sum + v * (noise[j] as number), 0);
      return [name, natural(links[i] as Link, (middle[i] as number) + step)];
    });
    return Object.fromEntries(drawn) as Params;
  };
}
