import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { loads } from "../../src/verbs/loading/loads.ts";
import { systemTrouble } from "../../src/verbs/system-trouble.ts";
import { smallDisk } from "./small-disk.ts";
import { digestText, ordersCsv } from "./small-shop.ts";

const plenty = 200_000;
type Told = (key: string) => void;

const open = (folder: string, told: Told = () => {}) =>
  openShop(
    folder,
    {
      now: () => Date.UTC(2026, 0, 2) * 1000,
      timeZone: "Europe/Oslo",
      language: "en",
      progress: ({ key }) => told(key),
    },
    { mayBegin: true },
  );

async function loaded(folder: string, file: string, told?: Told): Promise<void> {
  const shop = await open(folder, told);
  try {
    await load(shop, { file });
    await shop.projection();
  } finally {
    await shop.close();
  }
}

async function said(folder: string): Promise<string> {
  const shop = await open(folder);
  try {
    return `${(await loads(shop)).length} loads\n${await digestText(shop)}`;
  } finally {
    await shop.close();
  }
}

/** The orders of so many people; `rewritten`: in an encoding that DuckDB does not read, so that the text is written anew first. */
export function secondFile(people: number, rewritten = false): Buffer {
  const text = ordersCsv(people, 13);
  return rewritten ? Buffer.from(text.replaceAll("kunde", "kundø"), "latin1") : Buffer.from(text);
}

/** Bytes of everything under a folder. */
const used = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );

/**
 * Loads a second file with this text into a shop whose disk has room for so many KiB more. Where the disk runs full that is said, and with
 * room again the folder says what it said before the load or after it, and takes the file. Gives what was being done at each failure.
 */
export async function fullDiskRounds(text: string | Buffer, rooms: readonly number[]): Promise<string[]> {
  const away = mkdtempSync(join(tmpdir(), "stige-away-"));
  const [first, second] = ["first.csv", "second.csv"].map((name) => join(away, name)) as [string, string];
  writeFileSync(first, ordersCsv(100));
  writeFileSync(second, text);
  const failedAt: string[] = [];
  try {
    for (const room of rooms) {
      const disk = smallDisk(plenty);
      try {
        await loaded(disk.folder, first);
        const before = await said(disk.folder);
        disk.resize(Math.ceil(used(disk.folder) / 1024) + room);
        let at = "load.opening";
        const error = await loaded(disk.folder, second, (key) => {
          at = key;
        }).catch((thrown: unknown) => thrown);
        if (error) {
          failedAt.push(at);
          expect(systemTrouble(error).sentence, String(error)).toEqual({ key: "cli.noSpace", params: {} });
        }
        disk.resize(plenty);
        const now = await said(disk.folder);
        if (!error || now !== before) expect(now.startsWith("2 loads")).toBe(true);
        else expect(now).toBe(before);
        expect(leftOver(disk.folder)).toEqual([]);
        await loaded(disk.folder, second);
        expect(await said(disk.folder)).toMatch(/^2 loads/);
      } finally {
        disk.remove();
      }
    }
  } finally {
    rmSync(away, { recursive: true });
  }
  return failedAt;
}

/** Drafts and scratch files that nobody names. */
const leftOver = (folder: string) =>
  readdirSync(join(folder, ".stige"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /(^|\/)_|scratch|\.next/.test(name),
  );
