import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type GoalVersionRow = StoreSchema["goal_version"];

/** Every version of every goal, by goal, oldest first. */
export function goalVersions({ db }: Store): Promise<GoalVersionRow[]> {
  return db.selectFrom("goal_version").selectAll().orderBy("goal").orderBy("version").execute();
}

/** Keeps what a goal is from now on. Versions are never edited. */
export async function addGoalVersion({ db }: Store, row: GoalVersionRow): Promise<void> {
  await db.insertInto("goal_version").values(row).execute();
}
