import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import { root } from "../house/source-file.ts";

type Line = Readonly<Record<string, unknown>>;

let shop: string;
let running: ChildProcess | null = null;
beforeEach(() => {
  shop = mkdtempSync(join(tmpdir(), "stige-watch-"));
  mkdirSync(join(shop, "inn"));
  writeFileSync(
    join(shop, "stige.yaml"),
    "shop: { name: Kassa, timeZone: Europe/Oslo, currency: NOK, country: NO }\nwatch: inn\nladder: { preset: norwegian }\n",
  );
});
afterEach(() => {
  running?.kill("SIGKILL");
  running = null;
  rmSync(shop, { recursive: true, force: true });
});

const inn = (name: string) => join(shop, "inn", name);
const begin = (words: readonly string[]) =>
  spawn(process.execPath, [join(root, "src/cli/main.ts"), ...words], { cwd: shop });

async function done(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (text) => {
    out += text;
  });
  child.stderr?.on("data", (text) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, err };
}
const stige = (...words: readonly string[]) => done(begin(words));

let order = 0;
/** A file of a few orders, each of them new. */
const orders = (rows = 3) =>
  `Ordrenr;Kundenr;Dato;Beløp\n${Array.from({ length: rows }, () => `${++order};${order % 7};01.02.2026;${100 + order},50`).join("\n")}\n`;

