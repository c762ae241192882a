import { type Kysely, sql } from "kysely";

/** The tables of better-auth as it wants them (`src/io/accounts/auth.test.ts` holds that), then Stige's own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await betterAuthTables(db);
  await ownTables(db);
}

async function betterAuthTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("user")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull().unique())
    .addColumn("emailVerified", "integer", (c) => c.notNull())
    .addColumn("image", "text")
    .addColumn("createdAt", "date", (c) => c.notNull())
    .addColumn("updatedAt", "date", (c) => c.notNull())
    .addColumn("twoFactorEnabled", "integer")
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("seesPeople", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("session")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("expiresAt", "date", (c) => c.notNull())
    .addColumn("token", "text", (c) => c.notNull().unique())
    .addColumn("createdAt", "date", (c) => c.notNull())
    .addColumn("updatedAt", "date", (c) => c.notNull())
    .addColumn("ipAddress", "text")
    .addColumn("userAgent", "text")
    .addColumn("userId", "text", (c) => c.notNull().references("user.id").onDelete("cascade"))
    .execute();
  await db.schema
    .createTable("account")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("accountId", "text", (c) => c.notNull())
    .addColumn("providerId", "text", (c) => c.notNull())
    .addColumn("userId", "text", (c) => c.notNull().references("user.id").onDelete("cascade"))
    .addColumn("accessToken", "text")
    .addColumn("refreshToken", "text")
    .addColumn("idToken", "text")
    .addColumn("accessTokenExpiresAt", "date")
    .addColumn("refreshTokenExpiresAt", "date")
    .addColumn("scope", "text")
    .addColumn("password", "text")
    .addColumn("createdAt", "date", (c) => c.notNull())
    .addColumn("updatedAt", "date", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("verification")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("identifier", "text", (c) => c.notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .addColumn("expiresAt", "date", (c) => c.notNull())
    .addColumn("createdAt", "date", (c) => c.notNull())
    .addColumn("updatedAt", "date", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("twoFactor")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("secret", "text", (c) => c.notNull())
    .addColumn("backupCodes", "text", (c) => c.notNull())
    .addColumn("userId", "text", (c) => c.notNull().references("user.id").onDelete("cascade"))
    .addColumn("verified", "integer")
    .addColumn("failedVerificationCount", "integer")
    .addColumn("lockedUntil", "date")
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

async function ownTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("accounts_secret")
    .addColumn("secret", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("account_code")
    .addColumn("hash", "text", (c) => c.primaryKey())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("purpose", "text", (c) => c.notNull())
    .addColumn("email", "text")
    .addColumn("role", "text")
    .addColumn("sees_people", "integer", (c) => c.notNull())
    .addColumn("user_id", "text")
    .addColumn("created_us", "bigint", (c) => c.notNull())
    .addColumn("expires_us", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("sign_in_failure")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("failures", "integer", (c) => c.notNull())
    .addColumn("last_us", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("api_key")
    .addColumn("prefix", "text", (c) => c.primaryKey())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("scopes", "text", (c) => c.notNull())
    .addColumn("created_by", "text", (c) => c.notNull())
    .addColumn("created_us", "bigint", (c) => c.notNull())
    .addColumn("expires_us", "bigint")
    .addColumn("used_us", "bigint")
    .addColumn("revoked_us", "bigint")
    .execute();
  await db.schema
    .createTable("audit")
    .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("at_us", "bigint", (c) => c.notNull())
    .addColumn("who", "text", (c) => c.notNull())
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("person_id", "bigint")
    .addColumn("people", "integer")
    .addColumn("object", "text")
    .execute();
  // A line of the log is never changed, not by a mistake either.
  await sql`create trigger audit_stays before update on audit begin select raise(abort, 'the log is not changed'); end`.execute(
    db,
  );
}
