import type { Dialect } from "../../sql/dialect.ts";
import type { Brought } from "../brought.ts";
import { type Condition, forever, type Ladder } from "../ladder.ts";
import { needsOf } from "../needs.ts";
import { nthBit, numbersFor } from "./bits.ts";
import { changesSql } from "./changes.sql.ts";
import {
  type Claims,
  claimsOf,
  lifeClaimsSql,
  overrideClaimsSql,
  type Ruled,
  ruleClaimsSql,
} from "./claims.sql.ts";
import { type Slots, slotsOf } from "./slots.ts";
import { bitsOf, overTime, sweepSql } from "./sweep.sql.ts";
import { setbackSql, truthSql } from "./truth.sql.ts";

/**
 * The ladder as one query over the projected tables: person_id, place, previous, from_us, to_us of every stay, the same as
 * `walker` gives. For an engine that is distributed; it asks of it only what `Dialect` says every engine has.
 *
 * Two sweeps through every person's time. In the first, facts raise and lower a few numbers (`changes`, `counts`), most of
 * them by a bit for each condition, and at each instant the rules are asked of those numbers (`rules`). In the second,
 * rules, overrides and life claim the person (`claims`), and the strongest claim of each instant is the place (`places`).
 * No step is read twice, as some engines do again what is read again; the text grows with the ladder and with nothing else.
 */
export function climbSql(dialect: Dialect, ladder: Ladder, brought: Brought): string {
  const needs = needsOf(ladder, brought);
  const slots = slotsOf(ladder, needs);
  const ruled = ruledPlaces(ladder);
  const claims = claimsOf(ladder);
  const claiming = [
    ...(ruled.length > 0 ? [ruleClaimsSql(dialect, ruled)] : []),
    lifeClaimsSql(claims),
    overrideClaimsSql(ladder, claims),
  ];
  const parts = [
    ...(ruled.length > 0 ? firstSweepSql(dialect, ladder, slots, changesSql(dialect, needs, slots)) : []),
    `claims as (\n    ${claiming.join("\n    union all\n    ")})`,
    ...secondSweepSql(dialect, ladder, ruled, claims),
  ];
  return `with ${parts.join(",\n  ")}
  select person_id, cast(place as tinyint) as place, cast(previous as tinyint) as previous, us as from_us, to_us
  from (select person_id, place, previous, us, lead(us, 1, cast(${forever} as bigint)) over (${overTime}) as to_us
    from moves where place <> previous and us < ${forever}) as stays
  where place >= 0`;
}

function ruledPlaces(ladder: Ladder): readonly Ruled[] {
  return [
    ...ladder.rungs.map(({ graceUs }, place) => ({ place, graceUs })).slice(1),
    ...ladder.offLadder.map((_, i) => ({ place: ladder.rungs.length + i, graceUs: 0 })),
  ];
}

/** From facts to `turns`: when each rule begins and stops to hold, and what sets it back. */
function firstSweepSql(
  dialect: Dialect,
  ladder: Ladder,
  slots: Slots,
  changes: readonly string[],
): readonly string[] {
  const places = [...ladder.rungs, ...ladder.offLadder];
  const setback = (when: Condition, graceUs: number) =>
    graceUs > 0 ? setbackSql(dialect, slots, when, overTime) : null;
  const holds = places.map(({ when }) => when && truthSql(dialect, slots, when, true));
  const setbacks = places.map(
    (place) => "graceUs" in place && place.when && setback(place.when, place.graceUs),
  );
  const numbers = range(numbersFor(places.length));
  const rules = numbers.flatMap((n) => [`${bitsOf(n, holds)} as r${n}`, `${bitsOf(n, setbacks)} as s${n}`]);
  const turns = numbers.map(
    (n) => `r${n}, lag(r${n}, 1, cast(0 as bigint)) over (${overTime}) as p${n}, s${n}`,
  );
  return [
    `changes as (\n    ${changes.join("\n    union all\n    ")})`,
    ...sweepSql("changes", "counts", slots.tracks),
    `rules as (select person_id, us,\n      ${rules.join(",\n      ")}\n    from counts)`,
    `turns as (select person_id, us, ${turns.join(", ")}\n    from rules)`,
  ];
}

/** From `claims` to `moves`: where a person stands from an instant on, and where just before. */
function secondSweepSql(
  dialect: Dialect,
  ladder: Ladder,
  ruled: readonly Ruled[],
  { alive, overrideTrack }: Claims,
): readonly string[] {
  const exits = ruled.filter(({ place }) => place >= ladder.rungs.length);
  const rungs = ruled.filter(({ place }) => place < ladder.rungs.length);
  const claimed = (bit: ReturnType<typeof nthBit>) => dialect.hasBit(`c${bit.number}`, String(bit.exponent));
  const strongest = [...exits, ...rungs.toReversed()].map(
    ({ place }) => `when ${claimed(nthBit(place))} = 1 then ${place}`,
  );
  const given = `c${overrideTrack}`;
  return [
    ...sweepSql("claims", "standing", overrideTrack + 1),
    `places as (select person_id, us,
      cast(case when ${claimed(alive)} = 0 then -1 when ${given} > 0 then ${given} - 1 ${strongest.join(" ")} else 0 end as bigint) as place
    from standing)`,
    `moves as (select person_id, us, place, lag(place, 1, cast(-1 as bigint)) over (${overTime}) as previous
    from places)`,
  ];
}

const range = (length: number) => Array.from({ length }, (_, n) => n);
