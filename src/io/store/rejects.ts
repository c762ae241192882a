import { sql } from "kysely";
import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type RejectRow = StoreSchema["reject"];

const columns = ["load", "line", "column_name", "cell", "reason", "params", "who", "message_id"] as const;
const atOnce = 10_000;

/** Keeps rejected rows, within the load's transaction. */
export function keepRejected(store: Store, rows: Iterable<RejectRow>): Promise<void> {
  return store.bulk.insert("reject", columns, rowsOf(rows));
}

function* rowsOf(rows: Iterable<RejectRow>) {
  for (const row of rows) yield columns.map((name) => row[name]);
}

/** The rejected rows of one load, or of all, by load and line. */
export function rejects(
  store: Store,
  wish: { load?: number | undefined; limit: number; skip?: number | undefined },
): Promise<RejectRow[]> {
  let query = store.db
    .selectFrom("reject")
    .select(columns)
    .orderBy("load")
    .orderBy("line")
    .orderBy(sql`rowid`)
    .limit(wish.limit)
    .offset(wish.skip ?? 0);
  if (wish.load !== undefined) query = query.where("load", "=", wish.load);
  return query.execute();
}

/** The first rejected rows of a load behind a line. */
export function rejectsBehind(
  { db }: Store,
  { load, line, limit }: { readonly load: number; readonly line: number; readonly limit: number },
): Promise<RejectRow[]> {
  return db
    .selectFrom("reject")
    .select(columns)
    .where("load", "=", load)
    .where("line", ">", line)
    .orderBy("line")
    .limit(limit)
    .execute();
}

/** A rejected row with its row in the table and the source of its load. */
export type RejectByRow = RejectRow & { readonly row: number; readonly source: string };

/** Every rejected row, one after the other. */
export async function* rejectsByRow(store: Store): AsyncGenerator<RejectByRow> {
  for (let last = 0; ; ) {
    const rows = await store.db
      .selectFrom("reject")
      .innerJoin("load", "load.load", "reject.load")
      .select(sql<number>`reject.rowid`.as("row"))
      .select(columns.map((name) => `reject.${name}` as const))
      .select("load.source")
      .where(sql<number>`reject.rowid`, ">", last)
      .orderBy(sql`reject.rowid`)
      .limit(atOnce)
      .execute();
    yield* rows;
    if (rows.length < atOnce) return;
    last = rows.at(-1)?.row ?? last;
  }
}

/** How many were rejected for one reason. */
export async function countRejectedFor({ db }: Store, reason: string): Promise<number> {
  const { n } = await db
    .selectFrom("reject")
    .select(({ fn }) => fn.countAll<number | string>().as("n"))
    .where("reason", "=", reason)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export async function countRejects(store: Store): Promise<number> {
  const { n } = await store.db
    .selectFrom("reject")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

type RejectKindRow = Pick<RejectRow, "reason" | "column_name" | "line" | "cell" | "params"> & {
  rows: number;
};

/** How many rows of a load were rejected for each reason in each column, and the first of them; the most frequent first. */
export async function rejectKinds(store: Store, load: number): Promise<RejectKindRow[]> {
  const first = (column: "cell" | "params") => sql`(select ${sql.ref(column)} from reject as r
      where r.load = ${load} and r.line = k.line and r.reason = k.reason and r.column_name is not distinct from k.column_name
      order by r.rowid limit 1)`;
  const { rows } = await sql<RejectKindRow>`select k.reason, k.column_name, k.rows, k.line,
      ${first("cell")} as cell, ${first("params")} as params
    from (select reason, column_name, count(*) as rows, min(line) as line from reject where load = ${load}
      group by reason, column_name) as k order by k.rows desc, k.line, k.reason, k.column_name`.execute(
    store.db,
  );
  return rows;
}
