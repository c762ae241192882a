import {
  bareHashSql,
  type CountedPeople,
  countedBareSql,
  countedPeopleSql,
  differentPeopleSql,
  partsOfPeople,
} from "../../core/facts/cells/people.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { isOutOfMemory } from "../engines/duckdb/out-of-memory.ts";
import type { BareRecords } from "./records.ts";

interface PeopleAbout {
  readonly relation: string;
  readonly bare: BareRecords | null;
  /** The cells that name them. */
  readonly named: readonly string[];
  readonly prefix: string;
}

/**
 * Makes the table of the different persons of a kind; null where no cells name any. More of them than the memory holds at once
 * are counted in parts, each a reading of the cells that name them.
 */
export async function countPeople(
  engine: Engine,
  { relation, bare, named, prefix }: PeopleAbout,
  parts = 1,
): Promise<CountedPeople | null> {
  if (named.length === 0) return null;
  const table = `${prefix}people_counted`;
  const ofBare = bare && named.map((cell) => bare.cells.get(cell)?.name as string);
  for (let of = parts; ; ) {
    try {
      for (let nth = 0; nth < of; nth++) {
        const part = { nth, of };
        const sql = bare ? countedBareSql(bare, named, part) : countedPeopleSql(relation, named, part);
        await engine.run(
          `${nth === 0 ? `CREATE OR REPLACE TEMP TABLE ${table} AS` : `INSERT INTO ${table}`} ${sql}`,
        );
      }
      return { table, cells: named, who: ofBare && bareHashSql(ofBare) };
    } catch (error) {
      if (!isOutOfMemory(error) || of >= mostParts) throw error;
      const [seen] = await engine.rows<{ different: number }>(
        differentPeopleSql(bare?.relation ?? relation, ofBare ?? named),
      );
      of = partsOfPeople(seen?.different ?? 0, of);
    }
  }
}

/** With more of them memory is not what is wanting. */
const mostParts = 64;
