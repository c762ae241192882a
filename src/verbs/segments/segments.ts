import { setImmediate as othersTurn } from "node:timers/promises";
import { asksScores } from "../../core/facts/segment-rule.ts";
import { foundGroups, type SampledGroups, sampledPoints } from "../../core/measures/segments/found.ts";
import { rowsMade } from "../../core/measures/segments/made.ts";
import { outlookOf } from "../../core/measures/segments/outlook.ts";
import { type People, withBuyers } from "../../core/measures/segments/people.ts";
import { chanceAbove, segmentFigures } from "../../core/measures/segments/segment-figures.ts";
import { groupNames } from "../../core/measures/segments/segment-words.ts";
import type { Buyers } from "../../core/measures/value/buyers.ts";
import { sumOfSome } from "../../core/measures/value/value-of-places.ts";
import type { Estimate } from "../../core/stats/sum-of-estimates.ts";
import { beside } from "../../io/beside/beside.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { standpoint } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";
import { type ValueAnswer, valueSoon } from "../value/value.ts";
import { keepGroups } from "./keep-groups.ts";
import { conditionsOf, nobody, peopleRead, peopleThen, traitsThen } from "./people-then.ts";
import { placesById } from "./places-by-id.ts";
import { scored } from "./scored.ts";
import {
  type AskedSegments,
  boughtOf,
  errorsOf,
  peopleAt,
  rulesAsked,
  type Segment,
  type SegmentsAnswer,
} from "./segment-answer.ts";
import { segmentsOfSample } from "./segments-of-sample.ts";

/** Answers `stige segments`: the segments made in `stige.yaml` and the groups found, each with what its people may bring. */
export const segments = ofOneReading(async (shop: Shop, asked: AskedSegments): Promise<SegmentsAnswer> => {
  const bySome = asked.sample ? await segmentsOfSample(shop, asked) : null;
  if (bySome) return { ...bySome, made: ranked(bySome.made) };
  const at = await standpoint(shop, asked);
  const soon = await valueSoon(shop, { ...asked, sample: false });
  const sampled = asked.madeOnly ? null : soon.buyers.then(searched);
  const { projection, asOfUs } = at;
  const rules = rulesAsked(shop, asked);
  // Whoever waits for these is told what went wrong.
  for (const one of [sampled, soon.answer]) one?.catch(() => {});
  const counted = (await soon.buyers) !== null;
  // Told while it is reckoned what they are worth, for which everyone was read.
  const own =
    counted && rules.every(({ when }) => when === null) ? await peopleRead(projection, asOfUs) : null;
  const read = own ?? (await peopleThen(projection, asOfUs, rules, null));
  const valued = await soon.answer;
  const people = withBuyers(read, valued.buyers);
  const { forecast, buyers, before, horizonDays, discount } = valued;
  const outlook =
    forecast && buyers && before ? outlookOf(people, forecast, before, { horizonDays, discount }) : null;
  // What other threads have done meanwhile is heard, so that they are given more to do.
  await othersTurn();
  const errorOf = errorsOf(valued);
  const figures = (rows: Int32Array) =>
    outlook && segmentFigures(outlook, rows, errorOf, { known: valueOfWhole(valued, people, rows) });
  const rfm = asked.scored || rules.some(asksScores) ? await scored(at, people, valued) : null;
  const placeOf = placesById(projection.ladder);
  const conditions = conditionsOf(rules);
  const ofTraits = await traitsThen(shop, projection, rules);
  const made = rules.map((rule, i) => {
    const traits = ofTraits[i] ?? null;
    const measured = traits !== "untold";
    const rows = rowsMade(rule, conditions[i] ?? null, {
      ...{ people, rfm, placeOf, ofTraits: measured ? traits : nobody },
      values: outlook?.values ?? null,
    });
    const who = { id: `made-${i + 1}`, made: rule, found: null, measured };
    return { ...who, ...sized(people, rows), figures: figures(rows) };
  });
  const search = sampled
    ? foundGroups(people, buyers, buyers ? await sampled : [])
    : { groups: [], searched: [] };
  await othersTurn();
  const names = groupNames(search.groups, projection.ladder);
  const found = search.groups.map(({ rows, ...group }, i) => ({
    ...{ made: null, found: { ...group, name: names[i] ?? "" }, measured: true, ...sized(people, rows) },
    figures: figures(rows),
  }));
  keepGroups(at, { people, made, found }, asked);
  return {
    ...{ value: valued, people, count: people.count, outlook, rfm, searched: search.searched },
    made: ranked(made),
    found: ranked(found.map((one, i) => ({ id: String(i), ...one }))).map((one, i) => ({
      ...one,
      id: `found-${i + 1}`,
    })),
  };
});

/** Buyers of fewer people are looked through sooner than a thread begins. */
const fewestBeside = 50_000;

function searched(buyers: Buyers | null): Promise<readonly SampledGroups[]> {
  const isLong = buyers !== null && buyers.count >= fewestBeside;
  return Promise.all(
    sampledPoints(buyers).map(async (sampled) => ({
      ...sampled,
      ...(await beside(isLong, "structure", sampled.points, sampled.random)),
    })),
  );
}

/** What the people of a segment are worth who are all the people of some places, as `value` tells it: one sum has one interval. Null: they are not. */
function valueOfWhole(
  { valued, forecast, backTest, horizonDays }: ValueAnswer,
  { place }: People,
  rows: Int32Array,
): Estimate | null {
  if (!valued || !forecast) return null;
  const own = peopleAt({ place }, rows);
  const peopled = valued.places.filter(({ people }) => people > 0);
  const whole = peopled.filter((one) => own[one.place] === one.people);
  if (whole.length !== own.filter((people) => people > 0).length) return null;
  if (whole.length === peopled.length) return valued.all;
  if (whole.length === 1) return whole[0]?.total ?? null;
  return sumOfSome(forecast, backTest, horizonDays, (at) => (own[at] ?? 0) > 0).total;
}

function sized(
  people: People,
  rows: Int32Array,
): Omit<Segment, "id" | "made" | "found" | "measured" | "figures" | "aboveNext"> {
  return { people: rows.length, between: null, notYet: false, bought: boughtOf(people, rows), rows };
}

/** Most first; those of which nothing is told last, the largest first. */
function ranked(segments: readonly Omit<Segment, "aboveNext">[]): Segment[] {
  const worth = ({ figures, people }: Omit<Segment, "aboveNext">): [number, number] =>
    figures ? [figures.value.value, people] : [Number.NEGATIVE_INFINITY, people];
  const sorted = segments.toSorted((a, b) => {
    const [one, other] = [worth(a), worth(b)];
    return one[0] === other[0] ? other[1] - one[1] : other[0] > one[0] ? 1 : -1;
  });
  return sorted.map((one, i) => {
    const next = sorted[i + 1]?.figures;
    return { ...one, aboveNext: one.figures && next ? chanceAbove(one.figures, next) : null };
  });
}
