import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { spiedWorld } from "../../test/by-hand/spied-world.ts";
import { openShop } from "../open.ts";
import { run } from "./run.ts";
import type { World } from "./world.ts";

const root = mkdtempSync(join(tmpdir(), "stige-cli-"));
afterAll(() => rmSync(root, { recursive: true }));

let folder = root;
beforeEach(() => {
  folder = mkdtempSync(join(root, "shop-"));
});

const now = Date.UTC(2026, 2, 31, 10) * 1000;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const orders = `Kundenr;Ordrenr;Dato;Beløp
1001;1;01.02.2026;499,00
1002;2;03.02.2026;1 250,50
1001;3;20.03.2026;99,00
`;

/** Stige as somebody types it in the folder, who answers as given. */
async function stige(words: readonly string[], answers: readonly string[] = []) {
  const asked: string[] = [];
  const also: Partial<World> = {
    folder,
    interactive: answers.length > 0,
    now: () => now,
    choose: async (question) => {
      asked.push(question);
      return answers[asked.length - 1] ?? null;
    },
    openShop: (where, { progress }, { mayBegin = false }) =>
      openShop(where, { now: () => now, timeZone: "Europe/Oslo", language: "nb", progress }, { mayBegin }),
  };
  const { world, out, err } = spiedWorld(null, also);
  const code = await run(words, world);
  return { code, asked, out: out().replaceAll(/[\u00a0\u202f]/g, " "), err: err() };
}

test("one command: a file of orders becomes a shop, and its ladder is drawn", async () => {
  write("ordrer.csv", orders);
  const { code, out, err } = await stige(["load", "ordrer.csv"]);
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toContain("3 rader lest, 3 tatt inn, 0 avvist");
  expect(out).toContain("En stige.yaml er skrevet: land NO, tidssone Europe/Oslo, valuta NOK");
  expect(out).toMatch(/Gjenkjøper +1 +50,0 %/);
  expect(out).toMatch(/Kunde +1 +50,0 %/);
  expect(existsSync(join(folder, "stige.yaml"))).toBe(true);
  expect((await stige(["why", "1001"])).out).toContain(
    "1001 har stått på trinnet gjenkjøper siden 20. mars 2026.",
  );
});

test("the windows stand beside the first ladder with orders, and beside no later one", async () => {
  write("kunder.csv", "Kundenr;E-post\n1001;a@b.no\n");
  write("ordrer.csv", orders);
  write("flere.csv", "Kundenr;Ordrenr;Dato;Beløp\n1002;4;21.03.2026;10,00\n");
  const title = "Vinduer etter rytmen i";
  expect((await stige(["load", "kunder.csv"])).out).not.toContain(title);
  const { out } = await stige(["load", "ordrer.csv"]);
  expect(out).toContain("siste 28 dager");
  expect(out.indexOf(title)).toBeGreaterThan(out.indexOf("siste 28 dager"));
  expect((await stige(["load", "flere.csv"])).out).not.toContain(title);
});

test("--dry-run shows columns and first rows, and changes nothing", async () => {
  write("ordrer.csv", orders);
  const { code, out } = await stige(["load", "ordrer.csv", "--dry-run", "--language", "nb"]);
  expect(code).toBe(0);
  expect(out).toMatch(/Beløp +→ gross/);
  expect(out).toContain("Prøvekjøring: ingenting er endret.");
  expect(existsSync(join(folder, "stige.yaml"))).toBe(false);
});

test("the same file again changes nothing and says so", async () => {
  write("ordrer.csv", orders);
  await stige(["load", "ordrer.csv"]);
  const before = (await stige(["digest", "--json"])).out;
  const { code, out } = await stige(["load", "ordrer.csv"]);
  expect(code).toBe(0);
  expect(out).toContain("Akkurat denne filen var innlesing 1; ingenting er endret.");
  expect(out.replaceAll(/\s+/g, " ")).toContain(
    "ta den tilbake med stige unload 1, og les filen inn på nytt",
  );
  expect((await stige(["digest", "--json"])).out).toBe(before);
});

const strange = `wer;wann;wieviel
1001;2026-02-01;499.00
1002;2026-02-03;1250.50
`;

