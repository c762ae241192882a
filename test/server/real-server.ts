import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../house/source-file.ts";
import { type Client, client, password } from "./real-shop.ts";

/** How a process ended. */
export type Ended = readonly [code: number | null, signal: NodeJS.Signals | null];

/** A process of its own that serves a shop, started as `npm start` and what stands in deploy/ start it. */
export interface RealServer {
  readonly child: ChildProcess;
  readonly address: string;
  /** By which whoever asks becomes owner; null: there is one. */
  readonly ownerCode: string | null;
  /** What it logged as errors. */
  readonly errors: readonly string[];
  /** Asks it to end, as systemd and Docker do; `mostMs` later it is killed. */
  stop(mostMs?: number): Promise<Ended>;
}

interface How {
  readonly port?: number;
  readonly database?: string | null;
  readonly preload?: string | null;
}

/** Done once it answers. `port` 0: any that is free; `database`: the address of a PostgreSQL in which its store lies; `preload`: the address of a module that each of its threads loads first. */
export async function realServer(
  folder: string,
  { port = 0, database = null, preload = null }: How = {},
): Promise<RealServer> {
  const words = ["serve", "--shop", folder, "--port", String(port), "--json"];
  const child = spawn(
    process.execPath,
    ["--max-semi-space-size=16", join(root, "src/cli/main.ts"), ...words],
    {
      env: {
        ...{ ...process.env, STIGE_LOG: "error" },
        ...(database && { DATABASE_URL: database }),
        ...(preload && { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import ${preload}` }),
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const exit = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  const errors: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => errors.push(line));
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), "line").then(([first]) => first as string),
    exit.then((ended) => Promise.reject(new Error(`ended at once: ${ended}: ${errors.join("\n")}`))),
  ]);
  const said = JSON.parse(line) as { address: string; ownerCode?: { code: string } };
  return {
    ...{ child, errors, address: said.address, ownerCode: said.ownerCode?.code ?? null },
    async stop(mostMs = 60_000) {
      if (child.exitCode !== null || child.signalCode !== null) return [child.exitCode, child.signalCode];
      const late = setTimeout(() => child.kill("SIGKILL"), mostMs);
      child.kill("SIGTERM");
      return exit.finally(() => clearTimeout(late));
    },
  };
}

/** Makes the owner of a shop that has none by the code that its server told. */
export async function ownerOf({ address, ownerCode }: RealServer): Promise<Client> {
  const owner = client({ address });
  const wish = { code: ownerCode, name: "Olga Owner", email: "olga@shop.example", password };
  const { status, body } = await owner.ask("post", "/owner", wish);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return owner;
}

/** A number of `/metrics`; 0 where it is not told yet. */
export async function metricOf({ address }: Pick<RealServer, "address">, name: string): Promise<number> {
  const text = await (await fetch(new URL("/metrics", address))).text();
  const [, value = "0"] = new RegExp(`^${name} (\\S+)$`, "m").exec(text) ?? [];
  return Number(value);
}
