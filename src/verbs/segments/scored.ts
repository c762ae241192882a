import { localDay } from "../../core/facts/zone.ts";
import { rfmScores } from "../../core/measures/rfm/rfm-scores.ts";
import type { Scored } from "../../core/measures/segments/made.ts";
import { type People, withBuyers } from "../../core/measures/segments/people.ts";
import type { Buyers } from "../../core/measures/value/buyers.ts";
import { knownNow } from "../../core/measures/value/money.sql.ts";
import type { Standpoint } from "../asking/standpoint.ts";
import { everyPerson } from "../measures/by-person.ts";
import { cutAt, knowingThen } from "../value/known-then.ts";
import type { ValueAnswer } from "../value/value.ts";

/** The scores of people by what is known now; null: no value is told, since nobody bought or orders tell too little. */
export async function scored(at: Standpoint, people: People, value: ValueAnswer): Promise<Scored | null> {
  if (value.buyers === null || value.buyers.count === 0) return null;
  const buyers = await buyersKnownNow(at, value, value.buyers);
  return { scores: rfmScores(buyers), rowOf: withBuyers(people, buyers).buyer };
}

/** Value has buyers as the facts were then: others only where something was paid back since. */
async function buyersKnownNow(
  { projection, asOfUs, zone }: Standpoint,
  { money, watchedUntilUs: untilUs, horizonDays, sample }: ValueAnswer,
  buyers: Buyers,
): Promise<Buyers> {
  const { engine, ladder, firstUs } = projection;
  if (money === null || !(await cutAt(engine, untilUs, money)).refunded) return buyers;
  const everyone = await everyPerson(projection);
  const then = { us: asOfUs, untilUs, day: localDay(untilUs, zone), sinceUs: firstUs.orders ?? untilUs };
  const places = ladder.rungs.length + ladder.offLadder.length;
  const how = { places, horizonDays, ofSample: sample !== null };
  const knowing = await knowingThen(engine, everyone, knownNow(untilUs, money), then, how);
  try {
    await everyone.each(knowing.take);
  } catch (error) {
    knowing.gone();
    throw error;
  }
  return knowing.buyers();
}
