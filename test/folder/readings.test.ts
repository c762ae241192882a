import { readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nextSequence, undoLoad } from "../../src/io/store/loads.ts";
import { openShop } from "../../src/open.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { climbAnew } from "../../src/verbs/projecting/climb-anew.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { digestText, ordersCsv, smallShop } from "./small-shop.ts";

let folder: string;
let shop: Workshop;
let nowUs: number;
beforeEach(async () => {
  folder = await smallShop();
  nowUs = Date.UTC(2026, 0, 2) * 1000;
  shop = await openShop(folder, { now: () => nowUs++, timeZone: "Europe/Oslo", language: "en" });
});
afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The projections that lie in the folder. */
const files = () => readdirSync(join(folder, ".stige")).filter((name) => /^projection.*\.duckdb$/.test(name));
/** Those that this process has open, also where they are gone from the disk. */
const opened = () =>
  readdirSync("/proc/self/fd").flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      return path.startsWith(join(folder, ".stige", "projection")) ? [path] : [];
    } catch {
      return [];
    }
  });
const ordersIn = async (asked: Pick<Workshop, "projection">) => {
  const { engine } = await asked.projection();
  return (await engine.rows<{ n: number }>("SELECT count(*) AS n FROM orders"))[0]?.n;
};
const loading = async (people: number, from: number) => {
  const file = join(folder, `more-${people}-${from}.csv`);
  writeFileSync(file, ordersCsv(people, from));
  return (await load(shop, { file })).load;
};

/** Somebody who asks, and asks again whenever told to, until they are told to let go. */
async function reader() {
  const turns: ((goesOn: boolean) => void)[] = [];
  let heard: (said: string) => void = () => {};
  const hear = () =>
    new Promise<string>((resolve) => {
      heard = resolve;
    });
  const first = hear();
  const ended = shop.reading(async (held) => {
    const said: string[] = [];
    do {
      said.push(`${await ordersIn(held)} orders\n${await digestText(held)}`);
      heard(said.at(-1) ?? "");
    } while (await new Promise<boolean>((resolve) => turns.push(resolve)));
    return said;
  });
  const before = await first;
  return {
    before,
    again() {
      const next = hear();
      turns.at(-1)?.(true);
      return next;
    },
    async end() {
      turns.at(-1)?.(false);
      expect(new Set(await ended)).toEqual(new Set([before]));
    },
  };
}

describe("whoever reads while the shop changes", () => {
  it("goes on with the ladder they began with, and whoever begins later has the new one", async () => {
    const old = await reader();
    await loading(900, 13);
    const middle = await reader();
    expect(middle.before).not.toBe(old.before);
    expect(await old.again()).toBe(old.before);
    await climbAnew(shop, "sql");
    expect(await old.again()).toBe(old.before);
    await unload(shop, 3);
    const young = await reader();
    expect(young.before).toBe(old.before);
    expect(await middle.again()).toBe(middle.before);
    for (const one of [old, middle, young]) await one.end();
  });

  it("holds the run, and with the last of them it goes from disk and memory", async () => {
    const readers = [await reader(), await reader()];
    const [first] = files();
    await loading(900, 13);
    await erase(shop, await erasePlan(shop, "kunde77@example.com"));
    const after = await reader();
    expect(files()).toHaveLength(1);
    expect(files()).not.toContain(first);
    const isOld = (path: string) => path.includes("(deleted)");
    if (process.platform === "linux") expect(opened().some(isOld)).toBe(true);
    for (const one of readers) expect(await one.again()).toBe(one.before);
    for (const one of readers) await one.end();
    if (process.platform === "linux") expect(opened().filter(isOld)).toEqual([]);
    await after.end();
    expect(files()).toHaveLength(1);
  });

  it("asks of the other ladders and of the directory what belongs to the same facts", async () => {
    await shop.reading(async (held) => {
      const before = await ordersIn(held);
      const [person] = await held.directory.find("kunde5@example.com");
      await loading(900, 13);
      expect(await ordersIn(held)).toBe(before);
      expect(await held.directory.find("kunde5@example.com")).toEqual([person]);
      expect(await held.directory.find("kunde800@example.com")).toEqual([]);
    });
    expect(await shop.directory.find("kunde800@example.com")).toHaveLength(1);
  });

  it("begins anew where a change comes between two things asked for", async () => {
    const ladder = shop.ladders.at(-1)?.ladder;
    if (!ladder) throw new Error("no ladder");
    const draft = { ...ladder, rungs: ladder.rungs.slice(0, 3) };
    let times = 0;
    const counts = await shop.reading(async (held) => {
      const first = await ordersIn(held);
      if (++times === 1) await loading(900, 13);
      const { engine } = await held.projection({ draft });
      return [first, (await engine.rows<{ n: number }>("SELECT count(*) AS n FROM orders"))[0]?.n];
    });
    expect(times).toBe(2);
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBe(await ordersIn(shop));
  });

  it("sees nothing of what is not yet committed, and does not wait for it", async () => {
    const before = await digestText(shop);
    const [file] = files();
    let end: () => void = () => {};
    const writing = shop.store.transaction("a test", async () => {
      await nextSequence(shop.store);
      await undoLoad(shop.store, 1, nowUs);
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      throw new Error("taken back");
    });
    await expect.poll(() => shop.store.isWithin()).toBe(true);
    expect(await shop.reading(digestText)).toBe(before);
    end();
    await expect(writing).rejects.toThrow("taken back");
    expect(await digestText(shop)).toBe(before);
    expect(files()).toEqual([file]);
  });

  it("lets go also where it fails, and cannot be asked afterwards", async () => {
    let kept: Workshop | null = null;
    await expect(
      shop.reading(async (held) => {
        kept = held;
        const { engine } = await held.projection();
        await engine.rows("SELECT no_such_column FROM stays");
      }),
    ).rejects.toThrow("no_such_column");
    await loading(900, 13);
    await digestText(shop);
    if (process.platform === "linux")
      expect(opened().filter((path) => path.includes("(deleted)"))).toEqual([]);
    expect(kept).not.toBeNull();
  });
});

it("many who read at once while loads come and go see whole states only, and nothing is left of the old ones", async () => {
  const whole = new Map([[await digestText(shop), await ordersIn(shop)]]);
  let over = false;
  const seen: [string, number | undefined][] = [];
  const readers = Array.from({ length: 6 }, async () => {
    while (!over)
      await shop.reading(async (held) => {
        const digest = await digestText(held);
        await new Promise((done) => setTimeout(done, Math.random() * 30));
        seen.push([digest, await ordersIn(held)], [await digestText(held), await ordersIn(held)]);
      });
  });
  for (let round = 0; round < 3; round++) {
    const number = await loading(320 + round, 13);
    whole.set(await digestText(shop), await ordersIn(shop));
    await unload(shop, number ?? 0);
    whole.set(await digestText(shop), await ordersIn(shop));
  }
  over = true;
  await Promise.all(readers);
  expect(seen.length).toBeGreaterThan(6);
  for (const [digest, orders] of seen) expect(whole.get(digest)).toBe(orders);
  expect(new Set(seen.map(([digest]) => digest)).size).toBeGreaterThan(1);
  expect(files()).toHaveLength(1);
});
