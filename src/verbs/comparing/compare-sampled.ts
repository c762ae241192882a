import { personSpanSql } from "../../core/measures/exporting/exported-stays.sql.ts";
import { countPairs, type PlaceHeld, placesHeldSql } from "../../core/measures/ladder/places-held.sql.ts";
import { reachOf } from "../../core/measures/ladder/reach.ts";
import {
  type PlaceFromDay,
  sampledPlacesSql,
  sampleSizeSql,
} from "../../core/measures/ladder/sampled-places.sql.ts";
import {
  movedBetween,
  type Pairs,
  type PairsByDay,
  pairsByDay,
  type SampledMove,
  sampledHistory,
  sampledMoves,
  standingIn,
  wholePeople,
} from "../../core/measures/ladder/sampled-places.ts";
import { type PeopleByPlace, peopleByPlaceSql } from "../../core/measures/people/people-by-place.sql.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import type { Standpoint } from "../asking/standpoint.ts";
import type { Projection } from "../shop/shop.ts";
import {
  type CompareAnswer,
  type ComparedSpan,
  historyOf,
  type Move,
  placeIn,
  type Side,
  sideOf,
} from "./compared.ts";
import { leftLadder } from "./left-ladder.ts";

/** All of so few are walked in less than a second: a sample of them would tell less, no sooner. */
const fewestToSample = 50_000;
const chunk = 1_000_000;

/** How many people there are and are in the sample; null: too few to take one. */
export async function sampleOf({ engine }: Projection): Promise<SampleSize | null> {
  const [size] = await engine.rows<SampleSize>(sampleSizeSql);
  return size && size.people >= fewestToSample ? size : null;
}

/** People under the first ladder, who are counted, and under a second, whose stays are those of the sample. */
export async function compareSampled(
  at: Standpoint,
  second: Projection,
  size: SampleSize,
  span: ComparedSpan,
): Promise<Pick<CompareAnswer, "a" | "b" | "moves" | "moved">> {
  const first = at.projection;
  const places = [idsOf(first), idsOf(second)] as const;
  const sameAs = (from: number) => {
    const same = places[1].indexOf(places[0][from] ?? "");
    return from < 0 ? -1 : same < 0 ? null : same;
  };
  const standing = await standingUnder(at, size.people, places[0].length);
  const { now, byDay } = await pairsOf(at, second, size, span);
  const moves = sampledMoves(standing, now, sameAs);
  const history = await historyOf(at, first, span);
  const moved = wholePeople(movedBetween(moves, sameAs), size.people);
  const { low, high, ...told } = sampledHistory(history, size.people, byDay, places[1].length, sameAs);
  return {
    a: {
      ...{ ...sideOf(first), left: await leftLadder(first, span, null) },
      ...{ places: counted(first, standing), history, bounds: null },
    },
    b: {
      ...sideOf(second),
      left: await leftLadder(second, span, size),
      places: estimated(second, moves, size.people),
      history: told,
      bounds: { low, high },
    },
    moved: { people: moved.value, interval: moved.interval },
    moves: moves.filter(isSomewhere).map((move) => moveOf(move, first, second, size.people)),
  };
}

/** Whoever stands nowhere under both ladders is of neither, as in a comparison of all: the excluded, and who came later. */
const isSomewhere = ({ from, to, value }: SampledMove) => value > 0 && (from >= 0 || to >= 0);

const idsOf = ({ ladder }: Projection) => [...ladder.rungs, ...ladder.offLadder].map(({ id }) => id);

/** People per place under the first ladder; the last number: nowhere. */
async function standingUnder({ projection, asOfUs }: Standpoint, everybody: number, places: number) {
  const standing = Array.from({ length: places }, () => 0);
  for (const row of await projection.engine.rows<PeopleByPlace>(peopleByPlaceSql(asOfUs, asOfUs)))
    standing[row.place] = row.people;
  return [...standing, everybody - standing.reduce((sum, n) => sum + n, 0)];
}

async function pairsOf(
  { projection, asOfUs, zone }: Standpoint,
  second: Projection,
  { sampled }: SampleSize,
  { untilUs, ...span }: ComparedSpan,
): Promise<{ now: Pairs; byDay: PairsByDay }> {
  const places = [idsOf(projection).length, idsOf(second).length] as const;
  const counts = new Map<string, number>();
  const byDay = pairsByDay(span, places, sampled);
  const [persons] = await projection.engine.rows<{ least: number; greatest: number }>(personSpanSql);
  const { least, greatest } = persons ?? { least: 0, greatest: -1 };
  const both = async <Row>(sql: string) =>
    [await projection.engine.rows<Row>(sql), await second.engine.rows<Row>(sql)] as const;
  for (let from = least; from <= greatest; from += chunk) {
    const range = { from, before: from + chunk };
    countPairs(...(await both<PlaceHeld>(placesHeldSql(range, asOfUs, true))), counts);
    byDay.add(...(await both<PlaceFromDay>(sampledPlacesSql(range, span, untilUs, zone))));
  }
  const somewhere = [...counts].reduce((sum, [key, n]) => (key === "-1>-1" ? sum : sum + n), 0);
  counts.set("-1>-1", sampled - somewhere);
  return { now: { places, of: (a, b) => counts.get(`${a}>${b}`) ?? 0 }, byDay };
}

function moveOf(move: SampledMove, first: Projection, second: Projection, everybody: number): Move {
  const { value, interval } = wholePeople(move, everybody);
  return { from: placeIn(first, move.from), to: placeIn(second, move.to), people: value, interval };
}

function counted(projection: Projection, standing: readonly number[]): Side["places"] {
  return placesOf(projection, (i) => ({ people: standing[i] ?? 0, interval: null }));
}

function estimated(projection: Projection, moves: readonly SampledMove[], everybody: number): Side["places"] {
  return placesOf(projection, (i) => {
    const { value, interval } = wholePeople(standingIn(i, moves), everybody);
    return { people: value, interval };
  });
}

function placesOf(
  projection: Projection,
  peopleIn: (i: number) => Pick<Side["places"][number], "people" | "interval">,
): Side["places"] {
  const { ladder } = projection;
  const reach = reachOf(projection);
  return [...ladder.rungs, ...ladder.offLadder].map(({ id, name }, i) => ({
    ...{ id, name },
    ...(reach[i]?.bring ? { people: null, interval: null } : peopleIn(i)),
  }));
}
