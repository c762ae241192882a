import { reachOf } from "../../core/measures/ladder/reach.ts";
import { sampleLevel } from "../../core/measures/ladder/sampled-places.ts";
import { type LeftLadder, leftLadderSql } from "../../core/measures/moves/left-ladder.sql.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import { wilson } from "../../core/stats/wilson.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import type { Projection } from "../shop/shop.ts";
import type { ComparedSpan, Told } from "./compared.ts";

const yearUs = 365 * dayUs;

/** People who went off the ladder at least once in the year that ends with a span; null: no way off it is measured. */
export async function leftLadder(
  projection: Projection,
  { untilUs }: ComparedSpan,
  sample: SampleSize | null,
): Promise<Told | null> {
  const rungs = projection.ladder.rungs.length;
  if (
    reachOf(projection)
      .slice(rungs)
      .every(({ bring }) => bring)
  )
    return null;
  const sql = leftLadderSql(rungs, untilUs - yearUs, untilUs, sample !== null);
  const [row] = await projection.engine.rows<LeftLadder>(sql);
  const people = row?.people ?? 0;
  if (!sample) return { people, interval: null };
  const { low, high } = wilson(people, sample.sampled, sampleLevel);
  return {
    people: Math.round((people / sample.sampled) * sample.people),
    interval: { low: Math.floor(low * sample.people), high: Math.ceil(high * sample.people) },
  };
}
