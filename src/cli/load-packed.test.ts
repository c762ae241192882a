import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { spiedWorld } from "../../test/by-hand/spied-world.ts";
import { xlsxBytes } from "../../test/files/xlsx-bytes.ts";
import { zipBytes } from "../../test/files/zip-bytes.ts";
import { openShop } from "../open.ts";
import { run } from "./run.ts";

const root = mkdtempSync(join(tmpdir(), "stige-packed-"));
afterAll(() => rmSync(root, { recursive: true }));

let folder = root;
beforeEach(() => {
  folder = mkdtempSync(join(root, "shop-"));
});

const now = Date.UTC(2026, 2, 31, 10) * 1000;

async function stige(...words: readonly string[]) {
  const { world, out, err } = spiedWorld(null, {
    folder,
    interactive: false,
    now: () => now,
    openShop: (where, { progress }, { mayBegin = false }) =>
      openShop(where, { now: () => now, timeZone: "Europe/Oslo", language: "nb", progress }, { mayBegin }),
  });
  const code = await run(words, world);
  return { code, out: out().replaceAll(/[\u00a0\u202f]/g, " "), err: err() };
}

const day = (number: number) => ({ number, format: "dd.mm.yyyy" });
const workbook = xlsxBytes([
  {
    name: "Ordrer",
    rows: [
      ["Mars 2026"],
      ["Ordrenr", "Kundenr", "Dato", "Beløp"],
      [1, "K-1", day(46054), 499],
      [2, "K-2", day(46056), 1250.5],
      [3, "K-1", day(46101), 99.90000000000001],
      [4, "K-3", "31.02.2026", 5],
      [5, "K-3", day(46102), 5],
    ],
  },
  {
    name: "Notater",
    rows: [
      ["Hva", "Hvem"],
      ["x", "y"],
    ],
  },
]);

test("a workbook is looked at, loaded, known again, and its rejects are told by the row of the sheet", async () => {
  writeFileSync(join(folder, "ordrer.xlsx"), workbook);
  const dry = await stige("load", "ordrer.xlsx", "--dry-run");
  expect(dry.err).toBe("");
  expect(dry.out).toContain("5 rows read, 4 accepted, 1 rejected");
  expect(dry.out).toContain("Several sheets have data: Ordrer is read, Notater not.");
  expect(dry.out).toContain("The header stands in row 2 of the sheet");
  expect(dry.out).toContain("gross_minor 9990");
  expect((await stige("load", "ordrer.xlsx")).out).toContain("4 nye, 0 endret, 0 like");
  expect((await stige("load", "ordrer.xlsx")).out).toContain("ingenting er endret");
  expect((await stige("rejects")).out).toContain("innlesing 1, linje 6: Dato «31.02.2026» er ingen dato");
});

test("another sheet of the same workbook is another load, and each is known again", async () => {
  const rows = (first: number) => [
    ["Ordrenr", "Kundenr", "Dato", "Beløp"],
    [first, "K-1", "21.02.2025", 499],
  ];
  writeFileSync(
    join(folder, "to.xlsx"),
    xlsxBytes([
      { name: "Vinter", rows: rows(1) },
      { name: "Sommer", rows: rows(2).map((row, i) => (i === 1 ? row.with(2, "21.07.2025") : row)) },
    ]),
  );
  const with2 = ["load", "to.xlsx", "--map", "sommer.yaml"];
  writeFileSync(join(folder, "sommer.yaml"), "sheet: Sommer\n");
  expect((await stige("load", "to.xlsx")).out).toMatch(/1 nye?, 0 endre/);
  expect((await stige(...with2)).out).toMatch(/1 nye?, 0 endre/);
  expect((await stige(...with2)).out).toContain("ingenting er endret");
  writeFileSync(join(folder, "vinter.yaml"), "sheet: 1\n");
  expect((await stige("load", "to.xlsx", "--map", "vinter.yaml")).out).toContain("ingenting er endret");
});

