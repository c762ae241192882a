import { asksScores, asksTraits } from "../../core/facts/segment-rule.ts";
import { fewest } from "../../core/measures/fewest.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import { scaledCount, scaledSum } from "../../core/measures/sampled/scaled.ts";
import { rowsMade } from "../../core/measures/segments/made.ts";
import { outlookOf } from "../../core/measures/segments/outlook.ts";
import { type People, withBuyers } from "../../core/measures/segments/people.ts";
import { segmentFigures } from "../../core/measures/segments/segment-figures.ts";
import { littleEffort } from "../../core/measures/value/effort.ts";
import { standpoint } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";
import { valueSoon } from "../value/value.ts";
import { conditionsOf, peopleThen } from "./people-then.ts";
import { placesById } from "./places-by-id.ts";
import { scored } from "./scored.ts";
import {
  type AskedSegments,
  boughtOf,
  errorsOf,
  rulesAsked,
  type Segment,
  type SegmentsAnswer,
} from "./segment-answer.ts";

type Made = Omit<Segment, "aboveNext">;

/**
 * The segments made as some of the people tell them, in the order of `stige.yaml`; null: a sample tells nothing. Whether a rule holds of somebody can be told of
 * each by themselves. Groups are looked for among everyone, since those of other people are others; and where people live or work is not asked of a sample.
 */
export async function segmentsOfSample(
  shop: Shop,
  asked: AskedSegments,
): Promise<(Omit<SegmentsAnswer, "made"> & { readonly made: readonly Made[] }) | null> {
  const at = await standpoint(shop, asked, { small: true });
  const { sample, ladder } = at.projection;
  if (sample === null) return null;
  const rules = rulesAsked(shop, asked);
  const soon = valueSoon(shop, { ...asked, sample: true });
  // Whoever waits for it is told what went wrong.
  soon.catch(() => {});
  // Read while it is reckoned what they are worth.
  const read = await peopleThen(at.projection, at.asOfUs, rules, null);
  const value = await (await soon).answer;
  const { forecast, buyers, before, valued, horizonDays, discount } = value;
  if (!value.sample || !forecast || !buyers || !before || !valued) return null;
  const people = withBuyers(read, buyers);
  const ahead = { horizonDays, discount };
  const outlook = outlookOf(people, forecast, before, ahead, littleEffort);
  const rfm = rules.some(asksScores) ? await scored(at, people, value) : null;
  const of = { people, rfm, values: outlook.values, ofTraits: null, placeOf: placesById(ladder) };
  const conditions = conditionsOf(rules);
  const made = rules.map((rule, i): Made => {
    const who = { id: `made-${i + 1}`, made: rule, found: null, measured: true };
    if (asksTraits(rule)) return { ...who, ...untold };
    const rows = rowsMade(rule, conditions[i] ?? null, of);
    const figures = segmentFigures(outlook, rows, errorsOf(value), { sample });
    return { ...who, ...sized(people, rows, sample), figures, notYet: rows.length < fewest };
  });
  const count = valued.places.reduce((sum, one) => sum + one.people, 0);
  return { value, people, count, outlook, rfm, made, found: [], searched: [] };
}

const untold = {
  ...{ people: 0, between: null, notYet: true, bought: 0, figures: null },
  rows: new Int32Array(0),
};

function sized(
  people: People,
  rows: Int32Array,
  sample: SampleSize,
): Pick<Made, "people" | "between" | "bought" | "rows"> {
  const { value, interval } = scaledCount(rows.length, sample);
  return { people: value, between: interval, bought: scaledSum(boughtOf(people, rows), sample), rows };
}
