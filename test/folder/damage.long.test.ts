import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { currentStem, numberedFiles } from "../../src/verbs/projecting/projection-names.ts";
import { digestText, ordersCsv, smallShop } from "./small-shop.ts";

const open = (folder: string) =>
  openShop(folder, { now: () => Date.UTC(2026, 0, 2) * 1000, timeZone: "Europe/Oslo", language: "en" });

async function said(folder: string): Promise<string> {
  const shop = await open(folder);
  try {
    return await digestText(shop);
  } finally {
    await shop.close();
  }
}

/** What goes wrong in a file, at a share of its length. */
const harms: Readonly<Record<string, (path: string, share: number) => void>> = {
  torn: (path, share) =>
    edit(path, (handle) => ftruncateSync(handle, Math.floor(statSync(path).size * share))),
  "a page of zeros": (path, share) =>
    edit(path, (handle) => {
      const at = Math.floor((statSync(path).size * share) / 4096) * 4096;
      writeSync(handle, Buffer.alloc(4096), 0, 4096, at);
    }),
  "a bit turned": (path, share) =>
    edit(path, (handle) => {
      const at = Math.floor(statSync(path).size * share);
      const byte = Buffer.alloc(1);
      readSync(handle, byte, 0, 1, at);
      byte[0] = (byte[0] ?? 0) ^ 4;
      writeSync(handle, byte, 0, 1, at);
    }),
};

function edit(path: string, work: (handle: number) => void): void {
  const handle = openSync(path, "r+");
  try {
    work(handle);
  } finally {
    closeSync(handle);
  }
}

for (const [harm, harmed] of Object.entries(harms))
  it(`a projection with ${harm} at any of many places says what it said, and takes the next load`, async () => {
    const start = await smallShop();
    const before = await said(start);
    writeFileSync(join(start, "more.csv"), ordersCsv(320, 13));
    const healthy = mkdtempSync(join(tmpdir(), "stige-healthy-"));
    cpSync(start, healthy, { recursive: true });
    const loaded = async (folder: string) => {
      const shop = await open(folder);
      await load(shop, { file: join(folder, "more.csv") });
      await shop.close();
      return said(folder);
    };
    const after = await loaded(healthy);
    for (let i = 0; i < 25; i++) {
      const folder = mkdtempSync(join(tmpdir(), "stige-harmed-"));
      cpSync(start, folder, { recursive: true });
      const path = numberedFiles(currentStem(join(folder, ".stige")))[0]?.path ?? "";
      harmed(path, i / 25);
      // Asked as it is, and loaded into before it is asked: both on a file whose harm nobody has seen yet.
      if (i % 2 === 0) expect(await said(folder), `${harm} at ${i} of 25`).toBe(before);
      expect(await loaded(folder), `${harm} at ${i} of 25`).toBe(after);
      rmSync(folder, { recursive: true, force: true });
    }
    for (const folder of [start, healthy]) rmSync(folder, { recursive: true, force: true });
  }, 600_000);
