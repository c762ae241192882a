import { fork } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { openShop } from "../../src/open.ts";
import { compact } from "../../src/verbs/compact.ts";
import { erase } from "../../src/verbs/erase.ts";
import { erasePlan } from "../../src/verbs/erase-plan.ts";
import { load } from "../../src/verbs/load.ts";
import { loads } from "../../src/verbs/loads.ts";
import { unload } from "../../src/verbs/unload.ts";
import { bytesNaming } from "../flow/bytes-naming.ts";
import { digestText, ordersCsv, smallShop } from "./small-shop.ts";

const startUs = Date.UTC(2026, 0, 2) * 1000;
let nowUs = startUs;
const open = (folder: string) =>
  openShop(folder, { now: () => nowUs, timeZone: "Europe/Oslo", language: "en" });
/** The keys of orders of an erased person, and a person in a load taken back. */
const gone = ['"order_id":"104-4"', '"order_id":"104-0"', "kunde104@example.com", "kunde4999@example.com"];

/** A shop in which somebody was erased and a load taken back, neither yet cleared away. */
async function pendingShop(): Promise<string> {
  const folder = await smallShop();
  nowUs = startUs;
  const shop = await open(folder);
  writeFileSync(join(folder, "more.csv"), ordersCsv(2000, 13));
  await load(shop, { file: join(folder, "more.csv") });
  writeFileSync(
    join(folder, "back.csv"),
    ordersCsv(5000, 13)
      .split("\n")
      .filter((line, i) => i === 0 || line.includes(",4999,"))
      .join("\n"),
  );
  await load(shop, { file: join(folder, "back.csv") });
  nowUs += 1_000_000;
  await unload(shop, 4);
  await erase(shop, await erasePlan(shop, "kunde104@example.com"));
  nowUs += 1_000_000;
  await shop.close();
  for (const name of readdirSync(folder)) if (name.endsWith(".csv")) rmSync(join(folder, name));
  return folder;
}

/** What a folder says: the same before a compaction and after it. */
async function said(folder: string): Promise<string> {
  const shop = await open(folder);
  try {
    return `${(await loads(shop)).map(({ load, undoneUs }) => `${load} ${undoneUs}`)}\n${await digestText(shop)}`;
  } finally {
    await shop.close();
  }
}

const filesOf = (folder: string) =>
  readdirSync(join(folder, ".stige"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".parquet"),
  );

/**
 * Kills a compaction with -9 at random moments. After each kill the folder must say what it said before, hold no file
 * that nobody names, and be compacted by the next one. Gives how often it was killed before its end was written, and after.
 */
export async function killCompactions(
  rounds: number,
  chance: () => number,
): Promise<{ before: number; after: number; unkilled: number }> {
  const start = await pendingShop();
  const expected = await said(start);
  const pending = filesOf(start).sort().join();
  expect((await bytesNaming(start, gone)).length).toBeGreaterThan(0);
  const seen = { before: 0, after: 0, unkilled: 0 };
  let tookMs = 0;
  for (let round = 0; round <= rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), "stige-kill-compact-"));
    cpSync(start, folder, { recursive: true });
    const { killed, ranMs } = await compactAndKill(folder, delay(round, chance, tookMs));
    if (round === 0) tookMs = ranMs;
    expect(await said(folder)).toBe(expected);
    const isAsBefore = filesOf(folder).sort().join() === pending;
    if (!killed) seen.unkilled++;
    else if (isAsBefore) seen.before++;
    else seen.after++;
    const shop = await open(folder);
    await compact(shop);
    await shop.close();
    expect(await said(folder)).toBe(expected);
    const left = readdirSync(join(folder, ".stige"), { recursive: true, encoding: "utf8" });
    expect(left.filter((name) => /(^|\/)_|scratch|\.next/.test(name))).toEqual([]);
    expect(await bytesNaming(folder, gone)).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  }
  rmSync(start, { recursive: true, force: true });
  return seen;
}

/**
 * Kills an erasure and the compaction after it with -9 at random moments. After each kill the person is wholly there or
 * gone from every answer; erased again where they are there, and compacted, no byte is left. Gives how often it was which.
 */
export async function killErasures(
  rounds: number,
  chance: () => number,
): Promise<{ there: number; gone: number }> {
  const start = await pendingShop();
  const person = "kunde77@example.com";
  const theirs = [person, '"order_id":"77-2"'];
  const seen = { there: 0, gone: 0 };
  let tookMs = 0;
  const digests = new Set<string>();
  for (let round = 0; round <= rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), "stige-kill-erase-"));
    cpSync(start, folder, { recursive: true });
    const { ranMs } = await compactAndKill(folder, delay(round, chance, tookMs), person);
    if (round === 0) tookMs = ranMs;
    const shop = await open(folder);
    const isThere = (await shop.directory.find(person)).length > 0;
    seen[isThere ? "there" : "gone"]++;
    if (isThere) await erase(shop, await erasePlan(shop, person));
    await compact(shop);
    digests.add(await digestText(shop));
    await shop.close();
    expect(await bytesNaming(folder, theirs)).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  }
  expect(digests.size).toBe(1);
  rmSync(start, { recursive: true, force: true });
  return seen;
}

/** The first round runs to its end, the second is killed as soon as it begins, the others in between. */
function delay(round: number, chance: () => number, tookMs: number): number | null {
  if (round === 0) return null;
  return round === 1 ? 0 : chance() * tookMs;
}

/** Whether the process died by the signal, and how long it ran once the shop was open. */
function compactAndKill(
  folder: string,
  afterMs: number | null,
  person?: string,
): Promise<{ killed: boolean; ranMs: number }> {
  const args = [folder, String(nowUs), ...(person ? [person] : [])];
  const child = fork(join(import.meta.dirname, "compact-child.ts"), args, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  let openedMs = 0;
  return new Promise((resolve) => {
    child.on("message", (message) => {
      if (message !== "open") return;
      openedMs = performance.now();
      if (afterMs !== null) setTimeout(() => child.kill("SIGKILL"), afterMs);
    });
    child.on("exit", (_, signal) =>
      resolve({ killed: signal === "SIGKILL", ranMs: performance.now() - openedMs }),
    );
  });
}
