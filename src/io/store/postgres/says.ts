import { sql } from "kysely";
import type { Says } from "../base.ts";

export const postgresSays: Says = {
  numbers: (values) => sql`(select unnest(${values}::bigint[]))`,
  texts: (values) => sql`(select unnest(${values}::text[]))`,
  // Columns have the collation "C": nothing but ASCII has capital letters.
  like: sql`ilike`,
  country: sql<string | null>`(traits::json ->> 'country')`,
  company: sql<string | null>`(traits::json ->> 'company')`,
};
