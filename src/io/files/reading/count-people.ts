import {
  bareHashSql,
  type CountedPeople,
  countedBareSql,
  countedPeopleSql,
  differentPeopleSql,
  partsOfPeople,
  peopleAtOnce,
} from "../../../core/facts/cells/people.sql.ts";
import type { Engine } from "../../../core/sql/engine.ts";
import { isOutOfMemory } from "../../engines/duckdb/out-of-memory.ts";
import type { BareRecords } from "../records/records.ts";

interface PeopleAbout {
  readonly relation: string;
  readonly bare: BareRecords | null;
  /** The cells that name them. */
  readonly named: readonly string[];
  readonly prefix: string;
  /** Of the records. */
  readonly total: number;
}

/** Of so many times as many records as persons are counted at once it is asked first how many persons there are. */
const manyTimes = 10;

/** With more parts memory is not what is wanting. */
const mostParts = 64;

/**
 * Makes the table of the different persons of a kind; null where no cells name any. More of them than `atOnce`, or than the
 * memory holds, are counted in parts, each a reading of the cells that name them.
 */
export async function countPeople(
  engine: Engine,
  { relation, bare, named, prefix, total }: PeopleAbout,
  atOnce = peopleAtOnce,
): Promise<CountedPeople | null> {
  if (named.length === 0) return null;
  const table = `${prefix}people_counted`;
  const ofBare = bare && named.map((cell) => bare.cells.get(cell)?.name as string);
  const about = async () => {
    const sql = differentPeopleSql(bare?.relation ?? relation, ofBare ?? named);
    return (await engine.rows<{ different: number }>(sql))[0]?.different ?? 0;
  };
  for (let parts = partsOfPeople(total > manyTimes * atOnce ? await about() : 0, atOnce); ; ) {
    try {
      for (const part of parts) {
        const sql = bare ? countedBareSql(bare, named, part) : countedPeopleSql(relation, named, part);
        await engine.run(
          `${part.nth === 0 ? `CREATE OR REPLACE TABLE ${table} AS` : `INSERT INTO ${table}`} ${sql}`,
        );
      }
      return { table, cells: named, who: ofBare && bareHashSql(ofBare) };
    } catch (error) {
      if (!isOutOfMemory(error) || parts.length >= mostParts) throw error;
      parts = partsOfPeople(4 * parts.length, 1);
    }
  }
}
