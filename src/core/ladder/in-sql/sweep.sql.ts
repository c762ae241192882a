import { nthBit, worth } from "./bits.ts";

/** Instants of one person, in order. */
export const overTime = "partition by person_id order by us";

/** What each number of a person (`c0`, `c1`, ...) has come to at each instant, all changes of the instant together. */
export function sweepSql(changes: string, sums: string, tracks: number): readonly string[] {
  const all = Array.from({ length: tracks }, (_, n) => n);
  const ofTrack = (n: number) => (tracks === 1 ? "delta" : `case when track = ${n} then delta else 0 end`);
  const changed = all.map((n) => `cast(sum(${ofTrack(n)}) as bigint) as d${n}`);
  const sum = all.map(
    (n) => `cast(sum(d${n}) over (${overTime} rows unbounded preceding) as bigint) as c${n}`,
  );
  return [
    `${changes}_together as (select ${["person_id", "us", ...changed].join(", ")}
    from ${changes} group by person_id, us)`,
    `${sums} as (select ${["person_id", "us", ...sum].join(", ")}
    from ${changes}_together)`,
  ];
}

/** SQL for a number with the bits of those of `conditions` that hold and are kept in it. */
export function bitsOf(number: number, conditions: readonly (string | null | false)[]): string {
  const bits = conditions.flatMap((condition, n) =>
    condition && nthBit(n).number === number
      ? [`case when ${condition} then ${worth(nthBit(n))} else 0 end`]
      : [],
  );
  return `cast(${bits.length === 0 ? "0" : bits.join(" + ")} as bigint)`;
}
