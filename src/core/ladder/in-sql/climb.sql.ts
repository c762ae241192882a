import type { Dialect } from "../../sql/dialect.ts";
import type { Brought } from "../brought.ts";
import { forever, type Ladder } from "../ladder.ts";
import { needsOf } from "../needs.ts";
import { changesSql } from "./changes.sql.ts";
import {
  lifeClaimsSql,
  lifeSlot,
  overrideClaimsSql,
  overrideSlot,
  type Ruled,
  ruleClaimsSql,
} from "./claims.sql.ts";
import { type Slots, slotsOf } from "./slots.ts";
import { setbackSql, truthSql } from "./truth.sql.ts";

/** Instants of one person, in order. */
const overTime = "partition by person_id order by us";

/**
 * The ladder as one query over the projected tables: person_id, place, previous, from_us, to_us of every stay, the same as
 * `walker` gives. For an engine that is distributed; it asks of it only what `Dialect` says every engine has.
 *
 * Two sweeps through every person's time. In the first, facts raise and lower one number per condition (`changes`,
 * `counts`), and at each instant the rules are asked of those numbers (`rules`). In the second, rules, overrides and life
 * claim the person (`claims`), and the strongest claim of each instant is the place (`places`). No step is read twice, as
 * some engines do again what is read again; the text grows with the ladder and with nothing else.
 */
export function climbSql(dialect: Dialect, ladder: Ladder, brought: Brought): string {
  const needs = needsOf(ladder, brought);
  const slots = slotsOf(ladder, needs);
  const ruled = ruledPlaces(ladder);
  const claims = [
    ...(ruled.length > 0 ? [ruleClaimsSql(ruled)] : []),
    lifeClaimsSql,
    overrideClaimsSql(ladder),
  ];
  const parts = [
    ...(ruled.length > 0 ? firstSweepSql(ladder, slots, changesSql(dialect, needs, slots)) : []),
    `claims as (\n    ${claims.join("\n    union all\n    ")})`,
    ...secondSweepSql(ladder, ruled),
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
function firstSweepSql(ladder: Ladder, slots: Slots, changes: readonly string[]): readonly string[] {
  const numbers = slots.all.map((_, number) => number);
  const rules = [...ladder.rungs, ...ladder.offLadder].flatMap((place, number) => {
    if (!place.when) return [];
    const setback = "graceUs" in place && place.graceUs > 0 ? setbackSql(slots, place.when, overTime) : null;
    return [{ number, truth: truthSql(slots, place.when, true), setback }];
  });
  const flag = (condition: string) => `case when ${condition} then 1 else 0 end`;
  return [
    `changes as (\n    ${changes.join("\n    union all\n    ")})`,
    `instants as (select ${["person_id", "us", ...numbers.map((n) => `${sumOf(n)} as d${n}`)].join(", ")}
    from changes group by person_id, us)`,
    `counts as (select ${["person_id", "us", ...numbers.map((n) => `${running(`d${n}`)} as c${n}`)].join(", ")}
    from instants)`,
    `rules as (select person_id, us,
      ${rules
        .flatMap(({ number, truth, setback }) => [
          `${flag(truth)} as r${number}`,
          `${setback === null ? "0" : flag(setback)} as s${number}`,
        ])
        .join(",\n      ")}
    from counts)`,
    `turns as (select person_id, us, ${rules
      .map(({ number: n }) => `r${n}, lag(r${n}, 1, 0) over (${overTime}) as p${n}, s${n}`)
      .join(", ")} from rules)`,
  ];
}

/** From `claims` to `moves`: where a person stands from an instant on, and where just before. */
function secondSweepSql(ladder: Ladder, ruled: readonly Ruled[]): readonly string[] {
  const exits = ruled.filter(({ place }) => place >= ladder.rungs.length);
  const rungs = ruled.filter(({ place }) => place < ladder.rungs.length);
  const strongest = [...exits, ...rungs.toReversed()].map(({ place }) => `when k${place} > 0 then ${place}`);
  const columns = [
    { slot: lifeSlot, name: "alive" },
    { slot: overrideSlot, name: "given" },
    ...ruled.map(({ place }) => ({ slot: place, name: `k${place}` })),
  ];
  return [
    `claimed as (select person_id, us, ${columns.map(({ slot, name }) => `${sumOf(slot)} as ${name}`).join(", ")}
    from claims group by person_id, us)`,
    `standing as (select person_id, us, ${columns.map(({ name }) => `${running(name)} as ${name}`).join(", ")}
    from claimed)`,
    `places as (select person_id, us, cast(case when alive <> 1 then -1 when given > 0 then given - 1 ${strongest.join(" ")} else 0 end as bigint) as place
    from standing)`,
    `moves as (select person_id, us, place, lag(place, 1, cast(-1 as bigint)) over (${overTime}) as previous
    from places)`,
  ];
}

const sumOf = (slot: number) => `cast(sum(case when slot = ${slot} then delta else 0 end) as bigint)`;

const running = (column: string) =>
  `cast(sum(${column}) over (${overTime} rows unbounded preceding) as bigint)`;
