import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreFiles } from "../../src/verbs/backups/restore.ts";
import { typed } from "../by-hand/typed.ts";
import { bytesNaming } from "./bytes-naming.ts";

const root = mkdtempSync(join(tmpdir(), "stige-backup-"));
const folder = join(root, "shop");
const nowUs = Date.UTC(2026, 2, 31, 10) * 1000;
const stige = (...words: string[]) => typed(folder, [...words, "--language", "nb"], nowUs);
const json = async (...words: string[]) => {
  const { out, err, code } = await stige(...words, "--json");
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
};
const orders = `Kundenr;E-post;Ordrenr;Dato;Beløp
1001;kari.planta@example.no;77-1;01.02.2026;499,00
1002;ola@example.no;77-2;03.03.2026;1 250,50
1003;per@example.no;77-3;20.03.2026;99,00
1003;per@example.no;77-4;31.02.2026;99,00
`;
let before: unknown;

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "ordrer.csv"), orders);
  await json("load", "ordrer.csv", "--accept-rejects");
  before = await json("digest");
  expect((await stige("backup", "../copy")).out).toMatch(/filer, 1 MB, ligger i .*copy/);
  // What comes after the backup is not in it; whoever is erased after it is.
  writeFileSync(join(folder, "mer.csv"), "Kundenr;Ordrenr;Dato;Beløp\n1002;88-1;05.03.2026;10,00\n");
  await json("load", "mer.csv", "--adds");
  await json("erase", "1001", "--yes");
  await json("tombstones", "--out", "../tombstones.json");
  expect(await json("digest")).not.toEqual(before);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a backup is a shop again whose ladder is the one backed up", async () => {
  const restored = await stige("restore", "../copy", "--shop", "../again", "--nobody-erased");
  expect([restored.code, restored.err]).toEqual([0, ""]);
  expect(restored.out).toMatch(/står igjen i .*again slik den var 31\. mars 2026/);
  expect(await json("digest", "--shop", "../again")).toEqual(before);
  expect((await json("loads", "--shop", "../again")).length).toBe(1);
  expect(await json("rejects", "--shop", "../again")).toHaveLength(1);
  expect(readFileSync(join(root, "again", "stige.yaml"), "utf8")).toBe(
    readFileSync(join(root, "copy", "stige.yaml"), "utf8"),
  );
  expect(statSync(join(root, "copy", ".stige")).mode & 0o077).toBe(0);
  expect(statSync(join(root, "copy", ".stige", "control.db")).mode & 0o077).toBe(0);
}, 60_000);

test("restored with the newest tombstones it forgets whom the shop forgot since", async () => {
  const { forgot } = await json(
    "restore",
    "../copy",
    "--shop",
    "../forgot",
    "--tombstones",
    "../tombstones.json",
  );
  expect(forgot).toMatchObject({ identities: 2 });
  expect(await bytesNaming(join(root, "forgot"), ["kari.planta@example.no", "77-1"])).toEqual([]);
  expect((await stige("person", "1001", "--shop", "../forgot")).code).toBe(1);
}, 60_000);

test("a restore that was ended before it forgot leaves what nobody can open, and is done anew", async () => {
  const cut = join(root, "cut");
  await restoreFiles(join(root, "copy"), cut, () => {}, true);
  const { code, err } = await stige("ladder", "--shop", "../cut");
  expect([code, err]).toEqual([1, expect.stringMatching(/kjenner ennå personer som den skulle glemme/)]);
  const again = ["restore", "../copy", "--shop", "../cut", "--tombstones", "../tombstones.json"];
  expect((await json(...again)).forgot).toMatchObject({ identities: 2 });
  expect((await stige("ladder", "--shop", "../cut")).code).toBe(0);
}, 60_000);

test("a backup with anything gone or otherwise is named, file by file, and nothing is restored", async () => {
  const torn = join(root, "torn");
  cpSync(join(root, "copy"), torn, { recursive: true });
  const segments = readdirSync(join(torn, ".stige", "segments"), { recursive: true }).map(String);
  const [some = "", other = ""] = segments.filter((file) => file.endsWith(".parquet"));
  const path = join(torn, ".stige", "segments", some);
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  rmSync(join(torn, ".stige", "segments", other));
  rmSync(join(torn, "stige.yaml"));
  mkdirSync(join(torn, "stige.yaml"));
  const { code, err } = await stige("restore", "../torn", "--shop", "../never", "--nobody-erased");
  expect(code).toBe(1);
  expect(err).toContain(`.stige/segments/${some}: Filen inneholder noe annet`);
  expect(err).toContain(`.stige/segments/${other}: Filen er borte`);
  expect(err).toContain("stige.yaml: Filen er borte");
  expect(existsSync(join(root, "never", ".stige"))).toBe(false);
  expect(readdirSync(join(root, "never"))).toEqual([]);
});

