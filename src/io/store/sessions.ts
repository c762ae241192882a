import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type SessionRow = Omit<StoreSchema["session"], "token">;

/** Sessions that have not ended by themselves, of one account or (null) of all, the last seen first. */
export async function openSessions(
  { db }: Store,
  userId: string | null,
  nowUs: number,
): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom("session")
    .select(["id", "userId", "createdAt", "updatedAt", "expiresAt", "userAgent"])
    .$if(userId !== null, (q) => q.where("userId", "=", userId ?? ""))
    .orderBy("updatedAt", "desc")
    .orderBy("id")
    .execute();
  return rows.filter(({ expiresAt }) => Date.parse(expiresAt) * 1000 > nowUs);
}

/** Ends one session of an account; false: there is none such. */
export async function endSession({ db }: Store, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where("userId", "=", userId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Ends every session of an account but (unless null) one, and says how many there were. */
export async function endSessions({ db }: Store, userId: string, but: string | null): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where("userId", "=", userId)
    .$if(but !== null, (q) => q.where("id", "!=", but ?? ""))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Keeps when a session was last seen. */
export async function noteSessionSeen({ db }: Store, id: string, nowUs: number): Promise<void> {
  await db
    .updateTable("session")
    .set({ updatedAt: new Date(nowUs / 1000).toISOString() })
    .where("id", "=", id)
    .execute();
}
