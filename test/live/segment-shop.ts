import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Serving } from "../../src/server/serve.ts";
import { load } from "../../src/verbs/loading/load.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import type { Client, Got } from "../server/real-shop.ts";
import { fileOf, type ShopDays } from "./shop-days.ts";

export const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "nb" } as const;

/** A folder with a shop of which nothing is known yet; `book`: the source of its orders. */
export function shopFolder(book: string | null = null): string {
  const folder = mkdtempSync(join(tmpdir(), "stige-calls-"));
  const orders = book === null ? "" : `orders: { from: ${book} }\n`;
  writeFileSync(
    join(folder, "stige.yaml"),
    `shop: { name: Kassa, timeZone: Europe/Oslo, currency: NOK, country: "NO" }\n${orders}ladder: { preset: norwegian }\n`,
  );
  return folder;
}

/** Makes a key that writes; `origins`: one for the pages there. */
export async function writeKey(owner: Client, origins: readonly string[] = []): Promise<string> {
  const { status, body } = await owner.ask("post", "/keys", {
    ...{ name: "sdk", people: false, days: null, origins },
    scope: origins.length > 0 ? "browser" : "write",
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.key;
}

/** Sends to an address beside the API. */
export async function send(
  { address }: Pick<Serving, "address">,
  path: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  method = "POST",
): Promise<Got> {
  const answer = await fetch(new URL(path, address), {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    ...(method === "POST" ? { body: body as Uint8Array<ArrayBuffer> } : {}),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? null : JSON.parse(text) };
}

export const basic = (key: string) => ({
  Authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}`,
});

/** Waits until so many rows were sealed. */
export function untilSealed(owner: Client, rows: number, seconds: number): Promise<number> {
  return until(async () => {
    const { list } = (await owner.ask("get", "/loads")).body;
    return list.reduce((sum: number, { read }: { read: number }) => sum + read, 0) >= rows;
  }, seconds);
}

/** Loads from files what the days' calls tell. */
export async function loadFiles(shop: Workshop, days: ShopDays): Promise<void> {
  for (const kind of ["orders", "events", "refunds", "cancellations", "people"] as const) {
    const file = join(shop.folder, `${kind}.ndjson`);
    writeFileSync(file, fileOf(days, kind));
    await load(shop, { file, kind, source: "segment" });
  }
}

/** Asks until what is asked holds, at most `seconds`; gives how long it took. */
export async function until(holds: () => Promise<boolean>, seconds = 20): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > seconds * 1000) throw new Error("it never came");
    await new Promise((done) => setTimeout(done, 50));
  }
  return performance.now() - began;
}
