import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { typed } from "../by-hand/typed.ts";

const root = mkdtempSync(join(tmpdir(), "stige-doctor-"));
const sound = join(root, "sound");
const nowUs = Date.UTC(2026, 2, 31, 10) * 1000;
const stige = (folder: string, ...words: string[]) =>
  typed(folder, ["--language", "en", ...words], nowUs, {
    settingsIn: async (where) => (await import("../../src/open.ts")).settingsIn(where),
  });

beforeAll(async () => {
  mkdirSync(sound);
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `o-${i},c${i % 700},c${i % 700}@example.com,2025-0${1 + (i % 9)}-10T10:00:00Z,${i}.50`,
  );
  writeFileSync(
    join(sound, "orders.csv"),
    `order_id,customer_id,email,ordered_at,total\n${rows.join("\n")}\n`,
  );
  expect((await stige(sound, "load", "orders.csv")).code).toBe(0);
  expect((await stige(sound, "erase", "c5", "--yes")).code).toBe(0);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A copy of the sound shop with something done to it. */
function harmed(name: string, harm: (data: string, folder: string) => void): string {
  const folder = join(root, name);
  cpSync(sound, folder, { recursive: true });
  harm(join(folder, ".stige"), folder);
  return folder;
}
const orders = (data: string) =>
  join(data, "segments", "orders", readdirSync(join(data, "segments", "orders"))[0] ?? "");

test("a sound shop is told to be sound, looked at deeply too", async () => {
  const { code, out, err } = await stige(sound, "doctor");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(
    /✓ stige\.yaml is without mistakes[\s\S]*✓ The control store is whole[\s\S]*sealed files are there[\s\S]*tombstones is there[\s\S]*GB are free/,
  );
  const deep = await stige(sound, "doctor", "--deep", "--json");
  const told = JSON.parse(deep.out) as { state: string; message: string }[];
  expect(told.map(({ state }) => state)).toEqual(Array(told.length).fill("sound"));
  expect(told.map(({ message }) => message).join("\n")).toMatch(
    /every value of them can be read[\s\S]*stay for stay/,
  );
}, 60_000);

test.each([
  [
    "gone",
    (data: string) => rmSync(orders(data)),
    [],
    /✗ Sealed files are gone or damaged[\s\S]*segments\/orders\/L000001\S*: The file is gone/,
  ],
  [
    "short",
    (data: string) => truncateSync(orders(data), 1000),
    [],
    /✗ Sealed files[\s\S]*segments\/orders\/L000001/,
  ],
  [
    "turned",
    (data: string) => {
      const bytes = readFileSync(orders(data));
      bytes.fill(0xff, 200, 5000);
      writeFileSync(orders(data), bytes);
    },
    ["--deep"],
    /✗ Sealed files[\s\S]*segments\/orders\/L000001/,
  ],
  [
    "other",
    (data: string) => {
      const other = readdirSync(join(data, "segments", "identities"))[0] ?? "";
      cpSync(join(data, "segments", "identities", other), orders(data));
    },
    [],
    /It holds [\d,]+ rows; 3,000 were sealed/,
  ],
  ["keyless", (data: string) => rmSync(join(data, "tombstone.key")), [], /✗ [\s\S]*tombstone\.key/],
  [
    "unwritten",
    (_: string, folder: string) => writeFileSync(join(folder, "stige.yaml"), "shop: 7\n"),
    [],
    /✗ .*stige\.yaml/,
  ],
  [
    "torn",
    (data: string) => {
      const bytes = readFileSync(join(data, "control.db"));
      bytes.fill(0xaa, 4096 * 8, 4096 * 12);
      writeFileSync(join(data, "control.db"), bytes);
    },
    [],
    /✗ /,
  ],
] as const)(
  "a shop whose file is %s is told what is wrong, in words",
  async (name, harm, words, told) => {
    const { code, out, err } = await stige(harmed(name, harm), "doctor", ...words);
    expect(out).toMatch(told);
    expect(`${out}${err}`).not.toMatch(/ at .*\.ts|NaN|undefined/);
    expect([code, err]).toEqual([1, expect.stringMatching(/not sound/)]);
  },
  60_000,
);

test("a folder without a shop has nothing to look at", async () => {
  mkdirSync(join(root, "empty"));
  expect(await stige(join(root, "empty"), "doctor")).toMatchObject({ code: 1, out: "" });
});
