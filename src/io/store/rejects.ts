import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type RejectRow = StoreSchema["reject"];

/** A way to keep rejected rows, one after the other, within the load's transaction. */
export function rejectWriter(store: Store): (row: RejectRow) => void {
  const insert = store.raw.prepare(
    "insert into reject (load, line, column_name, cell, reason, params, who) values (?, ?, ?, ?, ?, ?, ?)",
  );
  return (row) =>
    void insert.run(row.load, row.line, row.column_name, row.cell, row.reason, row.params, row.who);
}

/** The rejected rows of one load, or of all, by load and line. */
export function rejects(
  store: Store,
  wish: { load?: number | undefined; limit: number; skip?: number | undefined },
): Promise<RejectRow[]> {
  let query = store.db
    .selectFrom("reject")
    .selectAll()
    .orderBy("load")
    .orderBy("line")
    .limit(wish.limit)
    .offset(wish.skip ?? 0);
  if (wish.load !== undefined) query = query.where("load", "=", wish.load);
  return query.execute();
}

/** Every rejected row with its row in the table and the source of its load, one after the other. */
export function rejectsByRow(store: Store): Iterable<RejectRow & { row: number; source: string }> {
  return store.raw
    .prepare(
      "select reject.rowid as row, reject.*, load.source as source from reject join load on load.load = reject.load",
    )
    .iterate() as Iterable<unknown> as Iterable<RejectRow & { row: number; source: string }>;
}

/** How many rows of a load were rejected for each reason in each column, and the first of them; the most frequent first. */
export function rejectKinds(
  store: Store,
  load: number,
): (Pick<RejectRow, "reason" | "column_name" | "line" | "cell" | "params"> & { rows: number })[] {
  // Beside a least value SQLite gives the other columns of its row.
  return store.raw
    .prepare(
      "select reason, column_name, count(*) as rows, min(line) as line, cell, params from reject where load = ? group by reason, column_name order by rows desc, line",
    )
    .all(load) as Record<string, unknown>[] as never;
}