test("a sheet is named at the terminal; one that is not there is told with those that are", async () => {
  const rows = (first: number, day: string) => [
    ["Ordrenr", "Kundenr", "Dato", "Beløp"],
    [first, "K-1", day, 499],
  ];
  const sheets = [
    { name: "Vinter 2025", rows: rows(1, "21.02.2025") },
    { name: "Sommer 2025", rows: rows(2, "21.07.2025") },
  ];
  writeFileSync(join(folder, "to.xlsx"), xlsxBytes(sheets));
  const usual = await stige("load", "to.xlsx", "--dry-run");
  expect(usual.out.replaceAll(/\s+/g, " ")).toContain(
    'Vinter 2025 is read, Sommer 2025 not. Another is read with `--sheet "Sommer 2025"`, or `sheet:` in a map.',
  );
  const named = await stige("load", "to.xlsx", "--sheet", "sommer 2025", "--dry-run", "--json");
  expect(JSON.parse(named.out)).toMatchObject({
    rows: { accepted: 1 },
    samples: [{ fields: { order_id: "2" } }],
  });
  expect((await stige("load", "to.xlsx", "--sheet", "2")).out).toMatch(/1 nye?, 0 endre/);
  expect((await stige("load", "to.xlsx", "--sheet", "Sommer 2025")).out).toContain("ingenting er endret");
  expect((await stige("load", "to.xlsx", "--sheet", "1")).out).toMatch(/1 nye?, 0 endre/);

  const none = await stige("load", "to.xlsx", "--sheet", "Høst");
  expect(none.code).not.toBe(0);
  expect(none.err).toContain("Arbeidsboken har ikke noe ark Høst.");
  expect(none.err).toContain("Den har: Vinter 2025 og Sommer 2025.");
  writeFileSync(join(folder, "o.csv"), "Ordrenr;Kundenr;Dato;Beløp\n9;K-1;01.02.2026;499\n");
  const text = await stige("load", "o.csv", "--sheet", "Høst");
  expect(text.code).not.toBe(0);
  expect(text.err).toContain("denne filen er ingen arbeidsbok");
});

test("what is said beside a map stands over it", async () => {
  const header = ["Nr", "Kundenr", "Dato", "Beløp"];
  const sheets = ["Vinter", "Sommer"].map((name, i) => ({
    name,
    rows: [header, [i + 1, "K-1", "21.02.2025", 499]],
  }));
  writeFileSync(join(folder, "to.xlsx"), xlsxBytes(sheets));
  writeFileSync(join(folder, "map.yaml"), "sheet: Vinter\ncolumns: { order_id: Nr }\n");
  const asked = ["load", "to.xlsx", "--map", "map.yaml", "--dry-run", "--json"];
  const first = async (...more: string[]) =>
    (JSON.parse((await stige(...asked, ...more)).out) as { samples: { fields: { order_id: string } }[] })
      .samples[0]?.fields.order_id;
  expect(await first()).toBe("1");
  expect(await first("--sheet", "Sommer")).toBe("2");
});

test("the same orders as workbook and as CSV give the same ladder", async () => {
  writeFileSync(join(folder, "ordrer.xlsx"), workbook);
  await stige("load", "ordrer.xlsx", "--source", "own");
  const first = (await stige("digest")).out;
  folder = mkdtempSync(join(root, "shop-"));
  writeFileSync(
    join(folder, "ordrer.csv"),
    "Ordrenr;Kundenr;Dato;Beløp\n1;K-1;01.02.2026;499\n2;K-2;03.02.2026;1250,50\n3;K-1;20.03.2026;99,90\n5;K-3;21.03.2026;5\n",
  );
  await stige("load", "ordrer.csv", "--source", "own");
  expect((await stige("digest")).out).toBe(first);
});

