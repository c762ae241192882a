import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { type Serving, serve } from "../../src/server/serve.ts";
import { openAccounts } from "../../src/verbs/accounts/accounts.ts";
import { audit, noteSeen } from "../../src/verbs/accounts/audit.ts";
import { makeOwner, newOwnerCode } from "../../src/verbs/accounts/first-owner.ts";
import { acceptLink, invite, linkMeaning, openInvitations } from "../../src/verbs/accounts/invitations.ts";
import { waitSeconds } from "../../src/verbs/accounts/lock-out.ts";
import { signIn } from "../../src/verbs/accounts/sign-in.ts";
import { whoAsks } from "../../src/verbs/accounts/who.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { served } from "./demo-served.ts";
import { asInvited, asOwner, type Client, client, password, realShop, removeFolder } from "./real-shop.ts";
import { totp } from "./totp.ts";

let folder: string;
let serving: Serving;
let owner: Client;
beforeAll(async () => {
  folder = await realShop();
  serving = await served(folder);
  owner = await asOwner(serving);
});
afterAll(async () => {
  await serving.stop("asked");
  removeFolder(folder);
});
const here = { place: "here", browser: null };
const olga = { email: "olga@shop.example", password };

describe("a session", () => {
  it("is a cookie that no script reads and no other site sends, and ends when it is signed out", async () => {
    const other = client(serving);
    const { headers } = await other.ask("post", "/session", olga);
    const [cookie = ""] = headers.getSetCookie();
    expect(cookie).toMatch(/^stige-[0-9a-f]{8}\.session_token=\S+;.*Max-Age=604800/i);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/i);
    const kept = other.cookies();
    expect((await other.ask("get", "/ladder")).status).toBe(200);
    expect((await other.ask("delete", "/session")).status).toBe(200);
    const stolen = await client(serving).ask("get", "/ladder", undefined, { Cookie: kept });
    expect(stolen.status).toBe(401);
  });

  it("is of nobody where the cookie was changed, or is of another shop", async () => {
    const cookie = owner.cookies().replace(/.(?=\.[^.]*$)/, "x");
    for (const one of [
      cookie,
      cookie.replace("stige-", "stige-1"),
      "session_token=x",
      "stige-00000000.session_token=x.y",
    ])
      expect((await client(serving).ask("get", "/ladder", undefined, { Cookie: one })).status).toBe(401);
  });
});

describe("sessions", () => {
  const firefox = {
    "User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0",
  };
  const status = async (one: Client) => (await one.ask("get", "/ladder")).status;

  it("are told with their browser, and end one by one or all but the one that asks", async () => {
    const nina = await asInvited(serving, owner, { role: "analyst", email: "nina@shop.example" });
    const mail = { email: "nina@shop.example", password };
    const [second, third, fourth] = [client(serving), client(serving), client(serving)];
    await second.ask("post", "/session", mail, firefox);
    await third.ask("post", "/session", mail);
    await fourth.ask("post", "/session", mail);
    const { list } = (await nina.ask("get", "/me/sessions")).body;
    expect(list.length).toBe(4);
    expect(list.filter(({ own }: { own: boolean }) => own).length).toBe(1);
    expect(JSON.stringify(list)).not.toMatch(/token|Mozilla/);
    const [found] = list.filter(({ browser }: { browser: string | null }) => browser === "Firefox, Windows");
    expect((Date.parse(found.ends) - Date.parse(found.since)) / 86_400_000).toBeCloseTo(7, 3);
    // Nobody ends another's.
    expect((await owner.ask("delete", `/me/sessions/${found.id}`)).status).toBe(404);
    expect(await status(second)).toBe(200);
    expect((await nina.ask("delete", `/me/sessions/${found.id}`)).status).toBe(200);
    expect([await status(second), await status(third), await status(nina)]).toEqual([401, 200, 200]);
    expect((await nina.ask("delete", "/me/sessions")).body).toEqual({ ended: 2 });
    expect([await status(third), await status(fourth), await status(nina)]).toEqual([401, 401, 200]);
  });

  it("of an account are ended by an owner, which the log tells", async () => {
    const mail = { role: "developer", email: "dina@shop.example" };
    const dina = await asInvited(serving, owner, mail);
    const line = async () =>
      (await owner.ask("get", "/accounts")).body.list.find((one: typeof mail) => one.email === mail.email);
    const { id, sessions } = await line();
    expect(sessions).toBe(1);
    expect((await dina.ask("delete", `/accounts/${id}/sessions`)).status).toBe(403);
    expect((await owner.ask("delete", `/accounts/${id}/sessions`)).body).toEqual({ ended: 1 });
    expect((await dina.ask("get", "/session")).body.account).toBeNull();
    expect(await line()).toMatchObject({ sessions: 0, seen: null });
    const { list } = (await owner.ask("get", "/audit")).body;
    expect(list[0]).toMatchObject({ action: "endSessionsOf", object: `account:${id}` });
  });
});

