import type { DatabaseSync } from "node:sqlite";
import type { Bulk } from "../base.ts";

/** Prepared statements, without Kysely: ten times as quick. */
export function sqliteBulk(raw: DatabaseSync): Bulk {
  return {
    async insert(table, columns, rows, { orLeave = false } = {}) {
      const names = columns.map((name) => `"${name}"`);
      const marks = columns.map(() => "?");
      const insert = raw.prepare(
        `insert into "${table}" (${names}) values (${marks})${orLeave ? " on conflict do nothing" : ""}`,
      );
      for (const row of rows) insert.run(...row);
    },
    identityNumbers(kind, source, give) {
      const find = raw.prepare("select id from identity where kind = ? and source = ? and value = ?");
      const make = raw.prepare("insert into identity (id, kind, source, value) values (?, ?, ?, ?)");
      return async (values) =>
        Int32Array.from(values, (value) => {
          const known = find.get(kind, source, value) as { id: number } | undefined;
          if (known) return known.id;
          const id = give(1);
          make.run(id, kind, source, value);
          return id;
        });
    },
    identityWriter(kind, source) {
      // One statement for each list: much quicker than one for each value.
      const write = raw.prepare(
        "insert into identity (id, kind, source, value) select ? + key, ?, ?, value from json_each(?)",
      );
      return async (list, first) => void write.run(first, kind, source, list);
    },
    async traits(load, rows) {
      const insert = raw.prepare(
        `insert into trait (identity_id, load, traits) values (?, ?, ?)
          on conflict (identity_id, load) do update set traits = json_patch(traits, excluded.traits)`,
      );
      for (const [identity, traits] of rows) insert.run(identity, load, traits);
    },
  };
}
