import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { loads } from "../../src/verbs/loading/loads.ts";
import { systemTrouble } from "../../src/verbs/system-trouble.ts";
import { spiedWorld } from "../by-hand/spied-world.ts";
import { fullDiskRounds, secondFile } from "./full-disk-rounds.ts";
import { mayMount, smallDisk } from "./small-disk.ts";
import { digestText, ordersCsv } from "./small-shop.ts";

const skipped = !mayMount();
const why = skipped ? " (skipped: no right to mount a small disk here)" : "";
const open = (folder: string) =>
  openShop(
    folder,
    { now: () => Date.UTC(2026, 0, 2) * 1000, timeZone: "Europe/Oslo", language: "en" },
    { mayBegin: true },
  );

it.skipIf(skipped)(
  `a disk that runs full during a load leaves the folder as it was, or with the whole load${why}`,
  async () => {
    const failedAt = [
      ...(await fullDiskRounds(secondFile(2500), [400, 1100])),
      ...(await fullDiskRounds(secondFile(2500, true), [100])),
    ];
    expect(failedAt).toContain("load.reading");
    expect(new Set(failedAt).size).toBeGreaterThan(1);
  },
  180_000,
);

it.skipIf(skipped)(
  `a first load on a full disk leaves no shop behind, and one with room begins it${why}`,
  async () => {
    const away = mkdtempSync(join(tmpdir(), "stige-away-"));
    const file = join(away, "orders.csv");
    writeFileSync(file, ordersCsv(2000));
    for (const kib of [60, 300, 500]) {
      const disk = smallDisk(kib);
      const attempt = async () => {
        const shop = await open(disk.folder);
        try {
          await load(shop, { file });
        } finally {
          await shop.close();
        }
      };
      const error = await attempt().catch((thrown: unknown) => thrown);
      expect(systemTrouble(error).sentence.key, `${kib} KiB: ${error}`).toBe("cli.noSpace");
      expect(existsSync(join(disk.folder, "stige.yaml")), `${kib} KiB`).toBe(false);
      disk.resize(100_000);
      await attempt();
      disk.remove();
    }
    rmSync(away, { recursive: true });
  },
  180_000,
);

it.skipIf(skipped)(
  `on the terminal a load that counts is never said to have failed, and one that does not is${why}`,
  async () => {
    const away = mkdtempSync(join(tmpdir(), "stige-away-"));
    const file = join(away, "orders.csv");
    writeFileSync(file, ordersCsv(2000));
    const seen = new Set<string>();
    for (const kib of [500, 1200, 2400, 100_000]) {
      const disk = smallDisk(kib);
      const { world, err } = spiedWorld(null, { openShop: () => open(disk.folder) });
      const exit = await run(["load", file, "--shop", disk.folder, "--language", "en"], world);
      disk.resize(100_000);
      const shop = existsSync(join(disk.folder, "stige.yaml")) ? await open(disk.folder) : null;
      const counts = shop !== null && (await loads(shop)).length === 1;
      await shop?.close();
      disk.remove();
      expect(exit, `${kib} KiB: ${err()}`).toBe(counts ? 0 : 1);
      const shown = !err().includes("could not be shown");
      if (err().includes("The disk is full")) expect(counts).toBe(!shown);
      seen.add(counts ? (shown ? "shown" : "not shown") : "failed");
    }
    rmSync(away, { recursive: true });
    expect([...seen].sort()).toEqual(["failed", "not shown", "shown"]);
  },
  90_000,
);

it.skipIf(skipped)(
  `what stands is told on a disk without a free block, also after a process was killed${why}`,
  async () => {
    const disk = smallDisk(100_000);
    const [folder, killed] = ["shop", "killed"].map((name) => join(disk.folder, name)) as [string, string];
    mkdirSync(folder);
    writeFileSync(join(folder, "first.csv"), ordersCsv(300));
    writeFileSync(join(folder, "second.csv"), ordersCsv(20, 13));
    const shop = await open(folder);
    for (const name of ["first.csv", "second.csv"]) {
      await load(shop, { file: join(folder, name) });
      await shop.projection();
    }
    const before = await digestText(shop);
    // As it lies on the disk in the middle: with the logs of both databases.
    cpSync(folder, killed, { recursive: true });
    await shop.close();
    fillUp(join(disk.folder, "filler"));
    expect(readdirSync(join(killed, ".stige")).filter((name) => name.endsWith("wal")).length).toBeGreaterThan(
      0,
    );
    for (const where of [folder, killed, folder, killed]) {
      const again = await open(where);
      try {
        expect(await digestText(again)).toBe(before);
      } finally {
        await again.close();
      }
    }
    disk.resize(200_000);
    disk.remove();
  },
  180_000,
);

/** Writes until nothing more goes in. */
function fillUp(path: string): void {
  const filler = openSync(path, "w");
  for (const bytes of [1 << 16, 4096, 1])
    try {
      for (;;) writeSync(filler, Buffer.alloc(bytes));
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe("ENOSPC");
    }
  closeSync(filler);
}

it.skipIf(skipped)(
  `a folder that may not be written to is named, and stays as it was${why}`,
  async () => {
    const disk = smallDisk(100_000);
    const file = join(disk.folder, "orders.csv");
    writeFileSync(file, ordersCsv(200));
    const empty = smallDisk(100);
    empty.readOnly();
    const begin = await open(empty.folder).catch((thrown: unknown) => thrown);
    expect(systemTrouble(begin).sentence).toEqual({ key: "cli.noRight", params: { path: empty.folder } });
    empty.remove();

    const shop = await open(disk.folder);
    await load(shop, { file });
    const before = await digestText(shop);
    await shop.close();
    disk.readOnly();
    const error = await open(disk.folder).catch((thrown: unknown) => thrown);
    expect(systemTrouble(error).sentence).toEqual({
      key: "cli.noRight",
      params: { path: join(disk.folder, ".stige") },
    });
    disk.resize(100_000);
    disk.remove();
    expect(before).toContain("customer");
  },
  180_000,
);
