import type { Selectable } from "kysely";
import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type RefusedCallRow = Omit<Selectable<StoreSchema["refused_call"]>, "id">;

/** So many are kept, the last ones: whoever sends nothing but mistakes fills no disk. */
const kept = 5000;
const atOnce = 100;

/** Keeps what was not taken in, and lets go of what is older than `sinceUs` or lies too far back. */
export async function keepRefusedCalls(
  { db }: Store,
  rows: readonly RefusedCallRow[],
  sinceUs: number,
): Promise<void> {
  for (let i = 0; i < rows.length; i += atOnce)
    await db
      .insertInto("refused_call")
      .values(rows.slice(i, i + atOnce))
      .execute();
  const newest = await db
    .selectFrom("refused_call")
    .select(({ fn }) => fn.max("id").as("id"))
    .executeTakeFirst();
  await db
    .deleteFrom("refused_call")
    .where((when) => when.or([when("at_us", "<", sinceUs), when("id", "<=", Number(newest?.id ?? 0) - kept)]))
    .execute();
}

/** The last ones, newest first. */
export function lastRefusedCalls({ db }: Store, most: number): Promise<RefusedCallRow[]> {
  return db
    .selectFrom("refused_call")
    .select(["at_us", "door", "message_id", "place", "sentence", "fix"])
    .orderBy("id", "desc")
    .limit(most)
    .execute();
}

/** Lets go of those that mention a person. */
export async function forgetRefusedCalls(
  db: Store["db"],
  mentioned: (text: string) => boolean,
): Promise<void> {
  for (const { id, message_id, sentence } of await db
    .selectFrom("refused_call")
    .select(["id", "message_id", "sentence"])
    .execute())
    if (mentioned(message_id) || mentioned(sentence))
      await db.deleteFrom("refused_call").where("id", "=", id).execute();
}
