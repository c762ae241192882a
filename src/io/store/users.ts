import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type UserRow = StoreSchema["user"];

/** Every account, oldest first. */
export function users(store: Store): Promise<UserRow[]> {
  return store.db
    .selectFrom("user")
    .select(["id", "name", "email", "role", "seesPeople", "twoFactorEnabled", "createdAt"])
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

export async function hasOwner(store: Store): Promise<boolean> {
  const row = await store.db.selectFrom("user").select("id").where("role", "=", "owner").executeTakeFirst();
  return row !== undefined;
}

export async function userIdOf(store: Store, email: string): Promise<string | null> {
  const row = await store.db
    .selectFrom("user")
    .select("id")
    .where("email", "=", email.toLowerCase())
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function setRights(store: Store, id: string, role: string, seesPeople: boolean): Promise<void> {
  await store.db
    .updateTable("user")
    .set({ role, seesPeople: Number(seesPeople) })
    .where("id", "=", id)
    .execute();
}

/** What cookies are signed with, null before it is made. */
export async function accountsSecret(store: Store): Promise<string | null> {
  return (await store.db.selectFrom("accounts_secret").selectAll().executeTakeFirst())?.secret ?? null;
}

export async function keepAccountsSecret(store: Store, secret: string): Promise<void> {
  await store.db.insertInto("accounts_secret").values({ secret }).execute();
}
