import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getMigrations } from "better-auth/db/migration";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../store/open-store.ts";
import { authOptions, openAuth } from "./auth.ts";

const manner = { secret: "5".repeat(64), prefix: "stige-test", secure: false };
let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stige-auth-"));
  store = await openStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const kari = { name: "Kari", email: "Kari@Shop.example", role: "owner", seesPeople: true };
const password = "fire ord uten mening";
const cookieOf = (cookies: readonly string[]) => cookies.map((one) => one.split(";")[0]).join("; ");

describe("better-auth over the store", () => {
  it("finds every table and column that it wants", async () => {
    const { toBeCreated, toBeAdded } = await getMigrations(authOptions(store, manner));
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  it("signs in, knows who it is, and signs out", async () => {
    const auth = openAuth(store, manner);
    const id = await auth.create({ ...kari, password });
    expect(await auth.signIn("kari@shop.example", "wrong password here", null)).toEqual({
      ok: false,
      code: "INVALID_EMAIL_OR_PASSWORD",
    });
    const done = await auth.signIn("kari@shop.example", password, null);
    if (!done.ok) throw new Error(done.code);
    expect(done.value).toBe("in");
    expect(done.cookies[0]).toMatch(/^stige-test\.session_token=.*HttpOnly; SameSite=Strict/i);
    const cookie = cookieOf(done.cookies);
    expect(await auth.session(cookie)).toEqual({
      ...{ id: expect.any(String), seenUs: expect.any(Number) },
      ...{ userId: id, name: "Kari", email: "kari@shop.example", role: "owner" },
      ...{ seesPeople: true, twoFactor: false },
    });
    expect((await auth.signOut(cookie)).ok).toBe(true);
    expect(await auth.session(cookie)).toBeNull();
    const row = await store.db.selectFrom("account").select("password").executeTakeFirstOrThrow();
    expect(row.password).not.toContain("fire");
  });

  it("sends cookies over https alone where the shop is reached so", async () => {
    const auth = openAuth(store, { ...manner, secure: true });
    const done = await auth.signIn("kari@shop.example", password, null);
    if (!done.ok) throw new Error(done.code);
    expect(done.cookies[0]).toMatch(/^__Secure-stige-test\.session_token=.*Secure/i);
  });
});
