import { integer, text } from "../../sql/literal.ts";
import type { Ladder } from "../ladder.ts";
import { farAhead } from "./far.ts";

/** Slots of the claims beside those of places, which have the place's number. */
export const lifeSlot = -1;
export const overrideSlot = -2;

/** A place that has a rule, and how long it is kept after the rule stopped holding. */
export interface Ruled {
  readonly place: number;
  readonly graceUs: number;
}

/**
 * A query that gives when each place is claimed by its rule: person_id, us, slot, delta. Reads `turns`: a person's instants,
 * with whether each rule holds (`r1`), held just before (`p1`), and is set back (`s1`).
 *
 * A rule that stopped claims on through its grace, at most until something happens to it: a setback ends the grace, and
 * where the rule holds again it claims for itself.
 */
export function ruleClaimsSql(ruled: readonly Ruled[]): string {
  const ofPlace = (column: string) =>
    `case rule.place ${ruled.map(({ place }) => `when ${place} then ${column}${place}`).join(" ")} end`;
  const graces = ruled.map(({ place, graceUs }) => `when ${place} then cast(${integer(graceUs)} as bigint)`);
  const endUs = `case when setback = 1 then us else least(us + case place ${graces.join(" ")} end, next_us) end`;
  return `select person_id, case when holds = 1 then us else ${endUs} end as us, place as slot, cast(holds - held as bigint) as delta
    from (select person_id, us, place, holds, held, setback,
        lead(us, 1, ${farAhead}) over (partition by person_id, place order by us) as next_us
      from (select t.person_id, t.us, rule.place, ${ofPlace("r")} as holds, ${ofPlace("p")} as held, ${ofPlace("s")} as setback
        from turns as t cross join (values ${ruled.map(({ place }) => `(${place})`).join(", ")}) as rule(place)) as each_rule
      where holds <> held or setback = 1) as happening
    where holds <> held`;
}

/** When a person stands anywhere: from when they are known until they are erased. */
export const lifeClaimsSql = `select person_id, known_us as us, ${lifeSlot} as slot, cast(1 as bigint) as delta from people where not excluded
    union all
    select person_id, erased_us, ${lifeSlot}, cast(-1 as bigint) from people where not excluded and erased_us is not null`;

/**
 * The place that overrides give, plus 1: 0 while none is in force. Of several in force the last recorded counts, and of
 * those recorded at once the one that ends last. Asked at every instant at which one begins or ends.
 */
export function overrideClaimsSql(ladder: Ladder): string {
  const rungs = ladder.rungs.map(({ id }, place) => `when ${text(id)} then ${place}`);
  const many = ladder.rungs.length;
  const told = `select person_id, recorded_us as from_us, least(until_us, coalesce(revoked_us, until_us)) as until_us,
          case rung ${rungs.join(" ")} end as place
        from overrides where person_id is not null and rung in (${ladder.rungs.map(({ id }) => text(id)).join(", ")})`;
  const ranked = `select person_id, from_us, until_us,
          row_number() over (partition by person_id order by from_us, until_us, place) * ${many} + place as ranked_place
        from (${told}) as told`;
  return `select person_id, us, ${overrideSlot} as slot, given - lag(given, 1, cast(0 as bigint)) over (partition by person_id order by us) as delta
    from (select instants.person_id, instants.us,
        cast(coalesce(max(r.ranked_place) % ${many} + 1, 0) as bigint) as given
      from (select person_id, from_us as us from (${told}) as told union select person_id, until_us from (${told}) as told) as instants
      left join (${ranked}) as r on r.person_id = instants.person_id and r.from_us <= instants.us and instants.us < r.until_us
      group by instants.person_id, instants.us) as in_force`;
}
