import { type ChildProcess, fork } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/load.ts";
import { loads } from "../../src/verbs/loads.ts";
import { digestText, ordersCsv, smallShop } from "./small-shop.ts";

export const loadChild = (args: readonly string[]): ChildProcess =>
  fork(join(import.meta.dirname, "load-child.ts"), args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });

const open = (folder: string) =>
  openShop(folder, { now: () => Date.UTC(2026, 0, 2) * 1000, timeZone: "Europe/Oslo", language: "en" });

/** What a folder says: its loads and its digest. */
async function said(folder: string): Promise<string> {
  const shop = await open(folder);
  try {
    return `${(await loads(shop)).length} loads\n${await digestText(shop)}`;
  } finally {
    await shop.close();
  }
}

/**
 * Kills a load with -9 at random moments. After each kill the folder must open and say what it said before the load or
 * after it, nothing between, and hold no file that nobody names. Gives how often it was which.
 */
export async function killRounds(
  rounds: number,
  chance: () => number,
): Promise<{ before: number; after: number; unkilled: number }> {
  const start = await smallShop();
  const whole = mkdtempSync(join(tmpdir(), "stige-whole-"));
  const file = join(start, "more.csv");
  writeFileSync(file, ordersCsv(4000, 13));
  const before = await said(start);
  cpSync(start, whole, { recursive: true });
  const shop = await open(whole);
  const began = performance.now();
  await load(shop, { file: join(whole, "more.csv") });
  const after = `${(await loads(shop)).length} loads\n${await digestText(shop)}`;
  const tookMs = performance.now() - began;
  await shop.close();
  expect(after).not.toBe(before);

  const seen = { before: 0, after: 0, unkilled: 0 };
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), "stige-kill-"));
    cpSync(start, folder, { recursive: true });
    const killed = await runAndKill(folder, chance() * tookMs * 1.2);
    const now = await said(folder);
    expect([before, after]).toContain(now);
    if (!killed) seen.unkilled++;
    else if (now === before) seen.before++;
    else seen.after++;
    const left = readdirSync(join(folder, ".stige"), { recursive: true, encoding: "utf8" });
    expect(left.filter((name) => /(^|\/)_|scratch|\.next/.test(name))).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  }
  for (const folder of [start, whole]) rmSync(folder, { recursive: true, force: true });
  return seen;
}

/** True where the process died by the signal. */
function runAndKill(folder: string, afterMs: number): Promise<boolean> {
  const child = loadChild([folder, join(folder, "more.csv")]);
  return new Promise((resolve) => {
    child.on("message", (message) => {
      if (message === "open") setTimeout(() => child.kill("SIGKILL"), afterMs);
    });
    child.on("exit", (_, signal) => resolve(signal === "SIGKILL"));
  });
}