test("what the columns do not tell is asked on a terminal, and offered as a map", async () => {
  write("strange.csv", strange);
  const answers = ["orders", "wann", "wieviel", "wer"];
  const { code, asked, out, err } = await stige(["load", "strange.csv", "--language", "en"], answers);
  expect(err).toBe("");
  expect(asked[0]).toBe("What does strange.csv hold?");
  expect(asked[3]).toBe("Which column of strange.csv is the customer's number?");
  expect(asked.length).toBe(4);
  expect(code).toBe(0);
  expect(out).toContain(
    'kind: orders\n    columns:\n      ordered: "wann"\n      gross: "wieviel"\n      person_number: "wer"',
  );
  expect(out).toMatch(/Customer +2 +100.0%/);
});

test("where nobody can be asked it fails, with every problem and what to do", async () => {
  write("strange.csv", strange);
  const { code, err } = await stige(["load", "strange.csv", "--language", "en"]);
  expect(code).toBe(1);
  expect(err).toContain("--kind");
  expect(err).toContain("--map map.yaml");
});

test("a map says which column is what; a wrong one is told as a whole", async () => {
  write("strange.csv", strange);
  write("map.yaml", "kind: orders\ncolumns: { person_number: wer, ordered: wann, gross: wieviel }\n");
  const { code, out } = await stige(["load", "strange.csv", "--map", "map.yaml", "--language", "en"]);
  expect(code).toBe(0);
  expect(out).toContain("2 rows read, 2 accepted, 0 rejected");
  write("wrong.yaml", "kind: order\ncolums: { gross: wieviel }\n");
  const wrong = await stige(["load", "strange.csv", "--map", "wrong.yaml", "--language", "en"]);
  expect(wrong.code).toBe(1);
  expect(wrong.err.match(/line \d/g)?.length).toBe(2);
});

test("rejected rows are listed with line, cell and reason", async () => {
  const many = Array.from({ length: 20 }, (_, i) => `10${i + 10};${i + 10};02.02.2026;10,00`).join("\n");
  write("ordrer.csv", `${orders}1003;4;31.02.2026;10,00\n${many}\n`);
  expect((await stige(["load", "ordrer.csv"])).out).toContain("24 rader lest, 23 tatt inn, 1 avvist");
  const { out } = await stige(["rejects"]);
  expect(out).toMatch(/innlesing 1, linje 5: Dato «31\.02\.2026» er ingen dato/);
  const [row] = JSON.parse((await stige(["rejects", "--json"])).out) as Record<string, unknown>[];
  expect(row).toMatchObject({ load: 1, line: 5, column: "Dato", cell: "31.02.2026" });
});

test("loads, conflicts and climb answer, and a changed ladder is a new version", async () => {
  write("ordrer.csv", orders);
  await stige(["load", "ordrer.csv"]);
  expect((await stige(["loads"])).out).toMatch(/1 +ordrer\.csv +orders/);
  expect((await stige(["conflicts"])).out).toContain("Ingen personer er uavklart.");
  const yaml = join(folder, "stige.yaml");
  writeFileSync(yaml, readFileSync(yaml, "utf8").replace("lapsedAfter: 365d", "lapsedAfter: 400d"));
  const { out } = await stige(["climb"]);
  expect(out).toContain("Stigeversjon 2 gjelder");
  expect(out).toContain("stige compare --versions 1 2");
});

test("stige alone shows this folder's shop", async () => {
  write("ordrer.csv", orders);
  await stige(["load", "ordrer.csv"]);
  const { code, out } = await stige([]);
  expect(code).toBe(0);
  expect(out).toContain("2 personer");
});

test("a first file that tells of another country than this machine's is read in that country's money and time", async () => {
  write(
    "orders.csv",
    "order_id,email,date,total\n1,a@butik.dk,2026-01-03 23:30,10.00\n2,b@butik.dk,2026-01-04 12:00,20.50\n",
  );
  const dry = await stige(["load", "orders.csv", "--dry-run", "--language", "en"]);
  expect(dry.out).toContain("Money is in DKK");
  expect(dry.out).toContain("currency DKK");
  const { code, out, err } = await stige(["load", "orders.csv", "--language", "en"]);
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toContain("Money is in DKK");
  expect(out.replaceAll(/\s+/g, " ")).toContain("country DK, time zone Europe/Copenhagen, currency DKK");
  expect(out).not.toContain("NOK");
  const asked = await stige([
    "sql",
    "SELECT currency, sum(revenue_minor) AS r FROM orders GROUP BY 1",
    "--json",
  ]);
  expect(asked.err).toBe("");
  expect(JSON.stringify(JSON.parse(asked.out))).toMatch(/"DKK".*3050|3050.*"DKK"/);
});

