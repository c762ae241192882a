import { type Kysely, sql } from "kysely";
import type { Bulk } from "../base.ts";
import type { StoreSchema } from "../schema.ts";
import { keepable, keepableJson } from "./texts.ts";

const atOnce = 5000;

/** Whole batches as JSON in one parameter: a question for each row would wait for the network each time. */
export function postgresBulk(db: Kysely<StoreSchema>): Bulk {
  return {
    async insert(table, columns, rows, { orLeave = false } = {}) {
      const names = sql.join(columns.map((name) => sql.id(name)));
      const write = (batch: readonly Record<string, unknown>[]) =>
        sql`insert into ${sql.table(table)} (${names}) select ${names}
          from json_populate_recordset(null::${sql.table(table)}, ${jsonOf(batch)}::json)
          ${orLeave ? sql`on conflict do nothing` : sql``}`.execute(db);
      let batch: Record<string, unknown>[] = [];
      for (const row of rows) {
        batch.push(Object.fromEntries(columns.map((name, i) => [name, row[i]])));
        if (batch.length < atOnce) continue;
        await write(batch);
        batch = [];
      }
      if (batch.length > 0) await write(batch);
    },
    identityNumbers(kind, source, give) {
      return async (values) => {
        const { rows } = await sql<{ value: string; id: number }>`select i.value, i.id
          from json_array_elements_text(${jsonOf(values)}::json) as t(value)
          join identity as i on i.kind = ${kind} and i.source = ${source} and i.value = t.value`.execute(db);
        const known = new Map(rows.map(({ value, id }) => [value, id]));
        const made: Record<string, unknown>[] = [];
        const ids = Int32Array.from(values, (asked) => {
          const value = keepable(asked) as string;
          const id = known.get(value) ?? give(1);
          if (known.has(value)) return id;
          known.set(value, id);
          made.push({ id, kind, source, value });
          return id;
        });
        if (made.length > 0)
          await sql`insert into identity (id, kind, source, value) select id, kind, source, value
            from json_populate_recordset(null::identity, ${jsonOf(made)}::json)`.execute(db);
        return ids;
      };
    },
    identityWriter(kind, source) {
      return async (list, first) => {
        await sql`insert into identity (id, kind, source, value)
          select ${first}::bigint + n - 1, ${kind}::bigint, ${source}, value
          from json_array_elements_text(${keepableJson(list)}::json) with ordinality as t(value, n)`.execute(
          db,
        );
      };
    },
    traits: (load, rows) => keepTraits(db, load, [...rows]),
  };
}

async function keepTraits(
  db: Kysely<StoreSchema>,
  load: number,
  asked: readonly (readonly [identity: number, traits: string])[],
): Promise<void> {
  if (asked.length === 0) return;
  const ids = [...new Set(asked.map(([id]) => id))];
  const before = await db
    .selectFrom("trait")
    .select(["identity_id", "traits"])
    .where("load", "=", load)
    .where("identity_id", "in", sql<never>`(select unnest(${ids}::bigint[]))`)
    .execute();
  const traits = new Map(before.map((row) => [row.identity_id, row.traits]));
  for (const [id, said] of asked) {
    const known = traits.get(id);
    traits.set(id, known === undefined ? said : patched(known, said));
  }
  const merged = [...traits].map(([identity_id, said]) => ({
    ...{ identity_id, load },
    traits: keepableJson(said),
  }));
  await sql`insert into trait (identity_id, load, traits) select identity_id, load, traits
        from json_populate_recordset(null::trait, ${jsonOf(merged)}::json)
        on conflict (identity_id, load) do update set traits = excluded.traits`.execute(db);
}

const jsonOf = (value: unknown) => keepableJson(JSON.stringify(value));

/** As SQLite's `json_patch` does it: what is said to be null goes. */
function patched(known: string, said: string): string {
  const traits = JSON.parse(known) as Record<string, unknown>;
  for (const [name, value] of Object.entries(JSON.parse(said) as Record<string, unknown>))
    if (value === null) delete traits[name];
    else traits[name] = value;
  return JSON.stringify(traits);
}
