import { roundStep } from "../drawing/round-levels.ts";

/** Columns of outcomes, numbered from the goal on: those of column 0 and above reach it. */
export interface OutcomeColumns {
  /** How much a column holds. */
  readonly step: number;
  readonly first: number;
  readonly last: number;
  /** For each outcome its column, and how many lie under it there. */
  readonly dots: readonly { readonly column: number; readonly under: number }[];
}

/**
 * Equally likely outcomes, the lowest first, as heaps beside a goal that no heap lies across; values are no finer than `finest`.
 * Of 8, 9, 11 and a goal of 10, counted: columns of 1, the first at −2, the last at 1.
 */
export function outcomeColumns(outcomes: readonly number[], target: number, finest: number): OutcomeColumns {
  const [low = target, high = target] = [outcomes[0], outcomes.at(-1)];
  const step = Math.max(finest, roundStep(Math.max(high - low, finest), 9));
  const under = new Map<number, number>();
  const dots = outcomes.map((outcome) => {
    const column = Math.floor((outcome - target) / step + 1e-9);
    const already = under.get(column) ?? 0;
    under.set(column, already + 1);
    return { column, under: already };
  });
  return { step, first: dots[0]?.column ?? 0, last: dots.at(-1)?.column ?? 0, dots };
}
