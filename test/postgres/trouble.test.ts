import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formats } from "../../src/core/words/formats.ts";
import { languages } from "../../src/core/words/language.ts";
import { say } from "../../src/core/words/say.ts";
import { StigeError } from "../../src/core/words/stige-error.ts";
import { nextSequence, sequence } from "../../src/io/store/loads.ts";
import { openStore } from "../../src/io/store/open-store.ts";
import { schemaOf } from "../../src/io/store/postgres/marker.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
let root: string;
let database: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "stige-trouble-"));
  server = await startPostgres();
  database = await server.database("shops");
  await server.ask(
    "create user guarded password 'right'; create user plain; grant all on database shops to guarded",
  );
});
afterAll(async () => {
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

const folderOf = (name: string) => {
  mkdirSync(join(root, name));
  return join(root, name, ".stige");
};

async function toldOf(work: Promise<unknown>): Promise<StigeError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof StigeError) return error;
  throw error ?? new Error("it went well");
}

const at = (change: (url: URL) => void) => {
  const url = new URL(database);
  change(url);
  return url.href;
};

describe("a database that cannot be used", () => {
  it.each([
    ["databaseUrl", () => "mysql://a:secret@localhost/b"],
    ["databaseUrl", () => "shops"],
    ["databaseLost", () => at((url) => Object.assign(url, { port: "1", password: "secret" }))],
    [
      "databaseLost",
      () => at((url) => Object.assign(url, { hostname: "no.such.host.invalid", password: "secret" })),
    ],
    ["databaseSignIn", () => at((url) => Object.assign(url, { username: "guarded", password: "secret" }))],
    ["databaseSignIn", () => at((url) => Object.assign(url, { username: "guarded", password: "" }))],
    ["databaseSignIn", () => at((url) => Object.assign(url, { username: "nobody-here" }))],
    ["databaseNone", () => at((url) => Object.assign(url, { pathname: "/no-such" }))],
    ["databaseRights", () => at((url) => Object.assign(url, { username: "plain", password: "secret" }))],
  ])("%s is told with a remedy and without its password", async (key, url) => {
    const folder = join(root, "never", ".stige");
    mkdirSync(join(root, "never"), { recursive: true });
    const error = await toldOf(openStore(folder, { database: url() }));
    expect(error.sentence.key).toBe(`store.${key}`);
    for (const language of languages) {
      const f = formats({ language, timeZone: "Europe/Oslo", currency: "NOK" });
      const said = `${say(error.sentence, f)} ${error.fix ? say(error.fix, f) : ""}`;
      expect(said.length).toBeGreaterThan(60);
      expect(`${said} ${error.stack}`).not.toMatch(/\bsecret\b/);
    }
    expect(existsSync(folder)).toBe(false);
  });

  it("of a user with a password takes the right one", async () => {
    const url = at((one) => Object.assign(one, { username: "guarded", password: "right" }));
    await (await openStore(folderOf("guarded"), { database: url })).close();
  });

  it("without room keeps nothing, and says so", async () => {
    const folder = folderOf("full");
    const store = await openStore(folder, { database });
    const schema = schemaOf(folder);
    await server.ask(
      `create function "${schema}".full() returns trigger language plpgsql as
        'begin raise exception ''could not extend file'' using errcode = ''53100''; end';
      create trigger full_disk before insert on "${schema}".tombstone execute function "${schema}".full()`,
      "shops",
    );
    const before = await sequence(store);
    const error = await toldOf(
      store.transaction("load", async () => {
        await nextSequence(store);
        await store.bulk.insert("tombstone", ["hash", "what", "erased_day"], [["a", "email", 1]]);
      }),
    );
    expect(error.sentence.key).toBe("store.databaseFull");
    expect(await sequence(store)).toBe(before);
    await store.close();
  });
});

describe("a connection that is lost", () => {
  it("in the middle of a transaction: nothing of it is kept, and the next one is made anew", async () => {
    const store = await openStore(folderOf("lost"), { database });
    const before = await sequence(store);
    const error = await toldOf(
      store.transaction("load", async () => {
        await nextSequence(store);
        expect(await sequence(store)).toBe(before + 1);
        await server.ask(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'stige %'",
        );
        await nextSequence(store);
      }),
    );
    expect(error.sentence.key).toBe("store.databaseLost");
    await expect.poll(() => sequence(store).catch(() => null)).toBe(before);
    await store.transaction("load", () => nextSequence(store));
    expect(await sequence(store)).toBe(before + 1);
    await store.close();
  });

  it("with the database, just before the commit: it is asked when it is back, and nothing was kept", async () => {
    let again: Promise<unknown> | null = null;
    const between = await cutting("before", Number(new URL(database).port), () => {
      // The number that the lost transaction had is given anew, to one that is kept.
      const others = "do $$ begin for i in 1..50 loop perform pg_current_xact_id(); commit; end loop; end $$";
      again = server
        .kill()
        .then(() => server.start())
        .then(() => server.ask(others));
    });
    const url = at((one) => Object.assign(one, { port: String(between.port) }));
    const store = await openStore(folderOf("fallen"), { database: url });
    const before = await sequence(store);
    between.arm();
    const error = await toldOf(store.transaction("load", () => nextSequence(store)));
    expect(again).not.toBeNull();
    await again;
    expect(error.sentence.key).toBe("store.databaseLost");
    await expect.poll(() => sequence(store).catch(() => null)).toBe(before);
    await store.close();
    between.close();
  });

  it("just after the commit, before the answer: what was kept counts", async () => {
    const between = await cutting("after", Number(new URL(database).port));
    const url = at((one) => Object.assign(one, { port: String(between.port) }));
    const store = await openStore(folderOf("deaf"), { database: url });
    const before = await sequence(store);
    between.arm();
    await store.transaction("load", () => nextSequence(store));
    expect(between.cuts()).toBe(1);
    expect(await sequence(store)).toBe(before + 1);
    await store.close();
    between.close();
  });
});

/** Stands between; armed, it cuts the line at the next commit, before it is passed on or before it is answered, one time. */
async function cutting(when: "before" | "after", port: number, cut = () => {}) {
  let armed = false;
  let cuts = 0;
  const sockets = new Set<Socket>();
  const between: Server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
    }
    let deaf = false;
    near.on("data", (bytes) => {
      const here = armed && bytes.includes("commit\0");
      if (here) {
        armed = false;
        deaf = true;
        cuts++;
      }
      if (here && when === "before") {
        far.destroy();
        near.destroy();
        cut();
        return;
      }
      far.write(bytes);
      if (here) setTimeout(() => near.destroy(), 100);
    });
    far.on("data", (bytes) => void (deaf || near.write(bytes)));
    near.on("close", () => setTimeout(() => far.destroy(), 200));
    far.on("close", () => near.destroy());
  });
  await new Promise<void>((done) => between.listen(0, "127.0.0.1", done));
  return {
    port: (between.address() as { port: number }).port,
    arm() {
      armed = true;
    },
    cuts: () => cuts,
    close() {
      between.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
