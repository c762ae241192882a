import { sql } from "kysely";
import { countryCode } from "../../core/facts/persons/country-code.ts";
import { lastIdentity, stretches } from "./identity-stretches.ts";
import { keptWhileTold } from "./kept-while-told.ts";
import type { Store } from "./open-store.ts";
import { standingOrigins } from "./people.ts";

/** The countries that standing loads tell, by the number of the identity. */
export interface ToldCountries {
  /** ISO 3166 alpha-2; a number of `country` is a place here and 1 more. */
  readonly codes: readonly string[];
  /** 0: none is told, or it is no country. */
  readonly country: Uint16Array;
  /** The load that told it last. */
  readonly load: Int32Array;
}

/** The latest word of each identity's country, of loads that still stand. Read through once; kept in memory until other is told, 6 bytes for each identity. */
export const toldCountries = keptWhileTold(readThrough);

async function readThrough(store: Store): Promise<ToldCountries> {
  const { db, says } = store;
  const standing = await standingOrigins(store);
  const size = (await lastIdentity(store)) + 1;
  const [country, load, codes] = [new Uint16Array(size), new Int32Array(size), [] as string[]];
  const bySpelling = new Map<string, number>();
  const numberOf = (spelling: string) => {
    const known = bySpelling.get(spelling);
    if (known !== undefined) return known;
    const code = countryCode(spelling);
    const number = code === null ? 0 : codes.includes(code) ? codes.indexOf(code) + 1 : codes.push(code);
    bySpelling.set(spelling, number);
    return number;
  };
  for await (const [from, to] of stretches(size)) {
    const rows = await db
      .selectFrom("trait")
      .select(["identity_id", "load", says.country.as("told")])
      .where(sql<boolean>`coalesce(${says.country}, '') <> ''`)
      .where("identity_id", ">=", from)
      .where("identity_id", "<", to)
      .orderBy("identity_id")
      .orderBy("load")
      .execute();
    for (const row of rows) {
      if (row.told === null || !standing.has(row.load)) continue;
      country[row.identity_id] = numberOf(row.told);
      load[row.identity_id] = row.load;
    }
  }
  return { codes, country, load };
}
