import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShop } from "../../src/open.ts";
import { type Limits, usualLimits } from "../../src/server/guards/guard.ts";
import { type Serving, serve } from "../../src/server/serve.ts";
import { loadDemo, makeDemo } from "../../src/verbs/shop/demo.ts";
import { madeOnce } from "../house/made-once.ts";

const machine = { timeZone: "Europe/Oslo", language: "en" } as const;

/** A small demo shop in a folder of its own, as `stige demo` makes it. */
export function smallDemo(people = 300): Promise<string> {
  return madeOnce(`demo of ${people}`, () => makeSmallDemo(people));
}

async function makeSmallDemo(people: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "stige-served-"));
  const now = () => Date.now() * 1000;
  const sizes = { people, years: 2, orders: null, events: null, seed: 7, until: null };
  const made = await makeDemo({ ...sizes, folder, language: "nb", nowUs: now(), progress: () => {} });
  const shop = await openShop(folder, { ...machine, now }, { mayBegin: true });
  try {
    await loadDemo(shop, made);
    await shop.projection();
  } finally {
    await shop.close();
  }
  return folder;
}

/** Puts segments in the place of those that the demo shop made. */
export function makeSegments(folder: string, items: string): void {
  const file = join(folder, "stige.yaml");
  const written = readFileSync(file, "utf8");
  const made = written.replace(/^segments:.*\n(?: .*\n)*/m, `segments:\n${items}`);
  if (made === written) throw new Error(`no segments in ${written}`);
  writeFileSync(file, made);
}

/** Serves a folder at a free port; `logged` gathers the lines of its log. */
export function served(
  folder: string,
  {
    limits = usualLimits,
    webFolder = "/nowhere",
    logged = [] as string[],
    shopWorker,
    database = null,
    privateHosts = [],
  }: {
    readonly limits?: Limits;
    readonly webFolder?: string;
    readonly logged?: string[];
    readonly shopWorker?: URL;
    readonly database?: string | null;
    readonly privateHosts?: readonly string[];
  } = {},
): Promise<Serving> {
  const config = { port: 0, host: "127.0.0.1", logLevel: "info", address: null, privateHosts } as const;
  const logTo = { write: (line: string) => void logged.push(line) };
  return serve({
    ...machine,
    folder,
    database,
    config,
    version: "0.0.0",
    logTo,
    limits,
    webFolder,
    ...(shopWorker && { shopWorker }),
  });
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What the API of a demo answers. */
// biome-ignore lint/suspicious/noExplicitAny: what comes over HTTP is looked at as it comes.
export async function told(serving: Serving, path: string): Promise<any> {
  return (await fetch(new URL(`/api/v1${path}`, serving.address))).json();
}
