import { integer } from "../../sql/literal.ts";

/**
 * The row of `crossingsSql`: people, each counted once for what they did within a span, however often. `up`, `down` and
 * `out` hold a number for each rung, lowest first.
 */
export interface Crossings {
  /** Arrived anywhere. */
  readonly arrived: number;
  readonly climbed: number;
  /** Came back to a rung from off the ladder. */
  readonly returned: number;
  /** Fell from one rung to another. */
  readonly fell: number;
  /** Left a rung for a place off the ladder. */
  readonly left: number;
  /** Climbed from below the rung to it or further. */
  readonly up: readonly number[];
  /** Fell from the rung, or from above it, to below it. */
  readonly down: readonly number[];
  /** Left the ladder from the rung. */
  readonly out: readonly number[];
}

/** SQL, one row of whole numbers in the order of `crossingsOf`: who moved how in (afterUs, us], on a ladder of so many rungs; `stays` says whose. */
export function crossingsSql(afterUs: number, us: number, rungs: number, stays = "stays"): string {
  const on = `place < ${integer(rungs)}`;
  const wasOn = `previous >= 0 and previous < ${integer(rungs)}`;
  const each = (did: (rung: number) => string) => Array.from({ length: rungs }, (_, rung) => did(rung));
  const deeds = [
    "previous < 0",
    `${wasOn} and ${on} and place > previous`,
    `previous >= ${integer(rungs)} and ${on}`,
    `${wasOn} and place < previous`,
    `${wasOn} and place >= ${integer(rungs)}`,
    ...each(
      (rung) => `previous >= 0 and previous < ${integer(rung)} and place >= ${integer(rung)} and ${on}`,
    ),
    ...each((rung) => `${wasOn} and previous >= ${integer(rung)} and place < ${integer(rung)}`),
    ...each((rung) => `previous = ${integer(rung)} and place >= ${integer(rungs)}`),
  ];
  // A bit for each deed: few people do exactly the same, but few different sets of deeds there are.
  const type = deeds.length < 63 ? "bigint" : "hugeint";
  const bit = (i: number) => `(1::${type} << ${integer(i)})`;
  const bits = deeds.map((deed, i) => `case when ${deed} then ${bit(i)} else 0::${type} end`);
  const sums = deeds.map(
    (_, i) => `cast(coalesce(sum(people) filter (where did & ${bit(i)} <> 0), 0) as bigint) as d${i}`,
  );
  return `select ${sums.join(", ")} from (
    select did, count(*) as people from (
      select bit_or(${bits.join(" | ")}) as did from ${stays} as moved
      where from_us > ${integer(afterUs)} and from_us <= ${integer(us)} group by person_id) as each
    group by did) as alike`;
}

/** The crossings of a row, with as many rungs as its query had. */
export function crossingsOf(row: Readonly<Record<string, number>>, rungs: number): Crossings {
  const at = (i: number) => row[`d${i}`] ?? 0;
  const each = (first: number) => Array.from({ length: rungs }, (_, rung) => at(first + rung));
  return {
    arrived: at(0),
    climbed: at(1),
    returned: at(2),
    fell: at(3),
    left: at(4),
    up: each(5),
    down: each(5 + rungs),
    out: each(5 + 2 * rungs),
  };
}
