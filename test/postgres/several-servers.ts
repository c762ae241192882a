import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./postgres-server.ts";

const main = join(import.meta.dirname, "../../src/cli/main.ts");
const children = new Set<ChildProcess>();

/** A process of its own that serves a shop with others. */
export interface Server {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it says once it answers. */
  readonly serves: Promise<{ readonly address: string; readonly ownerCode?: { readonly code: string } }>;
  /** It keeps the shop, which another kept before. */
  readonly keeps: Promise<void>;
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
}

export async function serving(folder: string, database: string): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [main, "serve", "--shop", folder, "--json"], {
    env: { ...process.env, DATABASE_URL: database, STIGE_PORT: String(port), STIGE_LOG: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  const serves = Promise.withResolvers<Awaited<Server["serves"]>>();
  const keeps = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on("line", (line) => serves.resolve(JSON.parse(line)));
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (line.includes("keeps the shop: ")) keeps.resolve();
    if (line.includes('"level":50')) console.log(line);
  });
  return {
    ...{ child, serves: serves.promise, keeps: keeps.promise },
    address: `http://127.0.0.1:${port}/`,
    ended: once(child, "exit") as unknown as Server["ended"],
  };
}

export function killAll(): void {
  for (const child of children) child.kill("SIGKILL");
}

/** Tells orders, each to two servers at once and until it is acknowledged: by one as new, by whoever else answers as known. */
export function telling(servers: readonly Server[], key: string) {
  const acknowledged: number[] = [];
  const wrong: string[] = [];
  let over = false;
  const send = async ({ address }: Server, row: object) => {
    const answer = await fetch(new URL("/api/v1/facts/orders", address), {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      body: JSON.stringify(row),
      signal: AbortSignal.timeout(1500),
    }).catch(() => null);
    if (answer?.status !== 200) return null;
    return ((await answer.json()) as { rows: { result: string }[] }).rows[0]?.result ?? null;
  };
  const tell = async (n: number) => {
    const row = {
      ...{ message_id: `m-${n}`, order_id: `t-${n}`, person_email: `kunde${n % 17}@example.com` },
      ...{ ordered: "2026-01-05T10:00:00Z", gross: 100 + n },
    };
    let unheard = false;
    for (let i = n; ; i++) {
      const two = [i, i + 1].map((nth) => servers[nth % servers.length] as Server);
      const results = await Promise.all(two.map((server) => send(server, row)));
      const accepted = results.filter((result) => result === "accepted").length;
      const heard = results.filter((result) => result !== null);
      // One that was never heard of may have been the first.
      if (accepted > 1 || (accepted === 0 && heard.length > 0 && !unheard && heard.length === 2))
        wrong.push(`${n}: ${results}`);
      unheard ||= heard.length < 2;
      if (heard.length > 0) return void acknowledged.push(n);
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
    wrong,
    async end() {
      over = true;
      await all;
    },
  };
}
