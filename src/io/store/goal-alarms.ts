import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

/** Goals that were told to be in danger, and not out of it since. */
export function goalAlarms({ db }: Store): Promise<StoreSchema["goal_alarm"][]> {
  return db.selectFrom("goal_alarm").selectAll().orderBy("goal").execute();
}

/** Keeps which came into danger and which left it. Call it within a transaction. */
export async function keepGoalAlarms(
  { db }: Store,
  {
    came,
    left,
    nowUs,
  }: { readonly came: readonly number[]; readonly left: readonly number[]; readonly nowUs: number },
): Promise<void> {
  if (left.length > 0) await db.deleteFrom("goal_alarm").where("goal", "in", left).execute();
  if (came.length > 0)
    await db
      .insertInto("goal_alarm")
      .values(came.map((goal) => ({ goal, since_us: nowUs })))
      .onConflict((conflict) => conflict.column("goal").doNothing())
      .execute();
}