/** The watching command, whose lines can be waited for. */
function watching(...words: readonly string[]) {
  const child = begin(["watch", "--json", "--every", "1", ...words]);
  running = child;
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
    lines.push(JSON.parse(line) as Line);
    for (const look of waiting) look();
  });
  const ended = done(child);
  const about = (file: string, event?: string) =>
    lines.find((line) => line.file === file && (event === undefined || line.event === event));
  const told = (file: string, event?: string) =>
    new Promise<Line>((resolve) => {
      const look = () => {
        const found = about(file, event);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { child, lines, about, told, ended };
}

it("takes in files as they become whole, moves them aside, and lets others ask in between", async () => {
  writeFileSync(inn("ordrer 10.csv"), orders());
  writeFileSync(inn("ordrer 9.csv"), orders());
  mkdirSync(inn("gamle"));
  writeFileSync(inn("gamle/ordrer.csv"), orders());
  writeFileSync(join(shop, "utenfor.csv"), orders());
  symlinkSync(join(shop, "utenfor.csv"), inn("lenke.csv"));
  const w = watching();
  expect(await w.told("ordrer 10.csv")).toMatchObject({
    ...{ event: "loaded", to: "done/ordrer 10.csv" },
    loads: [{ load: 2, isNew: true, kind: "orders", rows: { read: 3, accepted: 3, rejected: 0 } }],
  });
  expect(w.about("ordrer 9.csv")).toMatchObject({ event: "loaded", loads: [{ load: 1 }] });
  expect(w.about("lenke.csv")).toMatchObject({ event: "link" });

  // Written slowly: longer than a file must stay as it is, by somebody who has it open all the time.
  const slow = openSync(inn("Bestillinger æøå.csv"), "w");
  writeSync(slow, orders(5));
  // On its way under another name, and put there whole.
  const text = orders();
  writeFileSync(inn("kasse.csv.part"), text);
  writeFileSync(join(shop, "flyttet.csv"), orders());
  renameSync(join(shop, "flyttet.csv"), inn("flyttet.csv"));
  // One that is read with the map beside it, one that cannot be read, one that is there already.
  writeFileSync(
    inn("solgt.txt.map.yaml"),
    "kind: orders\ncolumns: { ordered: 1, gross: 2, person_number: 3 }\n",
  );
  writeFileSync(inn("solgt.txt"), "når|hvor mye|hvem\n2026-03-01|12.50|4\n2026-03-02|13.50|5\n");
  writeFileSync(inn("rart.csv"), "a,b\n1,2\n");
  writeFileSync(inn("kopi.csv"), readFileSync(inn("done/ordrer 9.csv")));

  expect(await w.told("flyttet.csv")).toMatchObject({ event: "loaded" });
  expect(await w.told("kopi.csv")).toMatchObject({
    event: "same",
    to: "done/kopi.csv",
    loads: [{ load: 1, isNew: false }],
  });
  expect(await w.told("rart.csv")).toMatchObject({
    ...{ event: "failed", to: "failed/rart.csv", reason: "failed/rart.csv.reason.txt" },
    error: { code: "file", sentence: "rart.csv lot seg ikke lese som en fil med fakta." },
  });
  expect(await w.told("solgt.txt")).toMatchObject({ event: "loaded", loads: [{ rows: { accepted: 2 } }] });
  expect(existsSync(inn("done/solgt.txt.map.yaml"))).toBe(true);

  const asked = await stige("ladder", "--json");
  expect(asked.err).toBe("");
  expect(asked.code).toBe(0);

  if (process.platform === "linux") {
    await w.told("Bestillinger æøå.csv", "held");
    expect(w.about("Bestillinger æøå.csv", "loaded")).toBeUndefined();
  }
  writeSync(slow, orders(4).replace(/^.*\n/, ""));
  closeSync(slow);
  expect(await w.told("Bestillinger æøå.csv", "loaded")).toMatchObject({
    loads: [{ rows: { accepted: 9 } }],
  });
  expect(w.about("kasse.csv.part")).toBeUndefined();
  renameSync(inn("kasse.csv.part"), inn("ordrer 9.csv"));
  await expect.poll(() => existsSync(inn("done/ordrer 9-2.csv")), { timeout: 15_000 }).toBe(true);
  expect(readFileSync(inn("done/ordrer 9-2.csv"), "utf8")).toBe(text);

  w.child.kill("SIGTERM");
  expect((await w.ended).code).toBe(0);
  expect(readdirSync(join(shop, "inn")).sort()).toEqual(["done", "failed", "gamle", "lenke.csv"]);
  expect((await stige("loads", "--json")).out.match(/"load":/g)).toHaveLength(6);
}, 90_000);

it("ends after the file in hand, and what is left is taken in the next time", async () => {
  const names = Array.from({ length: 40 }, (_, i) => `ordrer ${i + 1}.csv`);
  for (const name of names) writeFileSync(inn(name), orders());
  const w = watching();
  await w.told("ordrer 1.csv");
  w.child.kill("SIGINT");
  expect((await w.ended).code).toBe(0);
  const moved = readdirSync(inn("done"));
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.length).toBeLessThan(names.length);
  expect(w.lines.map(({ file }) => file)).toEqual(names.slice(0, moved.length));
  const loads = JSON.parse((await stige("loads", "--json")).out) as { file: string }[];
  expect(loads.map(({ file }) => file)).toEqual(names.slice(0, moved.length));
  const left = readdirSync(join(shop, "inn")).filter((name) => name.endsWith(".csv"));
  expect(left).toHaveLength(names.length - moved.length);
}, 60_000);

it("--once takes in what is there, says beside a file what the terminal would say, and fails where one failed", async () => {
  writeFileSync(inn("a.csv"), orders());
  writeFileSync(inn("b.csv"), "Ordrenr;Kundenr;Dato;Beløp\n90;1;31.02.2026;12,00\n91;2;01.02.2026;tolv\n");
  writeFileSync(inn("c.csv"), "hva;hvor mye\n90;1\n");
  writeFileSync(inn("c.csv~"), "");
  const terminal = await stige("load", "inn/c.csv", "--language", "nb");
  const once = await stige("watch", "--once", "--every", "1");
  expect(once.code).toBe(1);
  expect(once.out).toContain("a.csv: innlesing 1, 3 rader tatt inn, 0 avvist");
  expect(once.out).toContain("b.csv: ikke lest inn. Hvorfor: failed/b.csv.reason.txt");
  expect(once.err).toBe(
    `2 filer kunne ikke leses inn.\nGrunnene ligger ved siden av dem i ${inn("failed")}.\n`,
  );
  const reason = readFileSync(inn("failed/c.csv.reason.txt"), "utf8");
  expect(reason.startsWith(terminal.err)).toBe(true);
  expect(reason).toContain(`flytt den tilbake til ${join(shop, "inn")}`);
  const rejects = readFileSync(inn("failed/b.csv.reason.txt"), "utf8");
  expect(rejects).toContain("Alle 2 rader ville blitt avvist");
  expect(rejects).toContain("«31.02.2026»");
  expect(rejects).toContain("«tolv»");
  expect(`${reason}${rejects}`).not.toMatch(/\n\s+at /);

  // Mended and moved back: the reason of the first attempt goes.
  rmSync(inn("failed/c.csv"));
  writeFileSync(inn("c.csv"), orders());
  const again = await stige("watch", join(shop, "inn"), "--once", "--every", "1", "--json");
  expect(again).toMatchObject({ code: 0, err: "" });
  expect(readdirSync(inn("failed")).sort()).toEqual(["b.csv", "b.csv.reason.txt"]);
  expect(await stige("watch", "--once")).toEqual({ code: 0, out: "", err: "" });
}, 60_000);
