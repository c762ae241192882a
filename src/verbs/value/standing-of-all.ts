import { endOfDay, localDay, type Zone } from "../../core/facts/zone.ts";
import { type DailyMoves, historySql } from "../../core/measures/ladder/history.sql.ts";
import { historyAnswer, type PeopleByDay } from "../../core/measures/ladder/history-answer.ts";
import { type PeopleByPlace, peopleStandingSql } from "../../core/measures/people/people-by-place.sql.ts";
import { onceInSmallShop } from "../asking/once-in-reading.ts";
import type { AskedAbout, Standpoint } from "../asking/standpoint.ts";
import type { Projection, Shop } from "../shop/shop.ts";

/** The first ones are counted at their instant; whoever goes on to ask of the same facts is told of all days by one count, which takes as long as several. */
const fewAsked = 3;

/** By place, how many of everyone stand there at the instant of a standpoint in a small shop. */
export async function standingOfAll(
  shop: Shop,
  { projection, asOfUs, knownAtUs, nowUs, zone }: Standpoint,
  version: AskedAbout["version"],
): Promise<readonly number[]> {
  const { smallShop, ladder } = projection;
  const places = ladder.rungs.length + ladder.offLadder.length;
  const whole = () =>
    shop.projection({
      knownAtUs: knownAtUs < nowUs ? knownAtUs : undefined,
      version: version ?? undefined,
    });
  const asked = smallShop && (await onceInSmallShop(smallShop, "standing", async () => ({ times: 0 })));
  const day = localDay(asOfUs, zone);
  if (smallShop && asked && ++asked.times >= fewAsked && endOfDay(day, zone) === asOfUs && asOfUs <= nowUs) {
    const byDay = await onceInSmallShop(smallShop, "standing by day", async () =>
      peopleByDay(await whole(), places, nowUs, zone),
    );
    if (byDay && day >= byDay.fromDay && day <= byDay.toDay)
      return byDay.people.map((column) => column[day - byDay.fromDay] ?? 0);
  }
  const { engine } = await whole();
  const rows = await engine.rows<Pick<PeopleByPlace, "place" | "people">>(peopleStandingSql(asOfUs));
  return Array.from({ length: places }, (_, place) => rows.find((row) => row.place === place)?.people ?? 0);
}

/** Of every day from the first fact on; null: there is none. */
async function peopleByDay(
  { engine, firstFactUs }: Projection,
  places: number,
  nowUs: number,
  zone: Zone,
): Promise<PeopleByDay | null> {
  if (firstFactUs === null) return null;
  const span = { fromDay: localDay(firstFactUs, zone), toDay: localDay(nowUs, zone) };
  return historyAnswer(span, places, await engine.rows<DailyMoves>(historySql(span, nowUs, zone)));
}