test.each([
  [["restore", "../copy", "--shop", "../x"], 2, /slettet etter at den ble tatt/],
  [["restore", "../copy", "--shop", "../x", "--nobody-erased", "--tombstones", "t"], 2, /slettet etter/],
  [["restore", "../copy", "--nobody-erased"], 1, /Det er en butikk i/],
  [["restore", "..", "--shop", "../x", "--nobody-erased"], 1, /ingen ferdig sikkerhetskopi/],
  [["backup", "../copy"], 2, /ikke en tom mappe/],
  [["backup", "stige.yaml"], 2, /ikke en tom mappe/],
  [["backup", ".stige/segments/backup"], 2, /i butikkens egen datamappe/],
  [["backup", ".stige/backup"], 2, /utenfor \.stige/],
] as const)("stige %j is refused with a sentence", async (words, code, sentence) => {
  expect(await stige(...words)).toMatchObject({ code, out: "", err: expect.stringMatching(sentence) });
  expect(existsSync(join(root, "x", ".stige"))).toBe(false);
});

test("what says whom to forget is looked at first, and where it cannot be followed no shop is left", async () => {
  writeFileSync(join(root, "none.json"), "{}");
  const restored = (to: string, tombstones: string) =>
    stige("restore", "../copy", "--shop", `../${to}`, "--tombstones", `../${tombstones}`);
  for (const file of ["none.json", "nowhere.json"]) {
    expect(await restored("unread", file)).toMatchObject({ code: 1 });
    expect(existsSync(join(root, "unread"))).toBe(false);
  }
  // Those of another shop, made with a key of its own.
  const own = JSON.parse(readFileSync(join(root, "tombstones.json"), "utf8"));
  writeFileSync(join(root, "others.json"), JSON.stringify({ ...own, key: "ab".repeat(32) }));
  const { code } = await stige(
    "restore",
    "../copy",
    "--shop",
    "../first",
    "--tombstones",
    "../tombstones.json",
  );
  expect(code).toBe(0);
  expect((await stige("backup", "../copy-of-first", "--shop", "../first")).code).toBe(0);
  const refused = await stige(
    "restore",
    "../copy-of-first",
    "--shop",
    "../other",
    "--tombstones",
    "../others.json",
  );
  expect(refused.code).toBe(1);
  expect(existsSync(join(root, "other", ".stige"))).toBe(false);
  expect(existsSync(join(root, "other", "stige.yaml"))).toBe(false);
}, 60_000);

test("where the ladder is another the tombstones count all the same", async () => {
  cpSync(join(root, "copy"), join(root, "odd"), { recursive: true });
  const path = join(root, "odd", "backup.json");
  const told = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...told, places: [] }));
  const restored = await stige(
    "restore",
    "../odd",
    "--shop",
    "../oddly",
    "--tombstones",
    "../tombstones.json",
  );
  expect(restored.code).toBe(1);
  expect(restored.err).toMatch(/stige digest/);
  expect((await stige("person", "1001", "--shop", "../oddly")).code).toBe(1);
  expect(await bytesNaming(join(root, "oddly"), ["kari.planta@example.no"])).toEqual([]);
}, 60_000);

test("a load that was taken back before the backup may be put back where somebody was forgotten since", async () => {
  const own = join(root, "own");
  mkdirSync(own);
  const inOwn = (...words: string[]) => json(...words, "--shop", "../own");
  writeFileSync(join(own, "ordrer.csv"), orders);
  writeFileSync(join(own, "mer.csv"), "Kundenr;Ordrenr;Dato;Beløp\n1002;88-1;05.03.2026;10,00\n");
  await inOwn("load", "../own/ordrer.csv", "--accept-rejects");
  await inOwn("load", "../own/mer.csv", "--adds");
  await inOwn("unload", "2");
  await inOwn("backup", "../own-copy");
  await inOwn("erase", "1001", "--yes");
  await inOwn("tombstones", "--out", "../own-tombstones.json");
  const file = "../own-tombstones.json";
  await json("restore", "../own-copy", "--shop", "../own-again", "--tombstones", file);
  const { code, err } = await stige("unload", "2", "--undo", "--shop", "../own-again");
  expect([code, err]).toEqual([0, ""]);
  expect((await stige("person", "1001", "--shop", "../own-again")).code).toBe(1);
}, 60_000);
