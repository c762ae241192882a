import type { StandingColumns } from "./standing-at.sql.ts";

/** A person who stands elsewhere than was told, or since another instant, or came there from elsewhere. Places by number. */
export interface StandingChange {
  readonly personId: number;
  /** Null: nowhere any more. */
  readonly now: { readonly place: number; readonly sinceUs: number; readonly was: number } | null;
  /** Where they were told to stand; null: nowhere. */
  readonly told: number | null;
}

/**
 * What is to be told of everyone after they were told to stand so: one row per person whose row is another, by person. Both
 * are in order of persons, each once. Applied to `told`, they give `now`.
 * Person 7 told on place 1 and now on 2 since 500: `{ personId: 7, told: 1, now: { place: 2, sinceUs: 500, was: 1 } }`.
 */
export function standingChanges(told: StandingColumns, now: StandingColumns): readonly StandingChange[] {
  const changes: StandingChange[] = [];
  const at = (columns: StandingColumns, i: number) =>
    columns.map((column) => column[i]) as [number, number, number, number];
  let [i, j] = [0, 0];
  while (i < told[0].length || j < now[0].length) {
    const before = told[0][i] ?? Number.POSITIVE_INFINITY;
    const after = now[0][j] ?? Number.POSITIVE_INFINITY;
    if (before < after) {
      changes.push({ personId: before, now: null, told: told[1][i++] as number });
      continue;
    }
    const [personId, place, sinceUs, was] = at(now, j);
    const is = { place, sinceUs, was };
    if (after < before) changes.push({ personId, now: is, told: null });
    else if (told[1][i] !== place || told[2][i] !== sinceUs || told[3][i] !== was)
      changes.push({ personId, now: is, told: told[1][i] as number });
    if (after === before) i++;
    j++;
  }
  return changes;
}
