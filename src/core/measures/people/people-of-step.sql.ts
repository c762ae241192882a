import { integer } from "../../sql/literal.ts";

/** A step up to a rung, by its number, and whether they came up. */
export interface OfStep {
  readonly to: number;
  readonly climbed: boolean;
}

/**
 * SQL: whether the person of `s` ever stood at the foot of the step up to a rung, by an instant, and came up: the people that
 * `stepsOf` counts. Whoever came first to that rung or above it was never at its foot. `rungs`: places from there on are off the ladder.
 */
export function ofStep({ to, climbed }: OfStep, us: number, rungs: number): string {
  const from = (place: number) =>
    `min(case when place >= ${integer(place)} and place < ${integer(rungs)} then from_us end)`;
  const [foot, up] = [from(to - 1), from(to)];
  const came = climbed ? `${up} > min(from_us)` : `(${up} is null or ${up} > min(from_us))`;
  return `s.person_id in (select person_id from stays where from_us <= ${integer(us)} group by person_id
    having ${foot} is not null and ${came})`;
}
