import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import { type PeopleBetween, peopleBetweenSql } from "../../core/measures/people/people-between.sql.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { afterData, backwards } from "../asking/no-days.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, instant, type Standpoint, standpoint } from "../asking/standpoint.ts";
import { type AskedOfSegment, membersOf } from "../segments/members.ts";
import type { Shop } from "../shop/shop.ts";

/** Between which instants: a time, [start of `from`, end of `to`]; or two days side by side, from the end of `vs` to that of `asOf`. */
export interface AskedBetween extends AskedAbout, AskedOfSegment {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly vs?: string | null | undefined;
}

/** People by place just before `fromUs` and at `toUs`. Instants in microseconds. */
export interface MovesAnswer {
  readonly fromUs: number;
  readonly toUs: number;
  readonly version: number;
  /** Rungs lowest first, then the exits. */
  readonly places: readonly { readonly id: string; readonly name: Name }[];
  readonly rungs: number;
  readonly firstBought: number | null;
  /** Places by number; `was` null: not known yet; `is` null: erased since. */
  readonly moves: readonly PeopleBetween[];
}

/** Answers `stige moves`. Of a segment: of those who belong to it at the end; throws as `membersOf`. */
export const moves = ofOneReading(async (shop: Shop, asked: AskedBetween): Promise<MovesAnswer> => {
  const at = await standpoint(shop, asked);
  const { fromUs, toUs } = between(at, asked);
  const asOf = asked.to ?? asked.asOf;
  const of = await membersOf(shop, { ...at, asOfUs: toUs }, { ...asked, asOf });
  const { engine, ladder, version } = at.projection;
  return {
    fromUs,
    toUs,
    version,
    places: [...ladder.rungs, ...ladder.offLadder].map(({ id, name }) => ({ id, name })),
    rungs: ladder.rungs.length,
    firstBought: customerPlace(ladder),
    moves: await engine.rows<PeopleBetween>(peopleBetweenSql(fromUs - 1, toUs, of?.stays)),
  };
});

/** The first and the last instant; throws `asked` where there are none between them, and says why. */
function between(at: Standpoint, { from, to, vs, asOf }: AskedBetween): { fromUs: number; toUs: number } {
  if (vs && !from && !to) return sideBySide(at, vs, asOf ?? null);
  if (!from || !to || vs || asOf)
    throw new StigeError("asked", message("ask.periodOrTwo"), message("ask.periodOrTwo.fix"));
  const [fromUs, toUs] = [instant(from, at.zone, "start"), instant(to, at.zone, "end")];
  if (fromUs > toUs) throw backwards();
  return { fromUs, toUs };
}

/** The instants after one day up to another; `asOf` null: the instant that is usually meant. */
function sideBySide(
  { zone, asOfUs, nowUs, endOfData }: Standpoint,
  vs: string,
  asOf: string | null,
): { fromUs: number; toUs: number } {
  const vsUs = instant(vs, zone, "end");
  if (vsUs < asOfUs) return { fromUs: vsUs + 1, toUs: asOfUs };
  if (vsUs === asOfUs)
    throw new StigeError("asked", message("ask.sameInstant"), message("ask.sameInstant.fix"));
  if (asOf !== null) throw backwards();
  if (endOfData) throw afterData(vs, asOfUs);
  throw new StigeError("asked", message("ask.notOver", { given: vs, nowUs }), message("ask.notOver.fix"));
}

/** The answer as JSON: instants ISO in UTC, `new` for not known yet, `erased` for no longer anywhere. */
export function movesJson({ fromUs, toUs, version, places, moves: rows }: MovesAnswer) {
  const idOf = (place: number | null, none: string) => (place === null ? none : (places[place]?.id ?? none));
  return {
    from: isoInstant(fromUs),
    to: isoInstant(toUs),
    moves: rows.map(({ was, is, people }) => ({ from: idOf(was, "new"), to: idOf(is, "erased"), people })),
    ladder: version,
  };
}
