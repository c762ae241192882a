import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** The tables of better-auth as it wants them (`src/io/accounts/auth.test.ts` holds that), then Stige's own. */
export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await betterAuthTables(db, t);
  await ownTables(db, t);
}

async function betterAuthTables(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("user")
    .addColumn("id", t.text, (c) => c.primaryKey().notNull())
    .addColumn("name", t.text, (c) => c.notNull())
    .addColumn("email", t.text, (c) => c.notNull().unique())
    .addColumn("emailVerified", t.integer, (c) => c.notNull())
    .addColumn("image", t.text)
    .addColumn("createdAt", t.date, (c) => c.notNull())
    .addColumn("updatedAt", t.date, (c) => c.notNull())
    .addColumn("twoFactorEnabled", t.integer)
    .addColumn("role", t.text, (c) => c.notNull())
    .addColumn("seesPeople", t.integer, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("session")
    .addColumn("id", t.text, (c) => c.primaryKey().notNull())
    .addColumn("expiresAt", t.date, (c) => c.notNull())
    .addColumn("token", t.text, (c) => c.notNull().unique())
    .addColumn("createdAt", t.date, (c) => c.notNull())
    .addColumn("updatedAt", t.date, (c) => c.notNull())
    .addColumn("ipAddress", t.text)
    .addColumn("userAgent", t.text)
    .addColumn("userId", t.text, (c) => c.notNull().references("user.id").onDelete("cascade"))
    .execute();
  await db.schema
    .createTable("account")
    .addColumn("id", t.text, (c) => c.primaryKey().notNull())
    .addColumn("accountId", t.text, (c) => c.notNull())
    .addColumn("providerId", t.text, (c) => c.notNull())
    .addColumn("userId", t.text, (c) => c.notNull().references("user.id").onDelete("cascade"))
    .addColumn("accessToken", t.text)
    .addColumn("refreshToken", t.text)
    .addColumn("idToken", t.text)
    .addColumn("accessTokenExpiresAt", t.date)
    .addColumn("refreshTokenExpiresAt", t.date)
    .addColumn("scope", t.text)
    .addColumn("password", t.text)
    .addColumn("createdAt", t.date, (c) => c.notNull())
    .addColumn("updatedAt", t.date, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("verification")
    .addColumn("id", t.text, (c) => c.primaryKey().notNull())
    .addColumn("identifier", t.text, (c) => c.notNull())
    .addColumn("value", t.text, (c) => c.notNull())
    .addColumn("expiresAt", t.date, (c) => c.notNull())
    .addColumn("createdAt", t.date, (c) => c.notNull())
    .addColumn("updatedAt", t.date, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("twoFactor")
    .addColumn("id", t.text, (c) => c.primaryKey().notNull())
    .addColumn("secret", t.text, (c) => c.notNull())
    .addColumn("backupCodes", t.text, (c) => c.notNull())
    .addColumn("userId", t.text, (c) => c.notNull().references("user.id").onDelete("cascade"))
    .addColumn("verified", t.integer)
    .addColumn("failedVerificationCount", t.integer)
    .addColumn("lockedUntil", t.date)
    .execute();
  for (const [table, column] of [
    ["session", "userId"],
    ["account", "userId"],
    ["verification", "identifier"],
    ["twoFactor", "secret"],
    ["twoFactor", "userId"],
  ] as const)
    await db.schema.createIndex(`${table}_${column}_idx`).on(table).column(column).execute();
}

async function ownTables(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("accounts_secret")
    .addColumn("secret", t.text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("account_code")
    .addColumn("hash", t.text, (c) => c.primaryKey())
    .addColumn("id", t.text, (c) => c.notNull())
    .addColumn("purpose", t.text, (c) => c.notNull())
    .addColumn("email", t.text)
    .addColumn("role", t.text)
    .addColumn("sees_people", t.integer, (c) => c.notNull())
    .addColumn("user_id", t.text)
    .addColumn("created_us", t.bigint, (c) => c.notNull())
    .addColumn("expires_us", t.bigint, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("sign_in_failure")
    .addColumn("key", t.text, (c) => c.primaryKey())
    .addColumn("failures", t.integer, (c) => c.notNull())
    .addColumn("last_us", t.bigint, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("api_key")
    .addColumn("prefix", t.text, (c) => c.primaryKey())
    .addColumn("hash", t.text, (c) => c.notNull())
    .addColumn("name", t.text, (c) => c.notNull())
    .addColumn("scopes", t.text, (c) => c.notNull())
    .addColumn("created_by", t.text, (c) => c.notNull())
    .addColumn("created_us", t.bigint, (c) => c.notNull())
    .addColumn("expires_us", t.bigint)
    .addColumn("used_us", t.bigint)
    .addColumn("revoked_us", t.bigint)
    .execute();
  await db.schema
    .createTable("audit")
    .addColumn("id", t.integer, t.growing)
    .addColumn("at_us", t.bigint, (c) => c.notNull())
    .addColumn("who", t.text, (c) => c.notNull())
    .addColumn("action", t.text, (c) => c.notNull())
    .addColumn("person_id", t.bigint)
    .addColumn("people", t.integer)
    .addColumn("object", t.text)
    .execute();
  await t.stays(db, "audit");
}
