import type { PlaceDigest } from "../../core/ladder/digest.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { type DigestRow, digestSql } from "../../core/measures/ladder/digest.sql.ts";
import type { Dialect } from "../../core/sql/dialect.ts";
import { duckdb } from "../../core/sql/duckdb.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, standpoint } from "../asking/standpoint.ts";
import type { Projection, Shop } from "../shop/shop.ts";

/** Check sums of all stays, per place: rungs lowest first, then exits. */
export interface DigestAnswer {
  readonly version: number;
  readonly places: readonly PlaceDigest[];
}

/** Answers `stige digest`. */
export const digest = ofOneReading(
  async (shop: Shop, asked: Pick<AskedAbout, "knownAt" | "version">): Promise<DigestAnswer> => {
    const { projection } = await standpoint(shop, asked);
    return digestOf(projection);
  },
);

/** The digest of the stays of a projection. */
export async function digestOf({ engine, ladder, version }: Projection): Promise<DigestAnswer> {
  return { version, places: await placeDigests(engine, duckdb, ladder) };
}

/** The digest of the table or view `stays` of an engine, also where nobody ever stood. */
export async function placeDigests(engine: Engine, dialect: Dialect, ladder: Ladder): Promise<PlaceDigest[]> {
  const rows = await engine.rows<DigestRow>(
    digestSql(dialect, ladder.rungs.length + ladder.offLadder.length),
  );
  return [...ladder.rungs, ...ladder.offLadder].map(({ id }, place) => {
    const { stays, people, fromSum, toSum } = rows.find((row) => row.place === place) ?? nobody;
    return { place: id, stays, people, fromSum, toSum };
  });
}

const nobody = { stays: 0, people: 0, fromSum: 0, toSum: 0 };