test("what rows of a file became is said, and refunds of no known order stand beside the ladder", async () => {
  write("ordrer.csv", `${orders}1009;9;06.02.2026;-50,00\n`);
  const first = await stige(["load", "ordrer.csv"]);
  expect(first.out).toContain("4 rader lest, 4 tatt inn, 0 avvist");
  expect(first.out).toContain("ordrer: 3 nye, 0 endret, 0 like; i tillegg 1 refusjon");
  expect(first.out).toContain("1 refusjon uten kjent ordre, 50 kr, står ved siden av stigen.");
  write("refunds.csv", "refund_id,order_id,amount\nr1,999,70\n");
  const second = await stige(["load", "refunds.csv", "--language", "en"]);
  expect(second.out).toContain("1 row read, 1 accepted, 0 rejected\n  1 new, 0 changed, 0 the same\n");
  expect(second.out).toContain("2 refunds of no known order, NOK 120, stand beside the ladder.");
  const { unmatchedRefunds } = JSON.parse((await stige(["ladder", "--json"])).out);
  expect(unmatchedRefunds).toEqual({ refunds: 2, grossMinor: 12_000 });
  const { unmatchedRefunds: before } = JSON.parse(
    (await stige(["ladder", "--json", "--as-of", "2026-02-05"])).out,
  );
  // The second does not say when it was.
  expect(before).toEqual({ refunds: 1, grossMinor: 7_000 });
});

test("a row without an order number among rows with one is refused a place, so that next month's export doubles nothing", async () => {
  const row = (id: string, day: number) => `${id};7${day};0${day}.02.2026;100,00\n`;
  const head = "Ordrenr;Kundenr;Dato;Beløp\n";
  const before = row("1", 1) + row("", 2) + ["3", "4", "5", "6"].map((id, i) => row(id, i + 3)).join("");
  write("a.csv", head + before);
  write("b.csv", `${head}${row("0", 9)}${before}`);
  const first = await stige(["load", "a.csv"]);
  expect(first.err).toBe("");
  expect(first.out).toContain("6 rader lest, 5 tatt inn, 1 avvist");
  expect(first.out.replaceAll(/\s+/g, " ")).toContain("er tom, mens andre rader har ordrenummer");
  const second = await stige(["load", "b.csv"]);
  expect(second.out).toContain("1 ny, 0 endret, 5 like");
  const { out } = await stige(["sql", "select count(*)::integer as n from orders", "--json"]);
  expect(out).toMatch(/\b6\b/);
});

test("a file whose column of ids is empty is one without ids", async () => {
  const rows = "Ordrenr;Kundenr;Dato;Beløp\n;71;01.02.2026;100,00\n;72;02.02.2026;50,00\n";
  write("a.csv", rows);
  write("b.csv", `${rows};73;03.02.2026;10,00\n`);
  expect((await stige(["load", "a.csv"])).out).toContain("2 rader lest, 2 tatt inn, 0 avvist");
  expect((await stige(["load", "b.csv"])).err).toContain("--replaces 1");
});

test("credit notes that bear their order's number each count once, however often they are exported", async () => {
  const head = "Ordrenr;Kundenr;Dato;Beløp\n";
  const told = "C1;7;01.02.2026;1000,00\nC1;7;04.02.2026;-250,00\nC1;7;04.02.2026;-300,00\n";
  write("a.csv", head + told);
  write("b.csv", `${head}C1;7;05.02.2026;-100,00\n${told}`);
  // Later: the order itself is too old to be exported.
  write("c.csv", `${head}C1;7;04.02.2026;-250,00\nC1;7;04.02.2026;-300,00\nC2;8;06.02.2026;10,00\n`);
  const sums = async (file: string) => {
    expect((await stige(["load", file])).err).toBe("");
    const query =
      "select (select count(*) from refunds where matched)::integer as refunds, (select revenue_minor from orders where order_id = 'C1')::integer as revenue";
    return JSON.parse((await stige(["sql", query, "--json"])).out);
  };
  const a = JSON.stringify(await sums("a.csv"));
  expect(a).toMatch(/\b2\b.*\b45000\b/);
  expect(JSON.stringify(await sums("b.csv"))).toMatch(/\b3\b.*\b35000\b/);
  expect(JSON.stringify(await sums("c.csv"))).toMatch(/\b3\b.*\b35000\b/);
});

