import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { spiedWorld } from "../../test/by-hand/spied-world.ts";
import { zipBytes } from "../../test/files/zip-bytes.ts";
import { mayMount, smallDisk } from "../../test/folder/small-disk.ts";
import { openShop, settingsIn } from "../open.ts";
import { run } from "./run.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stige-watch-cli-"));
  mkdirSync(join(folder, "inn"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "nb" } as const;
const orders = "Kundenr;Ordrenr;Dato;Beløp\n1001;1;01.02.2026;499,00\n1002;2;03.02.2026;1 250,50\n";

/** Stige as somebody types it in a folder, who later says stop. */
function stige(where: string, words: readonly string[], stop = new AbortController()) {
  const { world, out, err } = spiedWorld(null, {
    folder: where,
    systemLanguage: "nb",
    timeZone: effects.timeZone,
    now: effects.now,
    untilStopped: () => stop.signal,
    settingsIn: async (folder) => settingsIn(folder),
    openShop: (folder, { progress }, { mayBegin = false, passing = false }) =>
      openShop(folder, { ...effects, progress }, { mayBegin, passing }),
  });
  return { code: run(words, world), out, err, stop };
}

describe("what cannot be watched is named", () => {
  test.each([
    [["watch", "ikke her"], 1, "Det finnes ingen mappe"],
    [["watch", "."], 2, "butikkens egen mappe"],
    [["watch", ".stige"], 2, "butikkens egen mappe"],
    [["watch", "fil.csv"], 2, "er en fil, ikke en mappe"],
    [["watch"], 2, "ikke oppgitt noen mappe"],
    [["watch", "inn", "--every", "0"], 2, "--every er et helt tall over 0"],
    [["watch", "inn", "--kind", "order"], 2, "Mente du --kind orders?"],
  ] as const)("%s", async (words, code, said) => {
    mkdirSync(join(folder, ".stige"));
    writeFileSync(join(folder, "fil.csv"), orders);
    const { code: ended, err } = stige(folder, [...words, "--once"]);
    expect(await ended).toBe(code);
    expect(err()).toContain(said);
    expect(existsSync(join(folder, "done"))).toBe(false);
  });

  test("a stige.yaml with mistakes, before anything is moved", async () => {
    writeFileSync(join(folder, "stige.yaml"), "shop: 1\n");
    writeFileSync(join(folder, "inn", "a.csv"), orders);
    const { code, err } = stige(folder, ["watch", "inn", "--once"]);
    expect(await code).toBe(1);
    expect(err()).toContain("Det er feil i");
    expect(readdirSync(join(folder, "inn"))).toEqual(["a.csv"]);
  });
});

test.each([
  [["watch", "ikke her"], "Det finnes ingen mappe"],
  [["watch", "inn", "--every", "abc"], "--every er et helt tall over 0"],
] as const)("nothing is said to be watched before %s fails", async (words, said) => {
  const { code, out, err } = stige(folder, words);
  expect(await code).not.toBe(0);
  expect(err()).toContain(said);
  expect(out()).toBe("");
});

test("every line bears the shop's time, the first of a new shop too; before there is one, this machine's", async () => {
  const clock = { timeZone: "Europe/Oslo", hour: "2-digit", hour12: false } as const;
  const hour = () => new Intl.DateTimeFormat("nb", clock).format(effects.now() / 1000);
  symlinkSync(join(folder, "nowhere"), join(folder, "inn", "link.csv"));
  writeFileSync(join(folder, "inn", "a.csv"), orders);
  const before = hour();
  const { code, out } = stige(folder, ["watch", "inn", "--once", "--every", "1"]);
  await code;
  const hours = [...out().matchAll(/kl\. (\d\d)/g)].map(([, hour]) => hour);
  expect(hours).toHaveLength(2);
  for (const each of hours) expect([before, hour()]).toContain(each);
}, 20_000);

test("a shop that another process holds is waited for, and a first file begins one", async () => {
  const held = await openShop(folder, effects, { mayBegin: true });
  writeFileSync(join(folder, "inn", "a.csv"), orders);
  const { code, out, err } = stige(folder, ["watch", "inn", "--once", "--every", "1"]);
  await new Promise((done) => setTimeout(done, 2500));
  expect(out()).toBe("");
  expect(readdirSync(join(folder, "inn"))).toEqual(["a.csv"]);
  await held.close();
  expect(await code).toBe(0);
  expect(err()).toBe("");
  expect(out().replaceAll("\u00a0", " ")).toContain("a.csv: innlesing 1, 2 rader tatt inn, 0 avvist");
  expect(out()).toContain("En stige.yaml er skrevet");
}, 20_000);

test("each file of an archive is a load; where one fails, the archive goes to failed and says what was loaded", async () => {
  const inn = join(folder, "inn");
  writeFileSync(
    join(inn, "a.zip"),
    zipBytes([
      { name: "ordrer.csv", bytes: orders },
      { name: "rart.csv", bytes: "a;b\n1;2\n" },
    ]),
  );
  const people = "Kundenr;Fornavn\n1001;Kari\n";
  writeFileSync(
    join(inn, "b.zip"),
    zipBytes([
      { name: "ordrer.csv", bytes: orders.replace(";2;", ";3;") },
      { name: "kunder.csv", bytes: people },
    ]),
  );
  const { code, out } = stige(folder, ["watch", "inn", "--once", "--every", "1"]);
  expect(await code).toBe(1);
  const lines = out()
    .replaceAll("\u00a0", " ")
    .split("\n")
    .map((line) => line.replace(/^.*kl\. \S+ +/, ""));
  expect(lines).toEqual([
    "a.zip (ordrer.csv): innlesing 1, 2 rader tatt inn, 0 avvist",
    expect.stringContaining("En stige.yaml er skrevet"),
    "a.zip: ikke lest inn. Hvorfor: failed/a.zip.reason.txt",
    "b.zip (ordrer.csv): innlesing 2, 2 rader tatt inn, 0 avvist",
    "b.zip (kunder.csv): innlesing 3, 1 rad tatt inn, 0 avvist",
    "",
  ]);
  const reason = readFileSync(join(inn, "failed", "a.zip.reason.txt"), "utf8");
  expect(reason).toContain("rart.csv");
  expect(reason).toContain("a.zip (ordrer.csv): innlesing 1");
  expect(readdirSync(join(inn, "done"))).toEqual(["b.zip"]);
}, 20_000);

test("names as long as a disk allows end no watch: they are shortened in done and failed, with their maps", async () => {
  const inn = join(folder, "inn");
  const name = (letter: string) => `${letter.repeat(250)}.csv`;
  const short = (letter: string, length = 240) => `${letter.repeat(length)}.csv`;
  writeFileSync(join(inn, name("a")), orders);
  writeFileSync(join(inn, name("b")), "a;b\n1;2\n");
  writeFileSync(join(inn, `${"æ".repeat(123)}.map.yaml`), "kind: orders\n");
  writeFileSync(join(inn, "æ".repeat(123)), orders.replace(";2;", ";3;"));
  for (const within of ["done", "failed"]) mkdirSync(join(inn, within));
  writeFileSync(join(inn, "done", short("a")), "");
  writeFileSync(join(inn, "failed", short("b")), "");
  const { code, out, err } = stige(folder, ["watch", "inn", "--once", "--every", "1"]);
  expect(await code).toBe(1);
  expect(err()).toContain("Én fil kunne ikke leses inn.");
  expect(out()).toContain("innlesing 2");
  const besides = `${"æ".repeat(122)}`;
  expect(readdirSync(inn).sort()).toEqual(["done", "failed"]);
  expect(readdirSync(join(inn, "done")).sort()).toEqual(
    [short("a"), `${"a".repeat(238)}-2.csv`, besides, `${besides}.map.yaml`].sort(),
  );
  const failed = `${"b".repeat(238)}-2.csv`;
  expect(readdirSync(join(inn, "failed")).sort()).toEqual(
    [short("b"), failed, `${failed}.reason.txt`].sort(),
  );
}, 20_000);

const skipped = !mayMount();
test.skipIf(skipped)(
  `a full disk fails no file: it is said once, and the file is taken in when there is room${skipped ? " (skipped: no right to mount a small disk here)" : ""}`,
  async () => {
    const disk = smallDisk(60);
    const inn = join(disk.folder, "inn");
    mkdirSync(inn);
    writeFileSync(join(inn, "a.csv"), orders);
    const { code, out, err, stop } = stige(disk.folder, ["watch", "inn", "--every", "1"]);
    await expect.poll(out, { timeout: 15_000 }).toContain("Disken er full.");
    await new Promise((done) => setTimeout(done, 2500));
    expect(readdirSync(inn)).toEqual(["a.csv"]);
    disk.resize(100_000);
    await expect.poll(out, { timeout: 15_000 }).toContain("innlesing 1, 2 rader tatt inn");
    stop.abort();
    expect(await code).toBe(0);
    expect(err()).toBe("");
    expect(out().match(/Disken er full/g)).toHaveLength(1);
    expect(readdirSync(inn)).toEqual(["done"]);
    disk.remove();
  },
  60_000,
);

test.skipIf(skipped)(
  `a file that cannot be moved is loaded once, told, and left alone until it changes${skipped ? " (skipped: no right to mount a small disk here)" : ""}`,
  async () => {
    const disk = smallDisk(1000);
    writeFileSync(join(disk.folder, "a.csv"), orders);
    disk.readOnly();
    const { code, out, err, stop } = stige(folder, ["watch", disk.folder, "--every", "1"]);
    await expect.poll(out, { timeout: 15_000 }).toContain("a.csv: lot seg ikke flytte");
    await new Promise((done) => setTimeout(done, 2500));
    stop.abort();
    expect(await code).toBe(0);
    expect(err()).toBe("");
    expect(out().match(/innlesing 1/g)).toHaveLength(1);
    expect(out().match(/lot seg ikke flytte/g)).toHaveLength(1);
    expect(readdirSync(disk.folder)).toEqual(["a.csv"]);
    disk.remove();
  },
  60_000,
);
