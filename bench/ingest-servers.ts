import { fork } from "node:child_process";
import { rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { shopFolder, writeKey } from "../test/live/segment-shop.ts";
import { startPostgres } from "../test/postgres/postgres-server.ts";
import { killAll, type Server, serving } from "../test/postgres/several-servers.ts";
import { asOwner } from "../test/server/real-shop.ts";
import type { ClientTold, ClientWish } from "./ingest/client.ts";
import { at, eventsOf, perSecond } from "./ingest/said.ts";

/** Facts told to one, two and three processes that serve one shop on a PostgreSQL of their own, which keeps what it says on the disk. */
const { values } = parseArgs({
  options: {
    servers: { type: "string", default: "3" },
    seconds: { type: "string", default: "10" },
    /** Of all clients together, however many servers there are. */
    lines: { type: "string", default: "16" },
    what: { type: "string", default: "segment,single" },
  },
});
const folder = shopFolder("segment");
let from = 0;
const postgres = await startPostgres({ durable: true });

try {
  console.log(`${cpus().length} cores; clients, servers and PostgreSQL share the machine`);
  const database = await postgres.database("ingest");
  const servers: Server[] = [];
  const ones = new Map<string, number>();
  let key = "";
  for (let n = 1; n <= Number(values.servers); n++) {
    const server = await serving(folder, database);
    const { address, ownerCode } = await server.serves;
    if (n === 1) key = await writeKey(await asOwner({ address, shop: { ownerCode } } as never));
    servers.push(server);
    for (const what of values.what.split(",") as ClientWish["what"][]) {
      const told = await sent(servers, what, key);
      const rate = told.reduce((sum, { events, seconds }) => sum + events / seconds, 0);
      if (n === 1) ones.set(what, rate);
      const ms = told.flatMap((one) => one.ms);
      const refused = told.reduce((sum, one) => sum + one.refused, 0);
      const wrong = told.flatMap((one) => one.wrong);
      console.log(
        [
          `${n} ${n === 1 ? "server" : "servers"}, ${what}: ${perSecond(rate)}`,
          `${(rate / (ones.get(what) ?? rate)).toFixed(2)} of one`,
          `p50 ${at(ms, 0.5)}, p99 ${at(ms, 0.99)} ms of ${ms.length} requests`,
          ...(refused > 0 ? [`${refused} times asked to come again`] : []),
          ...(wrong.length > 0 ? [`WRONG: ${wrong[0]}`] : []),
        ].join("; "),
      );
    }
  }
  for (const { child } of servers.reverse()) child.kill("SIGTERM");
  await Promise.all(servers.map(({ ended }) => ended));
} finally {
  killAll();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Sends to all servers at once, each its part of the lines. */
function sent(
  servers: readonly Server[],
  what: ClientWish["what"],
  key: string,
): Promise<readonly ClientTold[]> {
  const lines = Math.max(1, Math.floor(Number(values.lines) / servers.length));
  return Promise.all(
    servers.map(({ address }) => {
      const port = Number(new URL(address).port);
      const wish = {
        port,
        key,
        what,
        lines,
        seconds: Number(values.seconds),
        events: eventsOf[what],
        rate: null,
        from,
      };
      from += 1_000_000_000;
      const child = fork(join(import.meta.dirname, "ingest/client.ts"), [JSON.stringify(wish)]);
      return new Promise<ClientTold>((done) => child.once("message", (told) => done(told as ClientTold)));
    }),
  );
}
