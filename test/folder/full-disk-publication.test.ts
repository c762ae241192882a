import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { climbAnew } from "../../src/verbs/projecting/climb-anew.ts";
import { systemTrouble } from "../../src/verbs/system-trouble.ts";
import { mayMount, smallDisk } from "./small-disk.ts";
import { digestText, ordersCsv } from "./small-shop.ts";

const skipped = !mayMount();
const why = skipped ? " (skipped: no right to mount a small disk here)" : "";
const plenty = 200_000;

const usedKib = (folder: string) =>
  Math.ceil(
    readdirSync(folder, { recursive: true, encoding: "utf8" }).reduce(
      (sum, name) => sum + statSync(join(folder, name)).size,
      0,
    ) / 1024,
  );

it.skipIf(skipped)(
  `a disk that runs full while a ladder is published leaves the last one readable, and with room it is published${why}`,
  async () => {
    const away = mkdtempSync(join(tmpdir(), "stige-away-"));
    const [first, more] = ["first.csv", "more.csv"].map((name) => join(away, name)) as [string, string];
    writeFileSync(first, ordersCsv(20_000));
    writeFileSync(more, ordersCsv(20_000, 13));
    const disk = smallDisk(plenty);
    let nowUs = Date.UTC(2026, 0, 2) * 1000;
    const shop = await openShop(
      disk.folder,
      { now: () => nowUs++, timeZone: "Europe/Oslo", language: "en" },
      { mayBegin: true },
    );
    const refused = async (work: () => Promise<unknown>, what: string) => {
      const error = await work().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(systemTrouble(error).sentence, `${what}: ${error}`).toEqual({ key: "cli.noSpace", params: {} });
    };
    try {
      await load(shop, { file: first });
      const before = await digestText(shop);
      await shop.reading(async (held) => {
        expect(await digestText(held)).toBe(before);
        disk.resize(usedKib(disk.folder) + 60);
        await refused(() => climbAnew(shop, "sql"), "a climb");
        expect(await digestText(held)).toBe(before);
      });
      expect(await digestText(shop)).toBe(before);
      disk.resize(plenty);
      await climbAnew(shop, "walker");
      expect(await digestText(shop)).toBe(before);

      await load(shop, { file: more });
      disk.resize(usedKib(disk.folder) + 100);
      await refused(() => shop.projection(), "facts");
      disk.resize(plenty);
      const after = await digestText(shop);
      expect(after).not.toBe(before);
    } finally {
      await shop.close().catch(() => {});
      disk.remove();
      rmSync(away, { recursive: true });
    }
  },
  120_000,
);
