import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Brought } from "../../src/core/ladder/brought.ts";
import { climbSql } from "../../src/core/ladder/in-sql/climb.sql.ts";
import { type Ladder, placeId } from "../../src/core/ladder/ladder.ts";
import type { OverrideFact, PersonFacts, Stay } from "../../src/core/ladder/person-facts.ts";
import { duckdb } from "../../src/core/sql/duckdb.ts";
import type { Engine } from "../../src/core/sql/engine.ts";
import { type DuckDb, duckDbEngine, openDuckDb } from "../../src/io/engines/duckdb/open-duckdb.ts";
import type { Case } from "./random-case.ts";

/** What is held against the oracle: the product's own, or a mutant. */
export type ClimbText = (ladder: Ladder, brought: Brought) => string;

export const productText: ClimbText = (ladder, brought) => climbSql(duckdb, ladder, brought);

/** An engine of its own in memory, to be closed. */
export async function engineInMemory(): Promise<{ db: DuckDb; engine: Engine; close(): void }> {
  const db = await openDuckDb(":memory:", { tempFolder: join(tmpdir(), "stige-test-duckdb"), threads: 1 });
  return { db, engine: duckDbEngine(await db.connect()), close: db.close };
}

/** The stays of the first so many people of tables made by `makeTables`, person by person. */
export async function sqlStays(
  engine: Engine,
  text: string,
  ladder: Ladder,
  people: number,
): Promise<Stay[][]> {
  const rows = await engine.rows<StayRow>(`${text} ORDER BY person_id, from_us`);
  const stays: Stay[][] = Array.from({ length: people }, () => []);
  for (const { person_id, place, previous, from_us, to_us } of rows) {
    const of = stays[person_id / 2 - 1];
    if (!of) throw new RangeError(`stays of a stranger, ${person_id}`);
    of.push({
      place: placeId(ladder, place),
      fromUs: from_us,
      toUs: to_us,
      previous: previous < 0 ? null : placeId(ladder, previous),
    });
  }
  return stays;
}

interface StayRow {
  readonly person_id: number;
  readonly place: number;
  readonly previous: number;
  readonly from_us: number;
  readonly to_us: number;
}

/**
 * A case as tables can hold it: a table keeps no order of its own, so overrides recorded at one instant stand in the order in which
 * the engine takes them, by their end and their rung.
 */
export function asInTables(shop: Case): Case {
  const rungOf = ({ rung }: OverrideFact) => shop.ladder.rungs.findIndex(({ id }) => id === rung);
  const endOf = ({ untilUs, revokedUs }: OverrideFact) => Math.min(untilUs, revokedUs ?? untilUs);
  const ordered = ({ overrides, ...person }: PersonFacts): PersonFacts => ({
    ...person,
    overrides: overrides.toSorted(
      (a, b) => a.recordedUs - b.recordedUs || endOf(a) - endOf(b) || rungOf(a) - rungOf(b),
    ),
  });
  return { ...shop, people: shop.people.map(ordered) };
}
