import fc from "fast-check";
import { climbSql } from "../../src/core/ladder/in-sql/climb.sql.ts";
import type { Stay } from "../../src/core/ladder/person-facts.ts";
import { trino } from "../../src/core/sql/trino.ts";
import { trinoEngine } from "../../src/io/engines/trino/trino-engine.ts";
import { features, outcomes } from "../ladder/features.ts";
import type { Tally } from "../ladder/hold-against-oracle.ts";
import { oracleStays } from "../ladder/oracle.ts";
import { makeTables } from "../ladder/projected-tables.ts";
import { randomCrowd } from "../ladder/random-case.ts";
import { asInTables, engineInMemory, sqlStays } from "../ladder/sql-case.ts";
import type { Cluster } from "./cluster.ts";
import { placeTables } from "./placed-shop.ts";

/** A crowd whose stays are not what the oracle says. */
export interface Difference {
  readonly crowd: number;
  readonly inTrino: readonly (readonly Stay[])[];
  readonly expected: readonly (readonly Stay[])[];
}

/**
 * Holds the ladder in SQL, run by Trino, against the oracle: so many random ladders, each for a crowd of ten to thirty
 * random histories. All crowds stand in one set of tables; each ladder places all of them, its own crowd is looked at.
 */
export async function crowdsInTrino(
  cluster: Cluster,
  schema: string,
  crowds: number,
  seed: number,
): Promise<Tally & { readonly differences: readonly Difference[] }> {
  const shops = fc.sample(randomCrowd.map(asInTables), { numRuns: crowds, seed });
  const everyone = shops.flatMap(({ people }) => people);
  const { engine, close } = await engineInMemory();
  try {
    await makeTables(engine, everyone);
    await placeTables(engine, cluster, schema);
  } finally {
    close();
  }
  const tally: Tally = { pairs: 0, seen: new Map() };
  const count = (name: string) => tally.seen.set(name, (tally.seen.get(name) ?? 0) + 1);
  const differences: Difference[] = [];
  const inTrino = trinoEngine({ ...cluster.server, schema });
  for (const [crowd, shop] of shops.entries()) {
    const text = climbSql(trino, shop.ladder, shop.brought);
    const all = await sqlStays(inTrino, text, shop.ladder, everyone.length);
    const own = all.slice(tally.pairs, tally.pairs + shop.people.length);
    const expected = shop.people.map((person) => oracleStays(shop.ladder, shop.brought, person));
    if (JSON.stringify(own) !== JSON.stringify(expected)) differences.push({ crowd, inTrino: own, expected });
    for (const [i, person] of shop.people.entries()) {
      for (const [name, isIn] of Object.entries(features)) if (isIn(shop, person)) count(name);
      for (const [name, isIn] of Object.entries(outcomes))
        if (isIn(shop, person, expected[i] ?? [])) count(name);
    }
    tally.pairs += shop.people.length;
  }
  return { ...tally, differences };
}
