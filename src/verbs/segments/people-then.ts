import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { peopleSql, sizeSql } from "../../core/measures/segments/people.sql.ts";
import { type People, peopleOf } from "../../core/measures/segments/people.ts";
import { lastPersonSql } from "../../core/measures/value/buyers.sql.ts";
import type { Buyers } from "../../core/measures/value/buyers.ts";
import type { Engine } from "../../core/sql/engine.ts";
import type { Projection } from "../shop/shop.ts";

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
  const parts: Float64Array[][] = [];
  for (const [from, to] of await stretches(engine))
    parts.push(await engine.columns(peopleSql({ standingUs, places, eventNames, conditions, from, to })));
  return peopleOf(parts, buyers, conditions.length);
}

/** How many stand somewhere at an instant, and of how many of them a rule holds that asks for no scores and no value (null: everyone). */
export async function sizeThen(
  { engine, ladder, brought }: Projection,
  standingUs: number,
  rule: SegmentRule | null,
): Promise<{ readonly people: number; readonly of: number }> {
  const places = [...ladder.rungs, ...ladder.offLadder].map(({ id }) => id);
  const at = (rule?.places ?? []).map((id) => places.indexOf(id));
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
async function stretches(engine: Engine): Promise<readonly (readonly [number, number])[]> {
  const [{ last } = { last: 0 }] = await engine.rows<{ last: number }>(lastPersonSql);
  const many = Math.floor(last / personsAtOnce) + 1;
  return Array.from({ length: many }, (_, i) => [i * personsAtOnce, (i + 1) * personsAtOnce]);
}
