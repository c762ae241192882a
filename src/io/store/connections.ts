import type { Selectable } from "kysely";
import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type ConnectionRow = Selectable<StoreSchema["connection"]>;
export type ConnectionRunRow = Selectable<StoreSchema["connection_run"]>;

/** So many runs of one connection are kept, the last ones. */
const keptRuns = 200;

/** Every connection, oldest first. */
export function connections({ db }: Store): Promise<ConnectionRow[]> {
  return db.selectFrom("connection").selectAll().orderBy("id").execute();
}

export function connection({ db }: Store, id: number): Promise<ConnectionRow | undefined> {
  return db.selectFrom("connection").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Gives back its number, which no other ever has. */
export async function addConnection({ db }: Store, row: Omit<ConnectionRow, "id">): Promise<number> {
  const { id } = await db.insertInto("connection").values(row).returning("id").executeTakeFirstOrThrow();
  return Number(id);
}

/** With all that is kept of its runs. Says whether there was one. */
export async function removeConnection({ db }: Store, id: number): Promise<boolean> {
  await db.deleteFrom("connection_run").where("connection", "=", id).execute();
  const removed = await db.deleteFrom("connection").where("id", "=", id).executeTakeFirst();
  return Number(removed.numDeletedRows) > 0;
}

/** Keeps how far a connection is read or written, as JSON: where the next run goes on. Says whether it is still there. */
export async function keepStanding({ db }: Store, id: number, stands: string | null): Promise<boolean> {
  const kept = await db.updateTable("connection").set({ stands }).where("id", "=", id).executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

/** Begins a run and lets go of those that lie far back; gives back its number. */
export async function beginConnectionRun(
  { db }: Store,
  { connection, begun_us }: Pick<ConnectionRunRow, "connection" | "begun_us">,
): Promise<number> {
  const { id } = await db
    .insertInto("connection_run")
    .values({ connection, begun_us, ended_us: null, counts: "{}", said: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  const last = await db
    .selectFrom("connection_run")
    .select("id")
    .where("connection", "=", connection)
    .orderBy("id", "desc")
    .offset(keptRuns)
    .limit(1)
    .executeTakeFirst();
  if (last)
    await db
      .deleteFrom("connection_run")
      .where("connection", "=", connection)
      .where("id", "<=", last.id)
      .execute();
  return Number(id);
}

/** Says what has come of a run until now. */
export async function noteConnectionRun(
  { db }: Store,
  id: number,
  now: Partial<Pick<ConnectionRunRow, "ended_us" | "counts" | "said">>,
): Promise<void> {
  await db.updateTable("connection_run").set(now).where("id", "=", id).execute();
}

/** The runs of a connection, newest first. */
export function connectionRuns({ db }: Store, connection: number, most: number): Promise<ConnectionRunRow[]> {
  return db
    .selectFrom("connection_run")
    .selectAll()
    .where("connection", "=", connection)
    .orderBy("id", "desc")
    .limit(most)
    .execute();
}

/** The last run of every connection that had one. */
export async function lastConnectionRuns({ db }: Store): Promise<ReadonlyMap<number, ConnectionRunRow>> {
  const rows = await db
    .selectFrom("connection_run")
    .selectAll()
    .where("id", "in", (last) =>
      last
        .selectFrom("connection_run")
        .select(({ fn }) => fn.max("id").as("id"))
        .groupBy("connection"),
    )
    .execute();
  return new Map(rows.map((row) => [row.connection, row]));
}