describe("a change from elsewhere", () => {
  const change = { email: "other@shop.example", role: "owner", seesPeople: true };
  it.each([
    ["another site", { Origin: "https://evil.example" }, 403],
    ["another port of this machine", { Origin: "http://127.0.0.1:1" }, 403],
    ["a page without an origin", { Origin: "null" }, 403],
    ["a form", { "Content-Type": "application/x-www-form-urlencoded" }, 400],
    ["a form in plain text", { "Content-Type": "text/plain" }, 400],
  ])("%s: is refused", async (_, headers, status) => {
    const got = await owner.ask("post", "/invitations", change, headers as Record<string, string>);
    expect(got.status).toBe(status);
    expect((await owner.ask("get", "/accounts")).body.invitations).toEqual([]);
  });

  it("without an origin is taken of nobody who has a cookie", async () => {
    const answer = await fetch(`${serving.address}api/v1/session`, {
      method: "DELETE",
      headers: { Cookie: owner.cookies() },
    });
    expect(answer.status).toBe(403);
  });

  it.each([
    ["no JSON", "{", 400],
    ["a list", "[]", 400],
    ["something deep", "[".repeat(8000), 400],
    ["a word that is none", '{"email":"a@b.example","password":"x","admin":true}', 400],
    ["a number for a text", '{"email":1,"password":"x"}', 400],
    ["more than is taken", JSON.stringify({ email: "a@b.example", password: "x".repeat(20_000) }), 413],
  ])("of %s is refused with a sentence", async (_, body, status) => {
    const answer = await fetch(`${serving.address}api/v1/session`, {
      ...{ method: "POST", body, headers: { "Content-Type": "application/json" } },
    });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { remedy: string }).remedy).toMatch(/\S/);
  });
});

describe("one-time passwords", () => {
  it("are asked for from the first confirmed one on, and a recovery code works once", async () => {
    const anna = await asInvited(serving, owner, { role: "marketer", email: "anna@shop.example" });
    const { body } = await anna.ask("post", "/me/totp", { password });
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Stige/);
    expect(body.recovery.length).toBe(10);
    const mail = { email: "anna@shop.example", password };
    expect((await client(serving).ask("post", "/session", mail)).body).toEqual({ next: "in" });
    expect((await anna.ask("post", "/me/totp/confirm", { code: "123456" })).status).toBe(400);
    expect((await anna.ask("post", "/me/totp/confirm", { code: totp(body.secret) })).status).toBe(200);
    expect((await anna.ask("get", "/session")).body.account.twoFactor).toBe(true);
    const second = client(serving);
    expect((await second.ask("post", "/session", mail)).body).toEqual({ next: "totp" });
    expect((await second.ask("get", "/ladder")).status).toBe(401);
    const late = client(serving);
    expect(
      (await late.ask("post", "/session/code", { code: totp(body.secret), recovery: false })).status,
    ).toBe(401);
    const now = totp(body.secret);
    expect((await second.ask("post", "/session/code", { code: now, recovery: false })).status).toBe(200);
    expect((await second.ask("get", "/ladder")).status).toBe(200);
    // Whoever saw the code, and knows the password, comes too late with it.
    const third = client(serving);
    await third.ask("post", "/session", mail);
    const english = { "Accept-Language": "en" };
    const seen = await third.ask("post", "/session/code", { code: now, recovery: false }, english);
    expect([seen.status, seen.body.detail]).toEqual([401, "This code has signed in once already."]);
    expect((await third.ask("get", "/ladder")).status).toBe(401);
    const codes = [];
    for (const code of [body.recovery[0], body.recovery[0]]) {
      const lost = client(serving);
      await lost.ask("post", "/session", mail);
      codes.push((await lost.ask("post", "/session/code", { code, recovery: true })).status);
    }
    expect(codes).toEqual([200, 401]);
    // An owner's link for a new password switches them off, and ends what was signed in.
    const [{ id }] = (await owner.ask("get", "/accounts")).body.list.filter(
      (one: { email: string }) => one.email === mail.email,
    );
    const { path } = (await owner.ask("post", `/accounts/${id}/reset`)).body;
    const [, code] = path.split("#");
    const again = client(serving);
    const wanted = "noe helt annet enn før";
    expect((await again.ask("post", "/link/accept", { code, name: null, password: wanted })).status).toBe(
      200,
    );
    expect((await second.ask("get", "/ladder")).status).toBe(401);
    expect((await again.ask("post", "/link/accept", { code, name: null, password: wanted })).status).toBe(
      404,
    );
    expect((await client(serving).ask("post", "/session", { ...mail, password: wanted })).body).toEqual({
      next: "in",
    });
  });
});

