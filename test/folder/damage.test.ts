import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { currentStem, numberedFiles } from "../../src/verbs/projecting/projection-names.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { digestText, smallShop } from "./small-shop.ts";

const open = (folder: string) =>
  openShop(folder, { now: () => Date.UTC(2026, 0, 1) * 1000, timeZone: "Europe/Oslo", language: "en" });

describe("the projection may be lost at any time", () => {
  let folder: string;
  let path: string;
  let before: string;
  let shop: Workshop | null = null;

  beforeEach(async () => {
    folder = await smallShop();
    shop = await open(folder);
    before = await digestText(shop);
    await shop.close();
    shop = null;
    path = numberedFiles(currentStem(join(folder, ".stige")))[0]?.path ?? "";
    expect(existsSync(path)).toBe(true);
    expect(before).toContain("repeat");
  });
  afterEach(async () => {
    await shop?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const same = async () => {
    shop = await open(folder);
    expect(await digestText(shop)).toBe(before);
  };

  it("deleted", async () => {
    rmSync(path);
    await same();
  });
  it("no database at all", async () => {
    writeFileSync(path, "not a database");
    await same();
  });
  for (const share of [0.1, 0.5, 0.9])
    it(`torn at ${share * 100} %`, async () => {
      const handle = openSync(path, "r+");
      ftruncateSync(handle, Math.floor(statSync(path).size * share));
      closeSync(handle);
      await same();
    });
  for (const share of [0.05, 0.3, 0.6, 0.95])
    it(`zeros from ${share * 100} % on`, async () => {
      zeroFrom(path, share);
      await same();
    });
  it("with a log beside it that is none", async () => {
    writeFileSync(`${path}.wal`, Buffer.alloc(5000, 7));
    await same();
  });
  it("damaged while it is open", async () => {
    shop = await open(folder);
    const { engine } = await shop.projection();
    zeroFrom(path, 0.1);
    const rows = await engine.rows<{ n: number }>(
      "SELECT count(*) AS n FROM stays WHERE from_us + to_us > 0 AND rung <> ''",
    );
    expect(rows[0]?.n).toBeGreaterThan(0);
    expect(await digestText(shop)).toBe(before);
  });
});

function zeroFrom(path: string, share: number): void {
  const { size } = statSync(path);
  const from = Math.floor(size * share);
  const handle = openSync(path, "r+");
  writeSync(handle, Buffer.alloc(size - from), 0, size - from, from);
  closeSync(handle);
}
