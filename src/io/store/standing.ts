import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type StandingRow = StoreSchema["standing"];
export type StandingLog = StoreSchema["standing_log"];

const columns = ["person_id", "rung", "since_us", "was", "changed_us"] as const;
const atOnce = 1000;
const readAtOnce = 20_000;

/** How far changes of where people stand were looked for; null: they are not followed. */
export async function standingLog({ db }: Store): Promise<StandingLog | null> {
  return (await db.selectFrom("standing_log").selectAll().executeTakeFirst()) ?? null;
}

/** Everyone, by person, so many at a time. */
export async function* everyStanding({ db }: Store): AsyncGenerator<readonly StandingRow[]> {
  for (let after = -1; ; ) {
    const rows = await db
      .selectFrom("standing")
      .selectAll()
      .where("person_id", ">", after)
      .orderBy("person_id")
      .limit(readAtOnce)
      .execute();
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < readAtOnce) return;
    after = last.person_id;
  }
}

/** Of those who stand somewhere, some by person, after a person. */
export function standingSomewhere({ db }: Store, after: number, limit: number): Promise<StandingRow[]> {
  return db
    .selectFrom("standing")
    .selectAll()
    .where("person_id", ">", after)
    .where("rung", "is not", null)
    .orderBy("person_id")
    .limit(limit)
    .execute();
}

/** Those that changed after an instant, up to another, oldest change first; the next page goes on after a row. */
export function standingChanged(
  { db }: Store,
  { afterUs, untilUs }: { readonly afterUs: number; readonly untilUs: number },
  last: Pick<StandingRow, "changed_us" | "person_id"> | null,
  limit: number,
): Promise<StandingRow[]> {
  return db
    .selectFrom("standing")
    .selectAll()
    .where("changed_us", ">", afterUs)
    .where("changed_us", "<=", untilUs)
    .$if(last !== null, (query) =>
      query.where((when) =>
        when.or([
          when("changed_us", ">", last?.changed_us ?? 0),
          when.and([
            when("changed_us", "=", last?.changed_us ?? 0),
            when("person_id", ">", last?.person_id ?? 0),
          ]),
        ]),
      ),
    )
    .orderBy("changed_us")
    .orderBy("person_id")
    .limit(limit)
    .execute();
}

/**
 * Begins to follow, with everyone as they stand. Says whether it did: where somebody else began meanwhile their log stands, by
 * which it was told since when changes are known. Call it within a transaction.
 */
export async function beginStanding(
  store: Store,
  log: StandingLog,
  rows: Iterable<StandingRow>,
): Promise<boolean> {
  if ((await standingLog(store)) !== null) return false;
  await store.db.deleteFrom("standing").execute();
  await store.bulk.insert("standing", columns, valuesOf(rows));
  await store.db.insertInto("standing_log").values(log).execute();
  return true;
}

function* valuesOf(rows: Iterable<StandingRow>) {
  for (const row of rows) yield columns.map((column) => row[column]);
}

/**
 * Keeps what changed, and that it was looked for. Says whether the log stood where it was left: else somebody else has kept it, and
 * nothing is written. Call it within a transaction.
 */
export async function keepStandingChanges(
  { db }: Store,
  before: StandingLog,
  log: StandingLog,
  rows: readonly StandingRow[],
): Promise<boolean> {
  const moved = await db
    .updateTable("standing_log")
    .set(log)
    .where("until_us", "=", before.until_us)
    .executeTakeFirst();
  if (moved.numUpdatedRows === 0n) return false;
  for (let i = 0; i < rows.length; i += atOnce)
    await db
      .insertInto("standing")
      .values(rows.slice(i, i + atOnce))
      .onConflict((conflict) =>
        conflict.column("person_id").doUpdateSet((eb) => ({
          rung: eb.ref("excluded.rung"),
          since_us: eb.ref("excluded.since_us"),
          was: eb.ref("excluded.was"),
          changed_us: eb.ref("excluded.changed_us"),
        })),
      )
      .execute();
  return true;
}