describe("rights", () => {
  it("change at once, of a session and of keys; the last owner stays", async () => {
    const dev = await asInvited(serving, owner, { role: "developer", email: "dev@shop.example" });
    const { key } = (await dev.ask("post", "/keys", { name: "till", scope: "read" })).body;
    expect((await dev.ask("post", "/keys", { name: "x", scope: "read", people: true })).status).toBe(403);
    expect((await dev.ask("get", "/people")).status).toBe(403);
    const till = client(serving, key);
    expect((await till.ask("get", "/ladder")).status).toBe(200);
    const { list } = (await owner.ask("get", "/accounts")).body;
    const idOf = (email: string) => list.find((one: { email: string }) => one.email === email).id;
    const id = idOf("dev@shop.example");
    await owner.ask("patch", `/accounts/${id}`, { role: "analyst", seesPeople: false });
    expect((await dev.ask("get", "/people")).body.namesHidden).toBe(true);
    expect((await till.ask("get", "/ladder")).status).toBe(401);
    await owner.ask("delete", `/accounts/${id}`);
    expect((await dev.ask("get", "/people")).status).toBe(401);
    const own = idOf(olga.email);
    expect((await owner.ask("delete", `/accounts/${own}`)).status).toBe(409);
    expect((await owner.ask("patch", `/accounts/${own}`, { role: "analyst", seesPeople: true })).status).toBe(
      409,
    );
  });
});

describe("too many wrong tries", () => {
  it("make the sixth wait, right or wrong, and say how long; nobody is told whether there is such an account", async () => {
    const tries = [];
    for (let i = 0; i < 6; i++)
      tries.push(
        await client(serving).ask("post", "/session", {
          email: "nobody@shop.example",
          password: "wrong wrong wrong",
        }),
      );
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    const known = await client(serving).ask("post", "/session", { ...olga, password: "wrong wrong wrong" });
    expect({ ...known.body }).toEqual({ ...tries[0]?.body });
    expect(tries[5]?.body.remedy).toMatch(/minutt/);
  });

  it("cost a minute, then twice as long each time, a quarter of an hour at most", () => {
    const now = 1_000_000_000_000;
    const wait = (failures: number, ago = 0) =>
      waitSeconds({ failures, lastUs: now - ago * 1_000_000 }, 5, now);
    expect([4, 5, 6, 7, 8, 9, 50].map((n) => wait(n))).toEqual([0, 60, 120, 240, 480, 900, 900]);
    expect([wait(5, 59), wait(5, 60)]).toEqual([1, 0]);
  });
});

