import { readFileSync } from "node:fs";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { ladderChanges } from "../../core/ladder/ladder-changes.ts";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { personSpanSql } from "../../core/measures/exporting/exported-stays.sql.ts";
import { countPairs, type PlaceHeld, placesHeldSql } from "../../core/measures/ladder/places-held.sql.ts";
import { reachOf } from "../../core/measures/ladder/reach.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, type Standpoint, standpoint } from "../asking/standpoint.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { compareSampled, sampleOf } from "./compare-sampled.ts";
import { type CompareAnswer, historyOf, type Move, placeIn, type Side, sideOf, spanOf } from "./compared.ts";
import { leftLadder } from "./left-ladder.ts";

export interface AskedCompare extends Pick<AskedAbout, "asOf" | "knownAt"> {
  /** Two published versions, or the one in force against a draft: a file, or a ladder. */
  readonly ladders:
    | { readonly versions: readonly [number, number] }
    | { readonly draft: string }
    | { readonly ladder: Ladder };
  /** The second of them by a sample, where there are many people; default: by all of them. */
  readonly sample?: boolean | undefined;
}

const chunk = 100_000;

/** Answers `stige compare`. */
export const compare = ofOneReading(async (shop: Shop, asked: AskedCompare): Promise<CompareAnswer> => {
  const { at, other, sample } = await twoLadders(shop, asked);
  const told = {
    asOfUs: at.asOfUs,
    sample,
    changes: ladderChanges(at.projection.ladder, other.ladder, shop.settings.interest),
  };
  if (sample) return { ...told, ...(await compareSampled(at, other, sample, spanOf(at, at.projection))) };
  const moves = await movesOfAll(at, other);
  return {
    ...told,
    a: await side(at, at.projection, moves, "from"),
    b: await side(at, other, moves, "to"),
    moved: {
      people: moves.filter(({ from, to }) => from !== to).reduce((sum, { people }) => sum + people, 0),
      interval: null,
    },
    moves,
  };
});

/** The two ladders of a comparison over the same facts, and the sample that the second is told by. */
export async function twoLadders(
  shop: Shop,
  asked: AskedCompare,
): Promise<{ readonly at: Standpoint; readonly other: Projection; readonly sample: SampleSize | null }> {
  const inForce = shop.ladders.at(-1)?.version ?? 0;
  const [first, second] = "versions" in asked.ladders ? asked.ladders.versions : [inForce, null];
  const at = await standpoint(shop, { asOf: asked.asOf, knownAt: asked.knownAt, version: first });
  const sample = asked.sample ? await sampleOf(at.projection) : null;
  const about = { sampled: sample !== null };
  const knownAtUs = at.knownAtUs < at.nowUs ? at.knownAtUs : undefined;
  const other =
    "versions" in asked.ladders
      ? (await standpoint(shop, { ...asked, version: second }, about)).projection
      : await shop.projection({ knownAtUs, draft: draftIn(asked.ladders), ...about });
  return { at, other, sample };
}

function draftIn(draft: { readonly draft: string } | { readonly ladder: Ladder }): Ladder {
  if ("ladder" in draft) return draft.ladder;
  const path = draft.draft;
  const read = readStigeYaml(readFileSync(path, "utf8"));
  if (read.ok) return read.value.ladder;
  throw new StigeError(
    "file",
    message("store.yamlWrong", { path }),
    message("store.yamlWrong.fix"),
    read.problems,
  );
}

async function movesOfAll({ asOfUs, projection }: Standpoint, other: Projection): Promise<readonly Move[]> {
  const counts = new Map<string, number>();
  const [span] = await projection.engine.rows<{ least: number; greatest: number }>(personSpanSql);
  const { least, greatest } = span ?? { least: 0, greatest: -1 };
  for (let from = least; from <= greatest; from += chunk) {
    const sql = placesHeldSql({ from, before: from + chunk }, asOfUs);
    countPairs(await projection.engine.rows<PlaceHeld>(sql), await other.engine.rows<PlaceHeld>(sql), counts);
  }
  return [...counts].map(([key, people]) => {
    const [from = -1, to = -1] = key.split(">").map(Number);
    return { from: placeIn(projection, from), to: placeIn(other, to), people, interval: null };
  });
}

async function side(
  at: Standpoint,
  projection: Projection,
  moves: readonly Move[],
  end: "from" | "to",
): Promise<Side> {
  const { ladder } = projection;
  const reach = reachOf(projection);
  const span = spanOf(at, projection);
  return {
    ...sideOf(projection),
    left: await leftLadder(projection, span, null),
    places: [...ladder.rungs, ...ladder.offLadder].map(({ id, name }, i) => ({
      id,
      name,
      people: reach[i]?.bring
        ? null
        : moves.filter((row) => row[end] === id).reduce((sum, row) => sum + row.people, 0),
      interval: null,
    })),
    history: await historyOf(at, projection, span),
    bounds: null,
  };
}