test("a row that is older by its own account changes nothing, and is not called changed", async () => {
  const head = "Ordrenr;Kundenr;Dato;Beløp;Oppdatert\n";
  write(
    "a.csv",
    `${head}1;7;01.02.2026;100,00;2026-02-10 12:00:00\n2;8;01.02.2026;10,00;2026-02-10 12:00:00\n`,
  );
  write(
    "b.csv",
    `${head}1;7;01.02.2026;90,00;2026-02-09 12:00:00\n2;8;01.02.2026;20,00;2026-02-11 12:00:00\n`,
  );
  await stige(["load", "a.csv"]);
  const { out } = await stige(["load", "b.csv"]);
  expect(out).toContain("0 nye, 1 endret, 0 like, 1 eldre enn det som er kjent\n");
  const { out: told } = await stige([
    "sql",
    "select order_id, gross_minor::integer as g from orders order by 1",
    "--json",
  ]);
  expect(JSON.parse(told)).toEqual([
    { order_id: "1", g: 10_000 },
    { order_id: "2", g: 2_000 },
  ]);
  const [, second] = JSON.parse((await stige(["loads", "--json"])).out);
  expect(second.rows ?? second).toMatchObject({ changed: 1, same: 1 });
});

test("a refund of no known order stands beside the ladder of old data too, though it came after their last day", async () => {
  write("ordrer.csv", "Kundenr;Ordrenr;Dato;Beløp\n1001;1;01.02.2025;499,00\n1009;9;06.03.2025;-50,00\n");
  const { out } = await stige(["load", "ordrer.csv"]);
  expect(out).toContain("1 refusjon uten kjent ordre, 50 kr, står ved siden av stigen.");
  const asked = JSON.parse((await stige(["ladder", "--json", "--as-of", "2025-02-05"])).out);
  expect(asked.unmatchedRefunds).toEqual({ refunds: 0, grossMinor: 0 });
});

test("nothing in a file commands the terminal", async () => {
  const evil = "\u001b[2J\u001b[31m";
  const rows = Array.from({ length: 9 }, (_, i) => `20${i};3${i};0${i + 1}.02.2026;5,00;x`).join("\n");
  write(
    "ordrer.csv",
    `Kundenr;Ordrenr;Dato;Beløp;Note${evil}\n1${evil};1;01.02.2026;499,00;a\n2;2;31.02.2026${evil};5,00;b\n${rows}\n`,
  );
  for (const words of [
    ["load", "ordrer.csv", "--dry-run"],
    ["load", "ordrer.csv"],
    ["rejects"],
    ["person", `1${evil}`],
    ["sql", "select order_id, chr(27) || '[2J' as x from orders"],
    ["why", `nobody${evil}`],
  ]) {
    const { out, err } = await stige(words);
    expect(out + err).toContain("␛");
    expect(out + err).not.toContain("\u001b");
  }
});

test("a stopped load of several tells programs on stdout what was taken in, on stderr why it stopped", async () => {
  write("ordrer.csv", orders);
  write("other.csv", "colour,shape\nred,round\n");
  const { code, out, err } = await stige(["load", "ordrer.csv", "other.csv", "--json", "--language", "en"]);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject([{ load: 1 }]);
  const told = JSON.parse(err);
  expect(told).toMatchObject({ error: "file", problems: [{ message: expect.stringContaining("colour") }] });
  expect(told.remedy).toContain("--map");
});

test.each([
  ["foo", "not “foo”"],
  ["order", "Did you mean --kind orders?"],
  ["toString", "not “toString”"],
])("--kind %s is asked wrongly, and what can be asked is named", async (kind, told) => {
  write("ordrer.csv", orders);
  const { code, err } = await stige(["load", "ordrer.csv", "--kind", kind]);
  expect(code).toBe(2);
  expect(err).toContain(told);
  expect(err).toContain("people, orders, lines, refunds");
  expect(existsSync(join(folder, "stige.yaml"))).toBe(false);
});
