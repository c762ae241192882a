import type { Engine } from "../../../core/sql/engine.ts";
import { rowReader } from "./cells.ts";
import { pagesOf, type TrinoServer, type Watch } from "./statement.ts";

/** The engine port over a Trino server. Every statement stands for itself: Trino keeps nothing between them. */
export function trinoEngine(server: TrinoServer, watch: Watch = {}): Engine {
  return {
    async rows<Row>(sql: string): Promise<Row[]> {
      const rows: Row[] = [];
      for await (const { columns, data } of pagesOf(sql, server, watch)) {
        if (!columns || !data) continue;
        const read = rowReader(columns);
        for (const row of data) rows.push(read(row) as Row);
      }
      return rows;
    },
    async columns(sql) {
      const columns: number[][] = [];
      for await (const { columns: told, data } of pagesOf(sql, server, watch))
        for (const row of data ?? [])
          told?.forEach((_, i) => {
            const cell = row[i];
            const column = columns[i] ?? [];
            columns[i] = column;
            column.push(cell === null ? Number.NaN : Number(cell));
          });
      return columns.map((column) => Float64Array.from(column));
    },
    async run(sql) {
      for await (const _ of pagesOf(sql, server, watch));
    },
  };
}
