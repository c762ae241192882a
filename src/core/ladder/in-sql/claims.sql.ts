import type { Dialect } from "../../sql/dialect.ts";
import { integer, text } from "../../sql/literal.ts";
import type { Ladder } from "../ladder.ts";
import { type Bit, nthBit, numbersFor, worth } from "./bits.ts";
import { farAhead } from "./far.ts";

/** A place that has a rule, and how long it is kept after the rule stopped holding. */
export interface Ruled {
  readonly place: number;
  readonly graceUs: number;
}

/** Where the claims on a person are kept: a bit for each place (by its number) and for being alive, and a number for overrides. */
export interface Claims {
  readonly alive: Bit;
  readonly overrideTrack: number;
}

export function claimsOf(ladder: Ladder): Claims {
  const places = ladder.rungs.length + ladder.offLadder.length;
  return { alive: nthBit(places), overrideTrack: numbersFor(places + 1) };
}

/**
 * A query that gives when each place is claimed by its rule: person_id, us, track, delta. Reads `turns`: a person's instants,
 * with the bits of the rules that hold (`r0`, ...), held just before (`p0`), and are set back (`s0`).
 *
 * A rule that stopped claims on through its grace, at most until something happens to it: a setback ends the grace, and
 * where the rule holds again it claims for itself.
 */
export function ruleClaimsSql(dialect: Dialect, ruled: readonly Ruled[]): string {
  const bits = ruled.map(({ place }) => ({ place, ...nthBit(place) }));
  const numbers = [...new Set(bits.map(({ number }) => number))];
  const ofRule = (column: string) => {
    const own = numbers.map((number) => `when ${number} then ${column}${number}`);
    return dialect.hasBit(`case rule.track ${own.join(" ")} end`, "rule.exponent");
  };
  const values = bits.map(({ place, number, exponent }) => `(${place}, ${number}, ${exponent})`);
  const happens = numbers.map((n) => `r${n} <> p${n} or s${n} <> 0`).join(" or ");
  const edges = `select t.person_id, t.us, rule.place, rule.track, rule.exponent, ${ofRule("r")} as holds, ${ofRule("p")} as held, ${ofRule("s")} as setback
      from (select * from turns where ${happens}) as t cross join (values ${values.join(", ")}) as rule(place, track, exponent)`;
  const delta = `cast(holds - held as bigint) * ${dialect.bit("exponent")} as delta`;
  if (ruled.every(({ graceUs }) => graceUs === 0))
    return `select person_id, us, track, ${delta}
    from (${edges}) as edges where holds <> held`;
  const graces = ruled.map(({ place, graceUs }) => `when ${place} then cast(${integer(graceUs)} as bigint)`);
  const endUs = `case when setback = 1 then us else least(us + case place ${graces.join(" ")} end, next_us) end`;
  return `select person_id, case when holds = 1 then us else ${endUs} end as us, track, ${delta}
    from (select person_id, us, place, track, exponent, holds, held, setback,
        lead(us, 1, ${farAhead}) over (partition by person_id, place order by us) as next_us
      from (${edges}) as edges where holds <> held or setback = 1) as happening
    where holds <> held`;
}

/** When a person stands anywhere: from when they are known until they are erased. */
export function lifeClaimsSql({ alive }: Claims): string {
  const living = "from people where not excluded and (erased_us is null or erased_us > known_us)";
  return `select person_id, known_us as us, ${alive.number} as track, cast(${worth(alive)} as bigint) as delta ${living}
    union all
    select person_id, erased_us, ${alive.number}, cast(-${worth(alive)} as bigint) ${living} and erased_us is not null`;
}

/**
 * The place that overrides give, plus 1: 0 while none is in force. Of several in force the last recorded counts, and of
 * those recorded at once the one that ends last. Asked at every instant at which one begins or ends.
 */
export function overrideClaimsSql(ladder: Ladder, { overrideTrack }: Claims): string {
  const rungs = ladder.rungs.map(({ id }, place) => `when ${text(id)} then ${place}`);
  const many = ladder.rungs.length;
  const told = `select person_id, recorded_us as from_us, least(until_us, coalesce(revoked_us, until_us)) as until_us,
          case rung ${rungs.join(" ")} end as place
        from overrides where person_id is not null and rung in (${ladder.rungs.map(({ id }) => text(id)).join(", ")})`;
  const ranked = `select person_id, from_us, until_us,
          row_number() over (partition by person_id order by from_us, until_us, place) * ${many} + place as ranked_place
        from (${told}) as told`;
  return `select person_id, us, ${overrideTrack} as track, given - lag(given, 1, cast(0 as bigint)) over (partition by person_id order by us) as delta
    from (select instants.person_id, instants.us,
        cast(coalesce(max(r.ranked_place) % ${many} + 1, 0) as bigint) as given
      from (select person_id, from_us as us from (${told}) as told union select person_id, until_us from (${told}) as told) as instants
      left join (${ranked}) as r on r.person_id = instants.person_id and r.from_us <= instants.us and instants.us < r.until_us
      group by instants.person_id, instants.us) as in_force`;
}
