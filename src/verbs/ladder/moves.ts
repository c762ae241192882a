import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import { type PeopleBetween, peopleBetweenSql } from "../../core/measures/people/people-between.sql.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, instant, type Standpoint, standpoint } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";

/** Between which days: [start of from, end of to]; or from the end of `after` on, for two dates side by side. */
export type AskedBetween = Pick<AskedAbout, "knownAt" | "version"> &
  (
    | { readonly from: string; readonly to: string }
    | { readonly after: string; readonly to: string | undefined }
  );

/** People by place just before the start of `from` and at the end of `to`. Instants in microseconds. */
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

/** Answers `stige moves`. */
export const moves = ofOneReading(async (shop: Shop, asked: AskedBetween): Promise<MovesAnswer> => {
  const at = await standpoint(shop, asked);
  const { fromUs, toUs } = "from" in asked ? period(at, asked) : periodAfter(at, asked);
  const { engine, ladder, version } = at.projection;
  return {
    fromUs,
    toUs,
    version,
    places: [...ladder.rungs, ...ladder.offLadder].map(({ id, name }) => ({ id, name })),
    rungs: ladder.rungs.length,
    firstBought: customerPlace(ladder),
    moves: await engine.rows<PeopleBetween>(peopleBetweenSql(fromUs - 1, toUs)),
  };
});

/** The instants of a period; throws `asked` where it runs backwards. */
function period(
  { zone }: Pick<Standpoint, "zone">,
  asked: { readonly from: string; readonly to: string },
): { fromUs: number; toUs: number } {
  return forwards(instant(asked.from, zone, "start"), instant(asked.to, zone, "end"));
}

/** The instants after one date up to another; `to` left out: the instant that is usually meant. */
function periodAfter(
  { zone, asOfUs }: Standpoint,
  asked: { readonly after: string; readonly to: string | undefined },
): { fromUs: number; toUs: number } {
  const toUs = asked.to === undefined ? asOfUs : instant(asked.to, zone, "end");
  return forwards(instant(asked.after, zone, "end") + 1, toUs);
}

function forwards(fromUs: number, toUs: number): { fromUs: number; toUs: number } {
  if (fromUs > toUs) throw new StigeError("asked", message("ask.backwards"), message("ask.backwards.fix"));
  return { fromUs, toUs };
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
