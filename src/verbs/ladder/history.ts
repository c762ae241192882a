import { endOfDay, localDay, startOfDay } from "../../core/facts/zone.ts";
import { type DailyMoves, type DaySpan, historySql } from "../../core/measures/ladder/history.sql.ts";
import { historyAnswer, type PeopleByDay } from "../../core/measures/ladder/history-answer.ts";
import { reachOf } from "../../core/measures/ladder/reach.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import { isoDay } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { afterData, backwards } from "../asking/no-days.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, instant, type Standpoint, standpoint } from "../asking/standpoint.ts";
import { type AskedOfSegment, membersOf } from "../segments/members.ts";
import type { Shop } from "../shop/shop.ts";

export interface AskedHistory extends AskedAbout, AskedOfSegment {
  /** When they belong to the segment that is asked about; else it does not matter. */
  readonly asOf?: AskedAbout["asOf"];
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** People per place at the end of every day. Days since 1970 of the shop's calendar. */
export interface HistoryAnswer extends PeopleByDay {
  readonly version: number;
  readonly endOfData: boolean;
  /** `to` lies ahead: it is told until now. */
  readonly toAhead: boolean;
  readonly places: readonly HistoryPlace[];
  readonly rungs: number;
  readonly firstBought: number | null;
  /** The first instant of each day. */
  readonly startUs: readonly number[];
}

export interface HistoryPlace {
  readonly id: string;
  readonly name: Name;
  readonly measured: boolean;
  /** From when on its window lies wholly within the data; null: always. */
  readonly trustedSinceUs: number | null;
}

/** Answers `stige history`: from the first fact to now, or to the end of old data, where nothing else is asked. Never beyond now. Of a segment: of those who belong to it at `asOf`, on all days; throws as `membersOf`. */
export const history = ofOneReading(async (shop: Shop, asked: AskedHistory): Promise<HistoryAnswer> => {
  const { asOf, ...days } = asked;
  const at = await standpoint(shop, days);
  const { projection, zone, endOfData } = at;
  const of = await membersOf(shop, asOf ? await standpoint(shop, asked) : at, asked);
  const { span, untilUs } = spanOf(at, asked);
  const { engine, ladder, version } = projection;
  const rows = await engine.rows<DailyMoves>(historySql(span, untilUs, zone, of?.stays));
  const places = [...ladder.rungs, ...ladder.offLadder];
  const reach = reachOf(projection);
  return {
    ...historyAnswer(span, places.length, rows),
    version,
    endOfData: endOfData && !asked.to,
    toAhead: !!asked.to && instant(asked.to, zone, "start") > at.nowUs,
    places: places.map(({ id, name }, i) => ({
      id,
      name,
      measured: reach[i]?.bring === null,
      trustedSinceUs: reach[i]?.trustedSinceUs ?? null,
    })),
    rungs: ladder.rungs.length,
    firstBought: customerPlace(ladder),
    startUs: Array.from({ length: span.toDay - span.fromDay + 1 }, (_, i) =>
      startOfDay(span.fromDay + i, zone),
    ),
  };
});

/** The days asked about; throws `asked` where there are none, and says why. */
function spanOf(
  { projection, zone, asOfUs, nowUs }: Standpoint,
  { from, to }: AskedHistory,
): { span: DaySpan; untilUs: number } {
  const lastUs = Math.min(to ? instant(to, zone, "end") : asOfUs, nowUs);
  const firstUs = from ? instant(from, zone, "start") : (projection.firstFactUs ?? lastUs);
  if (from && to && firstUs > instant(to, zone, "end")) throw backwards();
  if (from && firstUs > nowUs)
    throw new StigeError("asked", message("ask.notCome", { given: from, nowUs }), message("ask.notCome.fix"));
  if (from && firstUs > lastUs) throw afterData(from, lastUs);
  if (to && firstUs > lastUs)
    throw new StigeError(
      "asked",
      message("ask.beforeData", { given: to, beginUs: firstUs }),
      message("ask.beforeData.fix"),
    );
  const span = { fromDay: localDay(firstUs, zone), toDay: localDay(lastUs, zone) };
  return { span, untilUs: Math.min(endOfDay(span.toDay, zone), nowUs) };
}

/** The answer as JSON: one row a day, people by place; null where not measured. */
export function historyJson({ fromDay, toDay, toAhead, version, places, rungs, people }: HistoryAnswer) {
  const days = Array.from({ length: toDay - fromDay + 1 }, (_, i) => ({
    day: isoDay(fromDay + i),
    people: Object.fromEntries(
      places.map(({ id, measured }, p) => [id, measured ? (people[p]?.[i] ?? 0) : null]),
    ),
  }));
  const ids = places.map(({ id }) => id);
  return {
    from: isoDay(fromDay),
    to: isoDay(toDay),
    toAhead,
    ladder: version,
    rungs: ids.slice(0, rungs),
    off: ids.slice(rungs),
    days,
  };
}

/** The answer as CSV: a line a day, a column a place; empty where not measured. */
export function historyCsv({ fromDay, toDay, places, people }: HistoryAnswer): string {
  const lines = [["day", ...places.map(({ id }) => id)].join(",")];
  for (let i = 0; i <= toDay - fromDay; i++) {
    const cells = places.map(({ measured }, p) => (measured ? String(people[p]?.[i] ?? 0) : ""));
    lines.push([isoDay(fromDay + i), ...cells].join(","));
  }
  return `${lines.join("\n")}\n`;
}
