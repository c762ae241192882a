import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { typed } from "../../test/by-hand/typed.ts";

const root = mkdtempSync(join(tmpdir(), "stige-unload-"));
afterAll(() => rmSync(root, { recursive: true }));

let folder = root;
let nowUs = 0;
beforeEach(() => {
  folder = mkdtempSync(join(root, "shop-"));
  nowUs = Date.UTC(2026, 2, 31, 10) * 1000;
});
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const stige = (...words: string[]) => typed(folder, words, nowUs);
const json = async (...words: string[]) => {
  const { out, err, code } = await stige(...words, "--json");
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
};
const later = () => {
  nowUs += 3_600_000_000;
};

// Two amounts: which of them is meant, the first load gets wrong.
const orders = `Kundenr;Ordrenr;Dato;Beløp;Betalt
1001;1;01.02.2026;499,00;399,00
1002;2;03.02.2026;1 250,50;1 000,00
1001;3;20.03.2026;99,00;79,00
`;
const gross = async () =>
  (await json("sql", "select sum(revenue_minor) as n from orders where counts"))[0].n as number;

test("a file taken back is loaded again with another map", async () => {
  write("ordrer.csv", orders);
  write("map.yaml", "kind: orders\ncolumns: { gross: Betalt }\n");
  await json("load", "ordrer.csv");
  expect(await gross()).toBe(184_850);
  later();
  const { out } = await stige("unload", "1");
  expect(out).toContain("Innlesing 1 (ordrer.csv, 3 rader) er tatt tilbake.");
  expect(out).toContain("Legg den tilbake med: stige unload 1 --undo");
  expect(out).toContain("Ingen ordrer fra own er igjen");
  expect(out).toContain("Ingen står på stigen ennå.");
  later();
  expect(await json("load", "ordrer.csv", "--map", "map.yaml")).toMatchObject({ load: 2, sameAs: null });
  expect(await gross()).toBe(147_800);
  expect(await json("loads")).toMatchObject([
    { load: 1, undone: "2026-03-31T11:00:00Z", standsAs: null },
    { load: 2, undone: null, origin: null },
  ]);
  const before = await json("ladder", "--known-at", "2026-03-31T10:30:00Z");
  const between = await json("ladder", "--known-at", "2026-03-31T11:30:00Z");
  expect([before.people, before.orders.revenueMinor]).toEqual([2, 184_850]);
  expect([between.people, between.orders.revenueMinor]).toEqual([0, 0]);
  const refused = await stige("unload", "1", "--undo");
  expect(refused.code).toBe(1);
  expect(refused.err).toBe(
    "Innlesing 2 (ordrer.csv) står i stedet for innlesing 1.\nTa den tilbake først: stige unload 2\n",
  );
}, 60_000);

test("put back, it is a load of its own, and its rejects are found under both numbers", async () => {
  const many = Array.from({ length: 20 }, (_, i) => `10${i + 10};${i + 10};02.02.2026;10,00;9,00`).join("\n");
  write("ordrer.csv", `${orders}1003;4;31.02.2026;10,00;9,00\n${many}\n`);
  await json("load", "ordrer.csv");
  const whole = await json("digest");
  later();
  expect(await json("unload", "1")).toEqual({
    load: 1,
    file: "ordrer.csv",
    rows: 23,
    replaced: null,
    emptyBook: "own",
    undone: "2026-03-31T11:00:00Z",
  });
  later();
  expect(await json("unload", "1", "--undo")).toEqual({
    load: 2,
    of: 1,
    file: "ordrer.csv",
    rows: 23,
    received: "2026-03-31T12:00:00Z",
  });
  expect(await json("digest")).toEqual(whole);
  expect((await stige("loads")).out).toMatch(
    /1 +ordrer\.csv .* tatt tilbake 31\. mars 2026, gjelder igjen som 2\n/,
  );
  expect((await stige("loads")).out).toMatch(/2 +ordrer\.csv .* 1 lagt tilbake\n/);
  expect((await json("rejects", "--load", "2"))[0]).toMatchObject({ load: 1, line: 5 });
  expect((await stige("unload", "1")).err).toContain("Radene gjelder igjen som innlesing 2");
}, 60_000);

test("what is asked wrongly exits with 2, what is not there with 1", async () => {
  write("ordrer.csv", orders);
  await json("load", "ordrer.csv");
  expect((await stige("unload", "first")).code).toBe(2);
  expect((await stige("unload", "1", "--adds")).code).toBe(2);
  expect((await stige("unload")).code).toBe(2);
  const { code, err } = await stige("unload", "9", "--language", "en");
  expect([code, err]).toEqual([1, "There is no load 9.\nList the loads with: stige loads\n"]);
  const rejects = await stige("rejects", "--load", "9", "--language", "en");
  expect([rejects.code, rejects.err]).toEqual([1, err]);
}, 60_000);
