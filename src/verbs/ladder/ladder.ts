import { daysAway } from "../../core/facts/days-away.ts";
import {
  type BesideTheLadder,
  besideTheLadderSql,
} from "../../core/measures/ladder/beside-the-ladder.sql.ts";
import { type LadderCounts, ladderAnswer } from "../../core/measures/ladder/ladder-answer.ts";
import { reachOf } from "../../core/measures/ladder/reach.ts";
import {
  type StandingAndMoves,
  standingAndMoves,
  standingAndMovesSql,
} from "../../core/measures/ladder/standing-and-moves.sql.ts";
import { maybeBoughtBeforeSql } from "../../core/measures/maybe-bought-before.sql.ts";
import { type ComingMoves, comingMovesSql } from "../../core/measures/moves/coming-moves.sql.ts";
import { type Crossings, crossingsOf, crossingsSql } from "../../core/measures/moves/crossings.sql.ts";
import { customerPlace, maybeBoughtBeforeUs } from "../../core/measures/moves/lapsed-after.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, standpoint } from "../asking/standpoint.ts";
import { type AskedOfSegment, type Members, membersOf } from "../segments/members.ts";
import type { Projection, Shop } from "../shop/shop.ts";

const usualSpanDays = 28;
/** How far ahead scheduled falls are counted. */
const aheadDays = 28;

/** Where everyone stands at an instant. Instants in microseconds since 1970. */
export interface LadderAnswer extends LadderCounts {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly version: number;
  /** `asOfUs` was not asked for: the data are old, and it is the end of their last day. */
  readonly endOfData: boolean;
  /** `asOfUs` lies ahead: what stands there holds if nothing happens. */
  readonly ahead: boolean;
  /** The span of the moves: (sinceUs, asOfUs]. */
  readonly sinceUs: number;
  readonly spanDays: number;
  /** Who moved within the span, each person once. */
  readonly crossings: Crossings;
  /** Until when scheduled falls are counted. */
  readonly untilUs: number;
  /** To whom everything but what stands beside the ladder belongs at `asOfUs`; null: everyone. */
  readonly of: Pick<Members, "segment" | "found"> | null;
}

/** The span of the moves, back from the instant, in days; left out: 28. */
export interface AskedLadder extends AskedAbout, AskedOfSegment {
  readonly spanDays?: number | undefined;
}

/**
 * Answers `stige ladder`: people per rung, what moved in the span before, what is certain for the next 28 days. Of a segment: of those who belong to it at the
 * instant, wherever they stood before; throws as `membersOf`.
 */
export const ladder = ofOneReading(async (shop: Shop, asked: AskedLadder): Promise<LadderAnswer> => {
  const spanDays = asked.spanDays ?? usualSpanDays;
  const at = await standpoint(shop, asked);
  const { projection, zone, asOfUs, endOfData, knownAtUs, nowUs, certain } = at;
  const { engine } = projection;
  const of = await membersOf(shop, at, asked);
  const { stays } = of ?? everyone;
  const sinceUs = daysAway(asOfUs, -spanDays, zone);
  const untilUs = daysAway(asOfUs, aheadDays, zone);
  const rungIds = projection.ladder.rungs.map(({ id }) => id);
  const besideSql = besideTheLadderSql(asOfUs, rungIds, endOfData ? nowUs : asOfUs);
  const [beside] = await engine.rows<BesideTheLadder>(besideSql);
  const [crossed] = await engine.rows<Record<string, number>>(
    crossingsSql(sinceUs, asOfUs, rungIds.length, stays),
  );
  const counts = ladderAnswer({
    ladder: projection.ladder,
    asOfUs,
    ...standingAndMoves(await engine.rows<StandingAndMoves>(standingAndMovesSql(sinceUs, asOfUs, stays))),
    coming: certain ? await engine.rows<ComingMoves>(comingMovesSql(asOfUs, untilUs, stays)) : null,
    beside: beside ?? nothingBeside,
    maybeBoughtBefore: await maybeBoughtBefore(projection, asOfUs, stays),
    reach: reachOf(projection),
  });
  return {
    ...counts,
    asOfUs,
    knownAtUs,
    version: projection.version,
    endOfData,
    ahead: asOfUs > nowUs,
    sinceUs,
    spanDays,
    crossings: crossingsOf(crossed ?? {}, rungIds.length),
    untilUs,
    of,
  };
});

const everyone = { stays: "stays" };

const nothingBeside: BesideTheLadder = {
  excluded: 0,
  orders: 0,
  revenueMinor: 0,
  ownerless: 0,
  ownerlessRevenueMinor: 0,
  withoutRate: 0,
  unmatchedRefunds: 0,
  unmatchedRefundsMinor: 0,
  elsewhere: 0,
  elsewhereSources: null,
  lostOverrides: 0,
  lostRungs: null,
};

async function maybeBoughtBefore(
  projection: Projection,
  asOfUs: number,
  stays: string,
): Promise<{ place: number; people: number } | null> {
  const place = customerPlace(projection.ladder);
  const beforeUs = maybeBoughtBeforeUs(projection);
  if (place === null || beforeUs === null) return null;
  const sql = maybeBoughtBeforeSql(place, asOfUs, beforeUs, stays);
  const [row] = await projection.engine.rows<{ people: number }>(sql);
  return { place, people: row?.people ?? 0 };
}

/** The ladder as JSON: the keys of the documented shape first, then what the drawing shows besides. Instants ISO in UTC. */
export function ladderJson(answer: LadderAnswer) {
  return {
    asOf: isoInstant(answer.asOfUs),
    knownAt: isoInstant(answer.knownAtUs),
    ladder: answer.version,
    people: answer.people,
    rungs: answer.rungs.map(placeJson),
    off: answer.off.map(placeJson),
    excluded: answer.beside.excluded,
    endOfData: answer.endOfData,
    since: isoInstant(answer.sinceUs),
    until: isoInstant(answer.untilUs),
    moves: answer.moves.map(({ from, to, moves }) => ({ from: from ?? "new", to, moves })),
    orders: {
      all: answer.beside.orders,
      withoutPerson: answer.beside.ownerless,
      revenueMinor: answer.beside.revenueMinor,
      revenueMinorWithoutPerson: answer.beside.ownerlessRevenueMinor,
      withoutRate: answer.beside.withoutRate,
      elsewhere: answer.beside.elsewhere,
    },
    unmatchedRefunds: {
      refunds: answer.beside.unmatchedRefunds,
      grossMinor: answer.beside.unmatchedRefundsMinor,
    },
    lostOverrides: answer.beside.lostOverrides,
  };
}

function placeJson(place: LadderAnswer["rungs"][number]) {
  const { id, people, bring, trustedSinceUs, ...rest } = place;
  const trustedSince = trustedSinceUs === null ? null : isoInstant(trustedSinceUs);
  return { id, people, measured: bring === null, bring, trustedSince, ...rest };
}
