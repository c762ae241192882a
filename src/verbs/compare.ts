import { readFileSync } from "node:fs";
import { localDay } from "../core/facts/zone.ts";
import type { Ladder } from "../core/ladder/ladder.ts";
import { ladderChanges } from "../core/ladder/ladder-changes.ts";
import { readStigeYaml } from "../core/ladder/read-stige-yaml.ts";
import { personSpanSql } from "../core/measures/exported-stays.sql.ts";
import { type DailyMoves, historySql } from "../core/measures/history.sql.ts";
import { historyAnswer, type PeopleByDay } from "../core/measures/history-answer.ts";
import { customerPlace } from "../core/measures/lapsed-after.ts";
import { countPairs, type PlaceHeld, placesHeldSql } from "../core/measures/places-held.sql.ts";
import { reachOf } from "../core/measures/reach.ts";
import { isoDay, isoInstant } from "../core/words/iso-instant.ts";
import type { Name } from "../core/words/language.ts";
import { type Message, message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { ofOneReading } from "./of-one-reading.ts";
import type { Projection, Shop } from "./shop.ts";
import { type AskedAbout, type Standpoint, standpoint } from "./standpoint.ts";

export interface AskedCompare extends Pick<AskedAbout, "asOf" | "knownAt"> {
  /** Two published versions, or the one in force against a draft. */
  readonly ladders: { readonly versions: readonly [number, number] } | { readonly draft: string };
}

/** People under two ladders (null: not measured): now, through time, and who would stand elsewhere. */
export interface CompareAnswer {
  readonly asOfUs: number;
  readonly a: Side;
  readonly b: Side;
  readonly changes: readonly Message[];
  /** Ids of places; null: nowhere. */
  readonly moves: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly people: number;
  }[];
}

export interface Side {
  /** 0: a draft. */
  readonly version: number;
  readonly places: readonly { readonly id: string; readonly name: Name; readonly people: number | null }[];
  readonly rungs: number;
  readonly firstBought: number | null;
  readonly history: PeopleByDay;
}

const chunk = 100_000;

/** Answers `stige compare`. */
export const compare = ofOneReading(async (shop: Shop, asked: AskedCompare): Promise<CompareAnswer> => {
  const inForce = shop.ladders.at(-1)?.version ?? 0;
  const [first, second] = "versions" in asked.ladders ? asked.ladders.versions : [inForce, null];
  const at = await standpoint(shop, { asOf: asked.asOf, knownAt: asked.knownAt, version: first });
  const knownAtUs = at.knownAtUs < at.nowUs ? at.knownAtUs : undefined;
  const other =
    "draft" in asked.ladders
      ? await shop.projection({ knownAtUs, draft: readDraft(asked.ladders.draft) })
      : (await standpoint(shop, { asOf: asked.asOf, knownAt: asked.knownAt, version: second })).projection;
  const pairs = await countAll(at, at.projection, other);
  const idOf = ({ ladder }: Projection, place: number) =>
    [...ladder.rungs, ...ladder.offLadder][place]?.id ?? null;
  const moves = [...pairs].map(([key, people]) => {
    const [from = -1, to = -1] = key.split(">").map(Number);
    return { from: idOf(at.projection, from), to: idOf(other, to), people };
  });
  return {
    asOfUs: at.asOfUs,
    a: await side(at, at.projection, moves, "from"),
    b: await side(at, other, moves, "to"),
    changes: ladderChanges(at.projection.ladder, other.ladder, shop.settings.interest),
    moves,
  };
});

function readDraft(path: string): Ladder {
  const read = readStigeYaml(readFileSync(path, "utf8"));
  if (read.ok) return read.value.ladder;
  throw new StigeError(
    "file",
    message("store.yamlWrong", { path }),
    message("store.yamlWrong.fix"),
    read.problems,
  );
}

async function countAll({ asOfUs }: Standpoint, a: Projection, b: Projection): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const [span] = await a.engine.rows<{ least: number; greatest: number }>(personSpanSql);
  const { least, greatest } = span ?? { least: 0, greatest: -1 };
  for (let from = least; from <= greatest; from += chunk) {
    const sql = placesHeldSql({ from, before: from + chunk }, asOfUs);
    countPairs(await a.engine.rows<PlaceHeld>(sql), await b.engine.rows<PlaceHeld>(sql), counts);
  }
  return counts;
}

async function side(
  { zone, asOfUs, nowUs }: Standpoint,
  projection: Projection,
  moves: CompareAnswer["moves"],
  end: "from" | "to",
): Promise<Side> {
  const { engine, ladder, version, firstFactUs } = projection;
  const untilUs = Math.min(asOfUs, nowUs);
  const toDay = localDay(untilUs, zone);
  const span = { fromDay: Math.min(localDay(firstFactUs ?? untilUs, zone), toDay), toDay };
  const rows = await engine.rows<DailyMoves>(historySql(span, untilUs, zone));
  const reach = reachOf(projection);
  const places = [...ladder.rungs, ...ladder.offLadder].map(({ id, name }, i) => ({
    id,
    name,
    people: reach[i]?.bring
      ? null
      : moves.filter((row) => row[end] === id).reduce((sum, row) => sum + row.people, 0),
  }));
  return {
    version,
    places,
    rungs: ladder.rungs.length,
    firstBought: customerPlace(ladder),
    history: historyAnswer(span, places.length, rows),
  };
}

/** The answer as JSON: `from` is the place under the first ladder, `to` that under the second; days of both as one row each. */
export function compareJson({ asOfUs, a, b, moves }: CompareAnswer) {
  const days = a.history.toDay - a.history.fromDay + 1;
  const onDay = ({ places, history }: Side, i: number) =>
    Object.fromEntries(
      places.map(({ id, people }, place) => [id, people === null ? null : (history.people[place]?.[i] ?? 0)]),
    );
  return {
    asOf: isoInstant(asOfUs),
    ladders: [a.version, b.version].map((version) => (version === 0 ? "draft" : version)),
    moves: moves.map(({ from, to, people }) => ({ from: from ?? "nowhere", to: to ?? "nowhere", people })),
    people: [a, b].map(({ places }) => Object.fromEntries(places.map(({ id, people }) => [id, people]))),
    days: Array.from({ length: days }, (_, i) => ({
      day: isoDay(a.history.fromDay + i),
      people: [onDay(a, i), onDay(b, i)],
    })),
  };
}
