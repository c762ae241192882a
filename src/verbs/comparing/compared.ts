import { localDay } from "../../core/facts/zone.ts";
import { type DailyMoves, type DaySpan, historySql } from "../../core/measures/ladder/history.sql.ts";
import { historyAnswer, type PeopleByDay } from "../../core/measures/ladder/history-answer.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import type { Interval } from "../../core/stats/wilson.ts";
import type { Name } from "../../core/words/language.ts";
import type { Message } from "../../core/words/say.ts";
import type { Standpoint } from "../asking/standpoint.ts";
import type { Projection } from "../shop/shop.ts";

/** People under two ladders (null: not measured): now, through time, and who would stand elsewhere. */
export interface CompareAnswer {
  readonly asOfUs: number;
  /** What the people under the second ladder are told by; null: by all of them. */
  readonly sample: SampleSize | null;
  readonly a: Side;
  readonly b: Side;
  readonly changes: readonly Message[];
  /** Those who would stand elsewhere. */
  readonly moved: Told;
  /** Ids of places; null: nowhere. */
  readonly moves: readonly Move[];
}

/** `interval` null: counted, not told by a sample. */
export interface Told {
  readonly people: number;
  readonly interval: Interval | null;
}

export interface Move extends Told {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Side {
  /** 0: a draft. */
  readonly version: number;
  readonly places: readonly {
    readonly id: string;
    readonly name: Name;
    readonly people: number | null;
    readonly interval: Interval | null;
  }[];
  readonly rungs: number;
  readonly firstBought: number | null;
  /** Who went off the ladder in the year before; null: not measured. */
  readonly left: Told | null;
  readonly history: PeopleByDay;
  /** Both ends of the history's intervals; null: counted. */
  readonly bounds: { readonly low: readonly Int32Array[]; readonly high: readonly Int32Array[] } | null;
}

export function placeIn({ ladder }: Pick<Projection, "ladder">, place: number): string | null {
  return [...ladder.rungs, ...ladder.offLadder][place]?.id ?? null;
}

/** The days of a comparison, and the instant that ends them. */
export interface ComparedSpan extends DaySpan {
  readonly untilUs: number;
}

export function spanOf({ zone, asOfUs, nowUs }: Standpoint, { firstFactUs }: Projection): ComparedSpan {
  const untilUs = Math.min(asOfUs, nowUs);
  const toDay = localDay(untilUs, zone);
  return { fromDay: Math.min(localDay(firstFactUs ?? untilUs, zone), toDay), toDay, untilUs };
}

export function sideOf({ ladder, version }: Projection): Pick<Side, "version" | "rungs" | "firstBought"> {
  return { version, rungs: ladder.rungs.length, firstBought: customerPlace(ladder) };
}

export async function historyOf(
  { zone }: Standpoint,
  { engine, ladder }: Projection,
  { fromDay, toDay, untilUs }: ComparedSpan,
): Promise<PeopleByDay> {
  const span = { fromDay, toDay };
  const rows = await engine.rows<DailyMoves>(historySql(span, untilUs, zone));
  return historyAnswer(span, ladder.rungs.length + ladder.offLadder.length, rows);
}