describe("behind a proxy that speaks https", () => {
  it("answers to its name, takes changes from its pages alone, and counts wrong tries by the place that it tells", async () => {
    const home = await realShop();
    const logTo = { write: () => {} };
    const config = {
      port: 0,
      host: "127.0.0.1",
      logLevel: "silent",
      address: new URL("https://stige.shop.example"),
    } as const;
    const machine = {
      timeZone: "Europe/Oslo",
      language: "en",
      version: "0.0.0",
      webFolder: "/nowhere",
    } as const;
    const behind = await serve({ ...machine, folder: home, config, logTo });
    /** As the proxy passes it on; `fetch` lets nobody name another host. */
    const passed = (headers: Record<string, string>, body: unknown, path = "/api/v1/session") =>
      new Promise<{ status: number; cookies: readonly string[] }>((done, fail) => {
        const sent = JSON.stringify(body);
        const options = { port: behind.port, host: "127.0.0.1", method: "POST", path };
        const length = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(sent) };
        request({ ...options, headers: { Host: "stige.shop.example", ...length, ...headers } }, (answer) => {
          answer
            .resume()
            .on("end", () =>
              done({ status: answer.statusCode ?? 0, cookies: answer.headers["set-cookie"] ?? [] }),
            );
        })
          .on("error", fail)
          .end(sent);
      });
    try {
      expect(behind.address).toBe("https://stige.shop.example/");
      const made = await passed(
        { Origin: "https://stige.shop.example" },
        { code: behind.shop.ownerCode?.code, name: "Olga", ...olga },
        "/api/v1/owner",
      );
      expect(made.status).toBe(200);
      expect(made.cookies[0]).toMatch(/^__Secure-stige-.*Secure/i);
      expect((await passed({ Host: "evil.example" }, olga)).status).toBe(421);
      expect((await passed({ Origin: "http://stige.shop.example" }, olga)).status).toBe(403);
      const wrong = (i: number) => ({ email: `nobody${i}@shop.example`, password: "wrong wrong wrong" });
      const from = (place: string, i: number) => passed({ "X-Forwarded-For": `9.9.9.9, ${place}` }, wrong(i));
      for (let i = 0; i < 20; i++) expect((await from("10.0.0.1", i)).status).toBe(401);
      expect([(await from("10.0.0.1", 30)).status, (await from("10.0.0.2", 31)).status]).toEqual([429, 401]);
    } finally {
      await behind.stop("asked");
      removeFolder(home);
    }
  });
});

describe("what is kept", () => {
  it("holds no password, code, link or key, and codes and links end by themselves", async () => {
    const home = await realShop();
    let nowUs = Date.now() * 1000;
    const effects = { now: () => nowUs, timeZone: "Europe/Oslo", language: "nb" } as const;
    const shop = await openShop(home, effects);
    try {
      const accounts = await openAccounts(shop, true);
      const late = await newOwnerCode(accounts);
      nowUs += 3_600_000_001;
      const wish = { name: "Olga", ...olga };
      await expect(makeOwner(accounts, { ...wish, code: late.code }, here)).rejects.toMatchObject({
        code: "not-found",
      });
      const { code } = await newOwnerCode(accounts);
      const { cookies } = await makeOwner(accounts, { ...wish, code }, here);
      expect(cookies[0]).toMatch(/^__Secure-stige-.*Secure/);
      const cookie = cookies.map((one) => one.split(";")[0]).join("; ");
      const who = await whoAsks(accounts, { cookie, bearer: null, ...here });
      if (who.kind !== "account") throw new Error("not signed in");
      const link = await invite(accounts, who, {
        email: "a@shop.example",
        role: "analyst",
        seesPeople: false,
      });
      expect(await linkMeaning(accounts, link.code, "here")).toMatchObject({ role: "analyst" });
      nowUs += 7 * 86_400_000_000 + 1;
      await expect(linkMeaning(accounts, link.code, "here")).rejects.toMatchObject({ code: "not-found" });
      const taking = acceptLink(accounts, { code: link.code, name: "Anna", password }, here);
      await expect(taking).rejects.toMatchObject({ code: "not-found" });
      expect(await openInvitations(accounts)).toEqual([]);
      // Whoever was shown in it is erased: the log says what it said, and that they were.
      await noteSeen(shop, { who: "account:gone", action: "person", personId: 1 });
      // While the store is read at rest, as where a projection is laid out, whoever sees somebody waits for nothing.
      let read = () => {};
      const reading = shop.store.settled(() => new Promise<void>((done) => (read = done)));
      await noteSeen(shop, { who: "account:gone", action: "person", personId: 2 });
      read();
      await reading;
      await expect.poll(async () => (await audit(shop, { before: null, limit: 1 }))[0]?.personId).toBe(2);
      const before = await audit(shop, { before: null, limit: 100 });
      await erase(shop, await erasePlan(shop, "kari@example.com"));
      const [erased, ...rest] = await audit(shop, { before: null, limit: 100 });
      expect(erased).toMatchObject({ who: "terminal", action: "erase", personId: 1 });
      expect(rest).toEqual(before);
      await expect(shop.store.db.updateTable("audit").set({ who: "x" }).execute()).rejects.toThrow(
        "the log is not changed",
      );
      await signIn(accounts, olga, here);
      await sql`pragma wal_checkpoint(truncate)`.execute(shop.store.db);
      const bytes = readFileSync(join(home, ".stige", "control.db")).toString("latin1");
      for (const secret of [password, code, late.code, link.code]) expect(bytes).not.toContain(secret);
    } finally {
      await shop.close();
      removeFolder(home);
    }
  });
});
