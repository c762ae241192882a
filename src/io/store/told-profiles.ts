import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type ToldRow = StoreSchema["profile_told"];
export type RefusedProfile = StoreSchema["profile_refused"];

/** Persons by number, from the first on and before the second. */
export interface ToldRange {
  readonly from: number;
  readonly before: number;
}

const atOnce = 500;

/** What was told of a range of persons. */
export function toldIn({ db }: Store, connection: number, { from, before }: ToldRange): Promise<ToldRow[]> {
  return db
    .selectFrom("profile_told")
    .selectAll()
    .where("connection", "=", connection)
    .where("person_id", ">=", from)
    .where("person_id", "<", before)
    .orderBy("person_id")
    .execute();
}

/** Keeps what was told, in place of what was told before; whom a service took was refused no more. Call it within a transaction. */
export async function keepTold(
  { db }: Store,
  connection: number,
  rows: readonly Omit<ToldRow, "connection">[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += atOnce) {
    const some = rows.slice(i, i + atOnce).map((row) => ({ connection, ...row }));
    await db
      .insertInto("profile_told")
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(["connection", "person_id"]).doUpdateSet((eb) => ({
          there: eb.ref("excluded.there"),
          address: eb.ref("excluded.address"),
          said: eb.ref("excluded.said"),
          sent: eb.ref("excluded.sent"),
          job: eb.ref("excluded.job"),
        })),
      )
      .execute();
    await db
      .deleteFrom("profile_refused")
      .where("connection", "=", connection)
      .where(
        "person_id",
        "in",
        some.map(({ person_id }) => person_id),
      )
      .execute();
  }
}

/** The jobs at a service that were waited for. */
export async function waitingJobs({ db }: Store, connection: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("profile_told")
    .select("job")
    .distinct()
    .where("connection", "=", connection)
    .where("job", "is not", null)
    .execute();
  return rows.flatMap(({ job }) => (job === null ? [] : [job]));
}

/** Who is told by such a job. */
export function toldByJob({ db }: Store, connection: number, job: string): Promise<ToldRow[]> {
  return db
    .selectFrom("profile_told")
    .selectAll()
    .where("connection", "=", connection)
    .where("job", "=", job)
    .execute();
}

/** Lets go of what was told of persons, and of why they were refused; `blank`: their fields there are to be cleared. Call it within a transaction. */
export async function leaveTold(
  { db, bulk, says }: Store,
  connection: number,
  rows: readonly Pick<ToldRow, "person_id" | "there">[],
  { blank }: { readonly blank: boolean },
): Promise<void> {
  if (rows.length === 0) return;
  if (blank)
    await bulk.insert(
      "profile_blank",
      ["connection", "there"],
      rows.map(({ there }) => [connection, there]),
      { orLeave: true },
    );
  const gone = says.numbers(rows.map(({ person_id }) => person_id)) as never;
  for (const table of ["profile_told", "profile_refused"] as const)
    await db.deleteFrom(table).where("connection", "=", connection).where("person_id", "in", gone).execute();
}

/** Some of those whose fields are to be cleared. */
export function toBlank({ db }: Store, connection: number, limit: number): Promise<{ there: string }[]> {
  return db
    .selectFrom("profile_blank")
    .select("there")
    .where("connection", "=", connection)
    .orderBy("there")
    .limit(limit)
    .execute();
}

/** Those of some whom a person is told by now: what stands there is theirs. */
export async function toldThere(
  { db, says }: Store,
  connection: number,
  theres: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("profile_told")
    .select("there")
    .where("connection", "=", connection)
    .where("there", "in", says.texts(theres) as never)
    .execute();
  return new Set(rows.map(({ there }) => there));
}

/** They are cleared, or nobody there is called so any more. Call it within a transaction. */
export async function keepBlanked(
  { db, says }: Store,
  connection: number,
  theres: readonly string[],
): Promise<void> {
  await db
    .deleteFrom("profile_blank")
    .where("connection", "=", connection)
    .where("there", "in", says.texts(theres) as never)
    .execute();
}

/** Keeps why people were refused, in place of why they were before. Call it within a transaction. */
export async function keepRefusedProfiles({ db }: Store, rows: readonly RefusedProfile[]): Promise<void> {
  for (let i = 0; i < rows.length; i += atOnce)
    await db
      .insertInto("profile_refused")
      .values(rows.slice(i, i + atOnce))
      .onConflict((conflict) =>
        conflict.columns(["connection", "person_id"]).doUpdateSet((eb) => ({
          at_us: eb.ref("excluded.at_us"),
          said: eb.ref("excluded.said"),
        })),
      )
      .execute();
}

/** Whom a service refused the last time, by person, after the one of a number. */
export function refusedProfiles(
  { db }: Store,
  connection: number,
  after: number,
  limit: number,
): Promise<RefusedProfile[]> {
  return db
    .selectFrom("profile_refused")
    .selectAll()
    .where("connection", "=", connection)
    .where("person_id", ">", after)
    .orderBy("person_id")
    .limit(limit)
    .execute();
}

/** All that is kept of what a connection told. Call it within a transaction. */
export async function removeToldBy({ db }: Store, connection: number): Promise<void> {
  for (const table of ["profile_told", "profile_blank", "profile_refused"] as const)
    await db.deleteFrom(table).where("connection", "=", connection).execute();
}

/** On how many profiles there something stands that a connection told, as far as is known. */
export async function profilesThere({ db }: Store, connection: number): Promise<number> {
  const { n } = await db
    .selectFrom(
      db
        .selectFrom("profile_told")
        .select("there")
        .where("connection", "=", connection)
        .union(db.selectFrom("profile_blank").select("there").where("connection", "=", connection))
        .as("stands"),
    )
    .select(({ fn }) => fn.countAll().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Lets go of whatever a connection told: all of it is to be cleared there. Call it within a transaction. */
export async function leaveAllTold({ db }: Store, connection: number): Promise<void> {
  await db
    .insertInto("profile_blank")
    .columns(["connection", "there"])
    .expression(
      db
        .selectFrom("profile_told")
        .select(["connection", "there"])
        .distinct()
        .where("connection", "=", connection),
    )
    .onConflict((known) => known.doNothing())
    .execute();
  for (const table of ["profile_told", "profile_refused"] as const)
    await db.deleteFrom(table).where("connection", "=", connection).execute();
}

/** What was told of a person, by connection. */
export function toldOf({ db }: Store, person: number): Promise<Pick<ToldRow, "connection" | "said">[]> {
  return db
    .selectFrom("profile_told")
    .select(["connection", "said"])
    .where("person_id", "=", person)
    .orderBy("connection")
    .execute();
}

/** Nobody is known by what was told of erased persons any more; what stands at the services is to be cleared. Gives the connections. Call it within a transaction. */
export async function forgetToldOf(store: Store, persons: readonly number[]): Promise<readonly number[]> {
  const { db, says } = store;
  const rows = await db
    .selectFrom("profile_told")
    .select(["connection", "person_id", "there"])
    .where("person_id", "in", says.numbers(persons) as never)
    .execute();
  const connections = [...new Set(rows.map(({ connection }) => connection))];
  for (const connection of connections)
    await leaveTold(
      store,
      connection,
      rows.filter((row) => row.connection === connection),
      { blank: true },
    );
  await db
    .deleteFrom("profile_refused")
    .where("person_id", "in", says.numbers(persons) as never)
    .execute();
  return connections;
}
