import { sql } from "kysely";
import type { Says } from "../base.ts";

const each = (values: readonly unknown[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;

export const sqliteSays: Says = {
  numbers: each,
  texts: each,
  like: sql`like`,
  country: sql<string | null>`json_extract(traits, '$.country')`,
  company: sql<string | null>`json_extract(traits, '$.company')`,
};
