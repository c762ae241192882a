import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { peopleSql } from "../../core/measures/segments/people.sql.ts";
import { type People, peopleOf } from "../../core/measures/segments/people.ts";
import { lastPersonSql } from "../../core/measures/value/buyers.sql.ts";
import type { Buyers } from "../../core/measures/value/buyers.ts";
import type { Projection } from "../shop.ts";

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
  const [{ last } = { last: 0 }] = await engine.rows<{ last: number }>(lastPersonSql);
  const places = ladder.rungs.length + ladder.offLadder.length;
  const { eventNames } = brought;
  const parts: Float64Array[][] = [];
  for (let from = 0; from <= last; from += personsAtOnce)
    parts.push(
      await engine.columns(
        peopleSql({ standingUs, places, eventNames, conditions, from, to: from + personsAtOnce }),
      ),
    );
  return peopleOf(parts, buyers, conditions.length);
}
