import { asksTraits, rfmScoreNames, type SegmentRule } from "../../core/facts/segment-rule.ts";
import { placeId } from "../../core/ladder/ladder.ts";
import { writtenSegment } from "../../core/ladder/stige-yaml/write-segments.ts";
import { scaledSum } from "../../core/measures/sampled/scaled.ts";
import { segmentBasis, segmentName } from "../../core/measures/segments/segment-words.ts";
import type { Estimate } from "../../core/stats/sum-of-estimates.ts";
import { safeCsvLine } from "../../core/words/csv.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import type { Message } from "../../core/words/say.ts";
import { discountPercent, estimatePairJson } from "../value/estimate-json.ts";
import type { ValueAnswer } from "../value/value.ts";
import { searchNotes } from "./search-notes.ts";
import { peopleAt, type Segment, type SegmentsAnswer } from "./segment-answer.ts";

/** The answer as JSON. Money in minor units, rounded; chances 0 to 1; intervals 90 %; `say` puts names and notes into words. */
export function segmentsJson(
  answer: SegmentsAnswer,
  interest: readonly string[],
  say: (said: Message) => string,
) {
  const { value, searched } = answer;
  const of = (segment: Segment) => ({
    ...segmentJson(segment, value, interest, say),
    standing: standingJson(segment, answer),
  });
  return {
    asOf: isoInstant(value.asOfUs),
    knownAt: isoInstant(value.knownAtUs),
    ladder: value.version,
    endOfData: value.endOfData,
    horizonDays: value.horizonDays,
    discountPercent: discountPercent(value.discount),
    currency: value.currency,
    basis: value.money?.basis ?? null,
    sample: value.sample,
    people: answer.count,
    notes: [...searchNotes(answer), ...value.notes].map((note) => ({
      code: note.key.slice(note.key.indexOf(".") + 1),
      text: say(note),
    })),
    made: answer.made.map(of),
    found: answer.found.map(of),
    searched,
  };
}

function segmentJson(
  segment: Segment,
  { ladder, currency }: Pick<ValueAnswer, "ladder" | "currency">,
  interest: readonly string[],
  say: (said: Message) => string,
) {
  const { id, made, found, people, between, notYet, bought, figures, aboveNext, measured } = segment;
  return {
    id,
    name: made ? made.name : say(segmentName(found, ladder)),
    rule: segmentBasis(segment, ladder, interest).map(say),
    written: made && ruleJson(made, currency),
    found: found?.name ?? null,
    stratum: found?.stratum ?? null,
    rung: found?.place == null ? null : placeId(ladder, found.place),
    traits: found?.traits ?? [],
    typical: found && found.stratum !== "never" ? found.typical : null,
    people,
    bought,
    between,
    why: figures
      ? null
      : notYet
        ? ("not-yet" as const)
        : !measured
          ? ("not-measured" as const)
          : people < 10
            ? ("too-few" as const)
            : ("not-told" as const),
    chance: figures && shareJson(figures.chance),
    given: figures?.given ? estimatePairJson(figures.given) : null,
    value: figures && estimatePairJson(figures.value),
    aboveNext: aboveNext === null ? null : Math.round(aboveNext * 1000) / 1000,
  };
}

/** How many of a segment stand where, rungs lowest first, then the places off the ladder; of a sample scaled up. Null: of whom it holds is not known. */
function standingJson({ measured, notYet, between, rows }: Segment, { people, value }: SegmentsAnswer) {
  if (!measured || (notYet && between === null)) return null;
  const { ladder, sample } = value;
  const at = peopleAt(people, rows);
  return [...ladder.rungs, ...ladder.offLadder].map(({ id }, place) => {
    const own = at[place] ?? 0;
    return { place: id, people: sample ? scaledSum(own, sample) : own };
  });
}

/** Whether all that it says is where somebody stands, and the whole as it may be made again. */
function ruleJson(made: SegmentRule, currency: string) {
  const { places, rfm, valueMinor, when } = made;
  const more = asksTraits(made) || when !== null || valueMinor !== null || Object.keys(rfm).length > 0;
  return { places, placesAlone: !more, segment: JSON.stringify(writtenSegment(made, currency)) };
}

const places4 = (share: number) => Math.round(share * 1e4) / 1e4;

const shareJson = ({ value, interval }: Estimate) => ({
  value: places4(value),
  interval: [places4(interval.low), places4(interval.high)],
});

const linesAtOnce = 10_000;

/** Everyone as lines of CSV, some thousand at a time: by number of the person, without names; made segments by name, divided by a bar. */
export function* peopleOfSegments(
  { people, made, found, outlook, rfm, value }: SegmentsAnswer,
  nameOf: (segment: Segment) => string,
): Generator<string> {
  const head = ["person_id", "rung", "made", "found", ...rfmScoreNames.map((name) => `rfm_${name}`)];
  yield `${[...head, "chance", "value_minor"].join(",")}\n`;
  const foundOf = new Int32Array(people.count).fill(-1);
  found.forEach(({ rows }, g) => {
    for (const i of rows) foundOf[i] = g;
  });
  const within = made.map(({ rows }) => {
    const mark = new Uint8Array(people.count);
    for (const i of rows) mark[i] = 1;
    return mark;
  });
  const names = { made: made.map(nameOf), found: found.map(nameOf) };
  for (let from = 0; from < people.count; from += linesAtOnce) {
    const lines: string[] = [];
    for (let i = from; i < Math.min(people.count, from + linesAtOnce); i++) {
      const row = rfm?.rowOf[i] ?? -1;
      lines.push(
        `${safeCsvLine([
          people.personId[i] as number,
          placeId(value.ladder, people.place[i] as number),
          names.made.filter((_, m) => within[m]?.[i] === 1).join(" | ") || null,
          names.found[foundOf[i] as number] ?? null,
          ...rfmScoreNames.map((name) => (rfm && row >= 0 ? (rfm.scores[name][row] as number) : null)),
          outlook ? places4(outlook.chances[i] as number) : null,
          outlook ? Math.round(outlook.values[i] as number) : null,
        ])}\n`,
      );
    }
    yield lines.join("");
  }
}
