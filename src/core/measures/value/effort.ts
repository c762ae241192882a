import type { Search } from "../../stats/fitting/newton.ts";
import { gaussLegendre, type Nodes } from "../../stats/special/gauss-legendre.ts";
import type { Nearness } from "./by-age.ts";

/** How much is gone through to tell what people are worth, and how uncertain that is. */
export interface Effort {
  /** Possible truths that are drawn of the parameters. */
  readonly draws: number;
  /** How near each refit to resampled buyers must come to its maximum. */
  readonly search: Partial<Search> | "one step";
  /** Buyers of a place whose futures are lived through and who are told under each truth, at least. */
  readonly ofPlace: number;
  /** Newcomers whose futures are lived through. */
  readonly newcomers: number;
  /** Points of a horizon at which later purchases are told to be worth less; left out: as many as change no digit. */
  readonly nodes?: Nodes | undefined;
  /** How near what lies between some ages must come to what is reckoned; left out: as exactly as numbers are. */
  readonly nearness?: Nearness | undefined;
}

/** Fewer possible truths do not tell how uncertain anything is. */
const fewestDraws = 8;

/** Half as many possible truths as an effort draws, for what rests on many of them: of 32 it is 16, and never fewer than 8. */
export const halfTheDraws = ({ draws }: Effort): number => Math.max(fewestDraws, draws / 2);

export const usualEffort: Effort = { draws: 32, search: {}, ofPlace: 200, newcomers: 2000 };

/**
 * Of a sample, which is to be told at once: what it leaves open is far more than what this does. A refit is one step from the fit of all, four points for every twelve change the fifth digit, and so many ages the sixth.
 */
export const littleEffort: Effort = {
  ...{ draws: 10, search: "one step", ofPlace: 48, newcomers: 500 },
  ...{ nodes: gaussLegendre(4), nearness: { points: 16, near: 1e-5 } },
};
