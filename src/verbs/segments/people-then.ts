import { asksTraits, type SegmentRule } from "../../core/facts/segment-rule.ts";
import { rowsMade } from "../../core/measures/segments/made.ts";
import { peopleSql, sizeSql } from "../../core/measures/segments/people.sql.ts";
import { narrowed, type People, peopleOf } from "../../core/measures/segments/people.ts";
import { peopleStanding } from "../../core/measures/segments/people-standing.ts";
import { lastPersonSql } from "../../core/measures/value/buyers.sql.ts";
import type { Buyers } from "../../core/measures/value/buyers.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { everyPerson } from "../measures/by-person.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { placesById } from "./places-by-id.ts";

/** Persons whose facts are asked at once: so many fit into the engine's memory. */
const personsAtOnce = 1_000_000;

/** Everyone who stands somewhere at an instant, and of whom the conditions of these rules hold. */
export async function peopleThen(
  { engine, ladder, brought }: Projection,
  standingUs: number,
  rules: readonly SegmentRule[],
  buyers: Buyers | null,
): Promise<People> {
  const conditions = rules.flatMap(({ when }) => (when === null ? [] : [when]));
  const places = ladder.rungs.length + ladder.offLadder.length;
  const { eventNames } = brought;
  const parts: (readonly ArrayLike<number>[])[] = [];
  for (const [from, to] of await stretches(engine))
    parts.push(
      narrowed(await engine.columns(peopleSql({ standingUs, places, eventNames, conditions, from, to }))),
    );
  return peopleOf(parts, buyers, conditions.length);
}

/** Which of the conditions of `peopleThen` is that of each rule; null: it has none. */
export function conditionsOf(rules: readonly Pick<SegmentRule, "when">[]): readonly (number | null)[] {
  let conditions = 0;
  return rules.map(({ when }) => (when === null ? null : conditions++));
}

/**
 * Everyone who stands somewhere at an instant, of whom nothing else is asked, from what the same reading has read of everyone; null: it was not kept, being
 * too much.
 */
export async function peopleRead(
  { engine, ladder, smallShop, facts }: Projection,
  standingUs: number,
): Promise<People | null> {
  const everyone = await everyPerson({ engine, smallShop, facts });
  if (!everyone.kept) return null;
  const places = ladder.rungs.length + ladder.offLadder.length;
  const parts: (readonly ArrayLike<number>[])[] = [];
  await everyone.each(async (facts) => {
    parts.push(peopleStanding(await facts.stays(), await facts.known(), standingUs, places));
  });
  return peopleOf(parts, null, 0);
}

/** Of whom a rule that asks for something of names holds, by number of the person; null: it asks for nothing of them; `untold`: nobody was ever told of it. */
export type TraitsThen = Uint8Array | "untold" | null;

/** Of each rule of whom it holds, as far as it asks for something of names. */
export async function traitsThen(
  { directory }: Pick<Shop, "directory">,
  projection: Projection,
  rules: readonly SegmentRule[],
): Promise<readonly TraitsThen[]> {
  const masks: TraitsThen[] = [];
  for (const rule of rules)
    masks.push(asksTraits(rule) ? ((await directory.withTraits(projection, rule)) ?? "untold") : null);
  return masks;
}

/** The same as `sizeThen` of a rule that asks for something of names too, which the engine does not know. */
export async function sizeWithTraits(
  shop: Pick<Shop, "directory">,
  projection: Projection,
  standingUs: number,
  rule: SegmentRule,
): Promise<{ readonly people: number; readonly of: number; readonly measured: boolean }> {
  const [told = null] = await traitsThen(shop, projection, [rule]);
  const ofTraits = told === "untold" ? nobody : told;
  const people = await peopleThen(projection, standingUs, [rule], null);
  const placeOf = placesById(projection.ladder);
  const rows = rowsMade(rule, rule.when === null ? null : 0, {
    ...{ people, rfm: null, values: null, placeOf, ofTraits },
  });
  return { people: rows.length, of: people.count, measured: told !== "untold" };
}

/** The marks of nobody. */
export const nobody = new Uint8Array();

/** How many stand somewhere at an instant, and of how many of them a rule holds that asks for no scores and no value (null: everyone). */
export async function sizeThen(
  { engine, ladder, brought }: Projection,
  standingUs: number,
  rule: SegmentRule | null,
): Promise<{ readonly people: number; readonly of: number }> {
  const placeOf = placesById(ladder);
  const at = (rule?.places ?? []).map((id) => placeOf.get(id) ?? -1);
  const { eventNames } = brought;
  const size = { people: 0, of: 0 };
  for (const [from, to] of await stretches(engine)) {
    const sql = sizeSql({ standingUs, eventNames, at, when: rule?.when ?? null, from, to });
    const [part] = await engine.rows<typeof size>(sql);
    size.people += part?.people ?? 0;
    size.of += part?.of ?? 0;
  }
  return size;
}

/** Stretches of person ids, from and below, that hold everyone. */
export async function stretches(engine: Engine): Promise<readonly (readonly [number, number])[]> {
  const [{ last } = { last: 0 }] = await engine.rows<{ last: number }>(lastPersonSql);
  const many = Math.floor(last / personsAtOnce) + 1;
  return Array.from({ length: many }, (_, i) => [i * personsAtOnce, (i + 1) * personsAtOnce]);
}