test("a text that is no table is named and left, wherever it lies in the archive", async () => {
  const rows = (first: number) => `Ordrenr;Kundenr;Dato;Beløp\n${first};K-1;01.02.2026;499\n`;
  const readme =
    "Hello, and thanks for using our export.\n\nIn here, as you asked, are your orders,\nand your customers.\nQuestions? Write to us, any time.\n";
  const bytes = zipBytes([
    { name: "ordrer.csv", bytes: rows(1) },
    { name: "kunder.csv", bytes: "Kundenr;E-post\nK-1;kari@example.no\n" },
    { name: "readme.txt", bytes: readme },
    { name: "flere ordrer.txt", bytes: rows(2) },
  ]);
  writeFileSync(join(folder, "shop.zip"), bytes);
  const { out, err, code } = await stige("load", "shop.zip");
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toContain("shop.zip holds 3 files");
  expect(out).toContain("Ikke lest fra arkivet: readme.txt.");
  expect((await stige("loads", "--json")).out.match(/"load":/g)).toHaveLength(3);
  const one = zipBytes([
    { name: "LES MEG.TXT", bytes: Buffer.from(`\ufeff${readme}`, "utf16le") },
    { name: "ordrer.csv", bytes: rows(3) },
  ]);
  writeFileSync(join(folder, "one.zip"), one);
  expect((await stige("load", "one.zip")).out).toContain("Ikke lest fra arkivet: LES MEG.TXT.");
  writeFileSync(join(folder, "none.zip"), zipBytes([{ name: "readme.txt", bytes: readme }]));
  const none = await stige("load", "none.zip");
  expect(none.code).not.toBe(0);
  expect(none.err).toContain("readme.txt");
});

test("an archive of several files is a load for each, and cannot replace one", async () => {
  const customers = "Kundenr;E-post\nK-1;kari@example.no\n";
  const bytes = zipBytes([
    { name: "shop/ordrer.xlsx", bytes: workbook },
    { name: "shop/kunder.csv", bytes: customers },
    { name: "les meg.pdf", bytes: "%PDF" },
  ]);
  writeFileSync(join(folder, "shop.zip"), bytes);
  const { out, err, code } = await stige("load", "shop.zip");
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toContain(
    "shop.zip holds 2 files, and each is a load of its own: shop/ordrer.xlsx and shop/kunder.csv.",
  );
  expect(out).toContain("Ikke lest fra arkivet: les meg.pdf.");
  const loads = (await stige("loads")).out;
  expect(loads).toContain("shop.zip (ordrer.xlsx)");
  expect(loads).toContain("shop.zip (kunder.csv)");
  const again = JSON.parse((await stige("load", "shop.zip", "--json")).out) as { sameAs: number }[];
  expect(again.map(({ sameAs }) => sameAs)).toEqual([1, 2]);
  writeFileSync(join(folder, "kunder.csv"), customers);
  expect(JSON.parse((await stige("load", "kunder.csv", "--json")).out)).toMatchObject({ sameAs: 2 });
  const replaced = await stige("load", "shop.zip", "--replaces", "1");
  expect(replaced.code).toBe(2);
  expect(replaced.err).toContain("Arkivet inneholder 2 filer: alle kan ikke erstatte én innlesing.");
});

test("files of an archive whose names are the same, or differ in case or folder alone, are each a load", async () => {
  const rows = (order: number) => `Ordrenr;Kundenr;Dato;Beløp\n${order};K-1;01.02.2026;499\n`;
  const names = ["o.csv", "o.csv", "o-2.csv", "O.csv", "a/o.csv", "b/o.csv", "a\\o.csv"];
  const bytes = zipBytes(names.map((name, i) => ({ name, bytes: rows(i + 1) })));
  writeFileSync(join(folder, "shop.zip"), bytes);
  const { out, err, code } = await stige("load", "shop.zip");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("o.csv, o-3.csv, o-2.csv, O.csv, a/o.csv, b/o.csv and a/o-2.csv.");
  expect(out).toContain("Arkivet inneholder flere filer med navnet o.csv: dette er nummer 2 av dem.");
  const loads = JSON.parse((await stige("loads", "--json")).out) as { file: string }[];
  expect(loads.map(({ file }) => file)).toEqual(
    ["o", "o-3", "o-2", "O", "o", "o", "o-2"].map((name) => `shop.zip (${name}.csv)`),
  );
  const again = JSON.parse((await stige("load", "shop.zip", "--json")).out) as { sameAs: number }[];
  expect(again.map(({ sameAs }) => sameAs)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
