import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shopFolder, until, writeKey } from "../live/segment-shop.ts";
import { asOwner, client } from "../server/real-shop.ts";
import { freePort, type PostgresServer, startPostgres } from "./postgres-server.ts";

const main = join(import.meta.dirname, "../../src/cli/main.ts");

let postgres: PostgresServer;
let folder: string;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  postgres = await startPostgres();
  folder = shopFolder("own");
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A process of its own that serves the shop, or stands by. */
interface Server {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it says once it serves. */
  readonly serves: Promise<{ readonly address: string; readonly ownerCode?: { readonly code: string } }>;
  readonly standsBy: Promise<void>;
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
}

async function serving(database: string): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [main, "serve", "--shop", folder, "--json"], {
    env: { ...process.env, DATABASE_URL: database, STIGE_PORT: String(port), STIGE_LOG: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  const serves = Promise.withResolvers<Awaited<Server["serves"]>>();
  const standsBy = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => serves.resolve(JSON.parse(line)));
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (line.includes("stands by")) standsBy.resolve();
  });
  return {
    ...{ child, serves: serves.promise, standsBy: standsBy.promise },
    address: `http://127.0.0.1:${port}/`,
    ended: once(child, "exit") as unknown as Server["ended"],
  };
}

/** Tells one order after another to whichever server takes it, each until it is acknowledged. */
function telling(servers: readonly Server[], key: string) {
  const acknowledged: number[] = [];
  let over = false;
  const tell = async (n: number) => {
    const row = {
      ...{ message_id: `m-${n}`, order_id: `t-${n}`, person_email: `kunde${n % 17}@example.com` },
      ...{ ordered: "2026-01-05T10:00:00Z", gross: 100 + n },
    };
    for (let i = 0; ; i++) {
      const { address } = servers[i % servers.length] as Server;
      const answer = await fetch(new URL("/api/v1/facts/orders", address), {
        method: "POST",
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
        body: JSON.stringify(row),
        signal: AbortSignal.timeout(1500),
      }).catch(() => null);
      if (answer?.status === 200) return void acknowledged.push(n);
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  const all = (async () => {
    for (let n = 0; !over; n++) {
      await tell(n);
      await new Promise((done) => setTimeout(done, 20));
    }
  })();
  return {
    acknowledged,
    async end() {
      over = true;
      await all;
    },
  };
}

it("of three servers on one PostgreSQL one serves; killed or hanging, another takes over, and nothing acknowledged is lost or doubled", async () => {
  const database = await postgres.database("several");
  const first = await serving(database);
  const { address, ownerCode } = await first.serves;
  const owner = await asOwner({ address, shop: { ownerCode } } as never);
  const key = await writeKey(owner);
  const others = [await serving(database), await serving(database)];
  await Promise.all(others.map(({ standsBy }) => standsBy));
  const servers = [first, ...others];
  const orders = telling(servers, key);
  const goesOn = (seconds: number) => {
    const before = orders.acknowledged.length;
    return until(async () => orders.acknowledged.length > before + 20, seconds);
  };
  await goesOn(30);

  first.child.kill("SIGKILL");
  const afterKill = await goesOn(30);
  const second = await Promise.race(others.map((one) => one.serves.then(() => one)));

  second.child.kill("SIGSTOP");
  const afterHang = await goesOn(60);
  const third = others.find((one) => one !== second) as Server;
  await third.serves;
  second.child.kill("SIGCONT");
  const woke = performance.now();
  expect((await second.ended)[0]).toBeGreaterThan(0);
  const endedMs = performance.now() - woke;
  await goesOn(30);
  await orders.end();

  // Its sessions and keys are the shop's: whoever was signed in at the first is at the third.
  const there = client({ address: third.address });
  const asked = () => there.ask("get", "/loads", undefined, { Cookie: owner.cookies() });
  await until(async () => {
    const { list } = (await asked()).body;
    return (
      list.reduce((sum: number, { read }: { read: number }) => sum + read, 0) >= orders.acknowledged.length
    );
  }, 30);
  const { list } = (await asked()).body as { list: { read: number; new: number }[] };
  const sum = (of: "read" | "new") => list.reduce((all, one) => all + one[of], 0);
  expect([sum("read"), sum("new")]).toEqual([orders.acknowledged.length, orders.acknowledged.length]);
  console.log(
    `${orders.acknowledged.length} orders; killed: taken over after ${Math.round(afterKill)} ms; hung: after ${Math.round(afterHang)} ms; woken, it ended after ${Math.round(endedMs)} ms`,
  );
  third.child.kill("SIGTERM");
  expect((await third.ended)[0]).toBe(0);
}, 240_000);

it("one that stands by ends when it is asked to", async () => {
  const database = await postgres.database("standing");
  rmSync(join(folder, ".stige"), { recursive: true, force: true });
  const first = await serving(database);
  await first.serves;
  const second = await serving(database);
  await second.standsBy;
  second.child.kill("SIGTERM");
  expect((await second.ended)[0]).toBe(0);
  first.child.kill("SIGTERM");
  expect((await first.ended)[0]).toBe(0);
}, 120_000);
