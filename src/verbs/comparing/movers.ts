import type { Ladder } from "../../core/ladder/ladder.ts";
import { personSpanSql } from "../../core/measures/exporting/exported-stays.sql.ts";
import { eachPair, type PlaceHeld, placesHeldSql } from "../../core/measures/ladder/places-held.sql.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { noSuchPlace } from "../asking/no-such-place.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import type { Person, Shop } from "../shop/shop.ts";
import { twoLadders } from "./compare.ts";
import { placeIn } from "./compared.ts";
import { type AskedWhatIf, draftLadder } from "./draft.ts";

/** Who would move under a draft; of one move where its ends are told. */
export interface AskedMovers extends AskedWhatIf {
  /** Where they stand under the ladder in force, by id; `nowhere`: in none of its places. Left out: anywhere. */
  readonly from?: string | undefined;
  /** Where they would stand under the draft. */
  readonly to?: string | undefined;
  /** Whoever would stand where they stand is listed too. */
  readonly stayers?: boolean | undefined;
  /** The last person of the page before; null: this is the first. */
  readonly after: number | null;
  readonly limit: number;
}

/** A page of those who would stand elsewhere, or of all who would stand so, by person. */
export interface MoversAnswer {
  readonly asOfUs: number;
  /** Those listed are the ones in this sample; null: all people were asked about. */
  readonly sample: SampleSize | null;
  /** In all pages: of the sample, where there is one. */
  readonly people: number;
  /** Places by id; null: nowhere. */
  readonly list: readonly {
    readonly personId: number;
    /** Null: erased since, or known by nothing. */
    readonly person: Person | null;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** The person whom the next page begins after; null: this is the last. */
  readonly next: number | null;
}

const chunk = 100_000;

/** Lists who would stand elsewhere under a draft than under the ladder in force; throws `asked` for a draft that is none, or a place that neither has. */
export const movers = ofOneReading(async (shop: Shop, asked: AskedMovers): Promise<MoversAnswer> => {
  const draft = draftLadder(shop, asked.yaml);
  const { at, other, sample } = await twoLadders(shop, { ...asked, ladders: { ladder: draft } });
  const { asOfUs, projection } = at;
  const from = asked.from === undefined ? null : placeOf(projection.ladder, asked.from);
  const to = asked.to === undefined ? null : placeOf(draft, asked.to);
  const found: { personId: number; from: string | null; to: string | null }[] = [];
  let people = 0;
  const [span] = await projection.engine.rows<{ least: number; greatest: number }>(personSpanSql);
  const { least, greatest } = span ?? { least: 0, greatest: -1 };
  for (let start = least; start <= greatest; start += chunk) {
    const sql = placesHeldSql({ from: start, before: start + chunk }, asOfUs, sample !== null);
    const [a, b] = [await projection.engine.rows<PlaceHeld>(sql), await other.engine.rows<PlaceHeld>(sql)];
    eachPair(a, b, (personId, one, two) => {
      if ((from !== null && one !== from) || (to !== null && two !== to)) return;
      const ends = { from: placeIn(projection, one), to: placeIn(other, two) };
      if (ends.from === ends.to && !asked.stayers) return;
      people++;
      if (personId > (asked.after ?? -1) && found.length <= asked.limit) found.push({ personId, ...ends });
    });
  }
  const page = found.slice(0, asked.limit);
  const known = await shop.directory.describe(page.map(({ personId }) => personId));
  return {
    ...{ asOfUs, sample, people },
    list: page.map((one) => ({ ...one, person: known.get(one.personId) ?? null })),
    next: found.length > page.length ? (page.at(-1)?.personId ?? null) : null,
  };
});

function placeOf(ladder: Ladder, id: string): number {
  const found = [...ladder.rungs, ...ladder.offLadder].findIndex((place) => place.id === id);
  if (found >= 0 || id === "nowhere") return found;
  throw noSuchPlace(ladder, id);
}

/** The answer as JSON, but for the cursor. Instants ISO in UTC. */
export function moversJson({ asOfUs, sample, people, list }: MoversAnswer) {
  return {
    ...{ asOf: isoInstant(asOfUs), sample, people },
    list: list.map(({ personId, person, from, to }) => ({
      ...{ personId, key: person?.key ?? null, name: person?.name ?? null },
      ...{ from: from ?? "nowhere", to: to ?? "nowhere" },
    })),
  };
}
