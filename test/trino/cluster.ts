import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Engine } from "../../src/core/sql/engine.ts";
import type { TrinoServer, Watch } from "../../src/io/engines/trino/statement.ts";
import { trinoEngine } from "../../src/io/engines/trino/trino-engine.ts";
import { type ClusterWish, writeMachine } from "./cluster-files.ts";
import { fetchedTrino } from "./fetched-trino.ts";
import type { Guarded } from "./guarded.ts";
import { newestJava } from "./newest-java.ts";

/** A coordinator that computes nothing, and two workers. */
export interface Cluster {
  readonly server: TrinoServer;
  /** The folder that the catalog's tables lie in, `local:///` to Trino. */
  readonly warehouse: string;
  readonly startedMs: number;
  engine(watch?: Watch): Engine;
  /** Kills a worker with -9. */
  kill(worker: string): Promise<void>;
  /** Kills all three. */
  stop(): Promise<void>;
}

export const workers = ["worker-1", "worker-2"] as const;

/** Starts three processes on free ports of loopback, and waits until both workers are known as active. */
export async function startCluster(guard: Guarded, name: string, wish: ClusterWish): Promise<Cluster> {
  const began = performance.now();
  const names = ["coordinator", ...workers];
  const ports = await freePorts(names.length);
  const [coordinatorPort = 0] = ports;
  const folder = join(guard.folder, name);
  for (const each of [folder, wish.warehouse, wish.exchange]) if (each) mkdirSync(each, { recursive: true });
  const processOf = (machine: string) => `${name}/${machine}`;
  const logOf = (machine: string) => join(folder, `${machine}.log`);
  for (const [i, machine] of names.entries())
    await guard.start(processOf(machine), {
      command: join(fetchedTrino(), "bin", "launcher"),
      args: [
        "run",
        "--etc-dir",
        writeMachine(folder, wish, { name: machine, port: ports[i] ?? 0, coordinatorPort }),
      ],
      env: { JAVA_HOME: newestJava() },
      log: logOf(machine),
    });
  const server = {
    url: `http://127.0.0.1:${coordinatorPort}`,
    user: "stige-test",
    catalog: "hive",
    schema: "stige",
  };
  const engine = (watch?: Watch) => trinoEngine(server, watch);
  await untilActive(engine({ answerMs: 10_000, patienceMs: 1_000 }), () => {
    const lost = names.find((machine) => !guard.isRunning(processOf(machine)));
    if (lost) throw new Error(`Trino's ${lost} has ended:\n${endOf(logOf(lost))}`);
  });
  return {
    server,
    warehouse: wish.warehouse,
    startedMs: performance.now() - began,
    engine,
    kill: (worker) => guard.kill(processOf(worker)),
    async stop() {
      await Promise.all(names.map((machine) => guard.kill(processOf(machine))));
    },
  };
}

const longestStartMs = 400_000;

/** A coordinator that answers may not know its workers yet, and would do all on one. */
async function untilActive(engine: Engine, mustRun: () => void): Promise<void> {
  const untilMs = performance.now() + longestStartMs;
  let last: unknown = "no worker is active";
  while (performance.now() < untilMs) {
    mustRun();
    try {
      const [row] = await engine.rows<{ n: number }>(
        "select count(*) as n from system.runtime.nodes where state = 'active' and not coordinator",
      );
      if (row?.n === workers.length) return;
    } catch (error) {
      last = error;
    }
    await pause(500);
  }
  throw new Error(`Trino did not start in ${longestStartMs / 1000} s`, { cause: last });
}

async function freePorts(many: number): Promise<number[]> {
  const servers = Array.from({ length: many }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            resolve(typeof address === "object" && address ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function endOf(log: string): string {
  return existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(-30).join("\n") : "";
}
