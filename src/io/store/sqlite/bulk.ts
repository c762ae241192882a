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
      // Looked up a list at a time: twice as quick as one by one.
      const find = raw.prepare(
        `select i.id from json_each(?) as asked
          left join identity as i on i.kind = ? and i.source = ? and i.value = asked.value`,
      );
      find.setReturnArrays(true);
      const make = raw.prepare("insert into identity (id, kind, source, value) values (?, ?, ?, ?)");
      return async (values) => {
        const found = find.all(JSON.stringify(values), kind, source) as unknown as [number | null][];
        const made = new Map<string, number>();
        return Int32Array.from(values, (value, i) => {
          const known = found[i]?.[0] ?? made.get(value);
          if (known !== undefined) return known;
          const id = give(1);
          make.run(id, kind, source, value);
          made.set(value, id);
          return id;
        });
      };
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
