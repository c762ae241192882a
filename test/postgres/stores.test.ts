import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getMigrations } from "better-auth/db/migration";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authOptions, openAuth } from "../../src/io/accounts/auth.ts";
import { openStore } from "../../src/io/store/open-store.ts";
import { schemaOf } from "../../src/io/store/postgres/marker.ts";
import { served } from "../server/demo-served.ts";
import { asOwner } from "../server/real-shop.ts";
import { everything } from "./everything.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { type Storied, storied, story } from "./story.ts";

let server: PostgresServer;
let root: string;
let database: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "stige-stores-"));
  server = await startPostgres();
  database = await server.database("shops");
});
afterAll(async () => {
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

/** A data folder of its own. */
const folderOf = (name: string) => {
  mkdirSync(join(root, name));
  return join(root, name, ".stige");
};

describe("a store in SQLite and one in PostgreSQL", () => {
  it("do everything alike", async () => {
    const [own, there] = [folderOf("own"), folderOf("there")];
    const sqlite = await openStore(own);
    const postgres = await openStore(there, { database });
    const told = await everything(sqlite, own);
    expect(await everything(postgres, there)).toEqual(told);
    expect(told).toMatchObject({
      numbered: [5, 6, 7, 8, 9, 6, 10, 8],
      excluded: [
        ...[1, 2, 4].map((id) => ({ id, rule: 0 })),
        { id: 3, rule: 1 },
        { id: 5, rule: 3 },
        { id: 10, rule: 3 },
        { id: 3, rule: 4 },
        { id: 2, rule: 5 },
      ],
      traits: [
        [5, ["first_name Ola"]],
        [2, ["company Fjell AS\u2400"]],
        [1, ["phone +47 900 00 000", "last_name P\\u0000Æ"]],
      ],
      kinds: [
        { reason: "notDate", rows: 2, line: 3 },
        { reason: "short", rows: 1 },
      ],
      tombstones: [{ hash: "a" }, { hash: "b", erased_day: 1 }],
      left: [3, 4, 6, 7, 8, 9, 10],
      sound: [],
      refused: true,
      failed: "taken back",
      same: [true, true],
    });
    await Promise.all([sqlite.close(), postgres.close()]);
  });

  it("sign people in alike", async () => {
    const manner = { secret: "5".repeat(64), prefix: "stige-test", secure: false };
    const folder = folderOf("accounts");
    const store = await openStore(folder, { database });
    const options = authOptions(store, manner);
    const { toBeCreated, toBeAdded } = await getMigrations({
      ...options,
      database: { ...options.database, type: "postgres" },
    } as never);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
    const auth = openAuth(store, manner);
    const kari = { name: "Kari", email: "Kari@Shop.example", role: "owner", seesPeople: true };
    const id = await store.aside("accounts", () =>
      auth.create({ ...kari, password: "fire ord uten mening" }),
    );
    const done = await auth.signIn("kari@shop.example", "fire ord uten mening", null);
    if (!done.ok) throw new Error(done.code);
    const cookie = done.cookies.map((one) => one.split(";")[0]).join("; ");
    expect(await auth.session(cookie)).toMatchObject({ userId: id, seesPeople: true, twoFactor: false });
    expect((await auth.enrolTotp(cookie, "fire ord uten mening")).ok).toBe(true);
    await auth.remove(id);
    expect(await auth.session(cookie)).toBeNull();
    await store.close();
  });

  it("go on with numbers that no row had, in every table that numbers its own, when one is taken over into the other", async () => {
    const folder = folderOf("numbered");
    const own = await openStore(folder);
    const audit = { at_us: 1, who: "terminal", action: "load", person_id: null, people: null, object: null };
    const call = { at_us: 1, door: "segment", message_id: "m", place: "", sentence: "{}", fix: "{}" };
    const told = { endpoint: "e", message_id: "m", type: "arrived", body: "{}", made_us: 1 };
    const delivery = { ...told, person_id: null, due_us: null, state: "done", tries: 1, tried_us: 1 };
    const last = { id: 41 };
    await own.db
      .insertInto("audit")
      .values({ ...audit, ...last })
      .execute();
    await own.db
      .insertInto("refused_call")
      .values({ ...call, ...last })
      .execute();
    await own.db
      .insertInto("webhook_delivery")
      .values({ ...delivery, status: 200, said: null, ...last })
      .execute();
    await own.close();
    await (await openStore(folder, { database, adopt: true })).close();
    const schema = schemaOf(folder);
    const growing = await server.ask(
      `select table_name as name from information_schema.columns
        where table_schema = '${schema}' and is_identity = 'YES' and column_name = 'id' order by 1`,
      "shops",
    );
    const next = growing.map(async ({ name }) => [
      name,
      ...(await server.ask(
        `select nextval(pg_get_serial_sequence('"${schema}"."${name}"', 'id'))::int as n`,
        "shops",
      )),
    ]);
    // One that had no rows begins with the first.
    const rows = new Set(["audit", "refused_call", "webhook_delivery"]);
    expect(growing.length).toBeGreaterThanOrEqual(rows.size);
    expect(await Promise.all(next)).toEqual(
      growing.map(({ name }) => [name, { n: rows.has(String(name)) ? 42 : 1 }]),
    );
  });

  it("are opened by one at a time, who is told, and each by whoever it belongs to", async () => {
    const folder = folderOf("held");
    const store = await openStore(folder, { database });
    await expect(openStore(folder, { database })).rejects.toMatchObject({
      code: "locked",
      sentence: { key: "store.locked", params: { pid: process.pid } },
    });
    // A copy of the folder, as on another machine.
    const copy = folderOf("copy");
    mkdirSync(copy);
    writeFileSync(join(copy, "store.json"), readFileSync(join(folder, "store.json")));
    await expect(openStore(copy, { database })).rejects.toMatchObject({
      code: "locked",
      sentence: { params: { holder: expect.stringContaining(String(process.pid)) } },
    });
    await store.close();
    await (await openStore(copy, { database })).close();
    await expect(openStore(folder)).rejects.toMatchObject({ sentence: { key: "store.inDatabase" } });
    const own = join(root, "own", ".stige");
    await expect(openStore(own, { database })).rejects.toMatchObject({ sentence: { key: "store.inFolder" } });
    await (await openStore(own)).close();
    const other = await server.database("other");
    await expect(openStore(folder, { database: other })).rejects.toMatchObject({
      code: "damaged",
      sentence: { key: "store.schemaGone" },
    });
  });
});

describe("a shop whose store lies in a PostgreSQL", () => {
  it("says what the same shop in a folder says, served too; a backup restores to either", async () => {
    const [own, there] = [storied(null), storied(database)];
    try {
      const told = await story(own);
      expect(await story(there)).toEqual(told);
      expect(readdirSync(join(there.folder, ".stige"))).toContain("store.json");
      expect(readdirSync(join(there.folder, ".stige"))).not.toContain("control.db");
      await serveOnce(there);
      await restoreTo(there, own, "to-folder");
      await restoreTo(own, there, "to-database");
    } finally {
      own.remove();
      there.remove();
    }
  });
});

/** What one shop backs up the other's surroundings restore, ladder, loads, rejects and log. */
async function restoreTo(from: Storied, to: Storied, name: string) {
  const [copy, again] = [join(root, `copy-${name}`), join(root, `again-${name}`)];
  await from.json("backup", copy);
  const { code, err } = await to.stige("restore", copy, "--shop", again, "--nobody-erased");
  expect([code, err]).toEqual([0, ""]);
  for (const words of [["digest"], ["loads"], ["rejects"]])
    expect(await to.json(...words, "--shop", again)).toEqual(await from.json(...words));
  // Its lines go on where they ended.
  await to.json("object", "ola@example.no", "--shop", again);
  const log = (await to.json("audit", "--shop", again)) as { action: string }[];
  expect(log.map(({ action }) => action)).toEqual(expect.arrayContaining(["load", "erase", "object"]));
}

/** Over HTTP: an owner is made, asks, is written down, and leaves. */
async function serveOnce({ folder, json }: Storied) {
  const ladder = (await json("ladder")) as { people: number; asOf: string };
  const serving = await served(folder, { database });
  try {
    const owner = await asOwner(serving);
    const answer = await owner.ask("get", `/ladder?at=${encodeURIComponent(ladder.asOf)}`);
    expect(answer.body).toMatchObject({ people: ladder.people });
    const found = await owner.ask("get", "/people", undefined, { "stige-find": "per@example.no" });
    expect(found.body).toMatchObject({ people: 1 });
    const { body } = await owner.ask("get", "/audit");
    expect(JSON.stringify(body)).toContain("makeOwner");
    expect((await owner.ask("delete", "/session")).status).toBe(200);
    expect((await owner.ask("get", "/ladder")).status).toBe(401);
  } finally {
    await serving.stop("asked");
  }
}
