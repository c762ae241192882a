import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { plainCsv } from "../files/plain-csv-reader.ts";
import { type SheetValue, xlsxBytes } from "../files/xlsx-bytes.ts";
import { zipBytes } from "../files/zip-bytes.ts";
import { countedIn, novemberBuyers, novemberPeople, novemberRevenue, novemberSum } from "./november.ts";
import { fixture, type ShopOfFiles, shopOfFiles } from "./shop-of-files.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-november-"));
const parquet = join(folder, "november.parquet");
const workbook = join(folder, "november.xlsx");
const zipped = join(folder, "shopify-orders.zip");

/** The same month, told in several ways: name, file, source. Another way is one more row. */
const tellings = [
  ["Shopify's export", fixture("shopify-orders.csv"), "shopify"],
  ["WooCommerce's export", fixture("woo-orders.csv"), "woo"],
  ["a CSV file with Norwegian headers", fixture("ordrer.csv"), "own"],
  ["Parquet", parquet, "own"],
  ["an Excel workbook", workbook, "own"],
  ["Shopify's export in a zip archive", zipped, "shopify"],
] as const;

const amounts = ["Delsum", "Frakt", "Mva", "Totalt", "Refundert beløp"];
const dates = ["Ordredato", "Kansellert"];

beforeAll(async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const columns = [
    ...amounts.map((name) => `replace("${name}", ',', '.')::DECIMAL(10, 2) AS "${name}"`),
    ...dates.map((name) => `strptime("${name}", '%d.%m.%Y %H:%M:%S') AS "${name}"`),
  ];
  await connection.run(
    `COPY (SELECT * REPLACE (${columns.join(", ")}) FROM read_csv('${fixture("ordrer.csv")}', delim=';', all_varchar=true, encoding='latin-1')) TO '${parquet}' (FORMAT parquet)`,
  );
  instance.closeSync();
  const [header, ...rows] = plainCsv(readFileSync(fixture("ordrer.csv"), "latin1"), ";").map(
    ({ cells }) => cells,
  );
  const typed = (cells: readonly string[]) => cells.map((cell, i) => sheetValue(cell, header?.[i] ?? ""));
  writeFileSync(workbook, xlsxBytes([{ name: "Ordrer", rows: [header ?? [], ...rows.map(typed)] }]));
  writeFileSync(
    zipped,
    zipBytes([{ name: "orders_export.csv", bytes: readFileSync(fixture("shopify-orders.csv")) }]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A cell as Excel keeps it: amounts as numbers, dates as days since the end of 1899. */
function sheetValue(cell: string, header: string): SheetValue {
  if (cell === "") return null;
  if (amounts.includes(header)) return Number(cell.replace(",", "."));
  if (!dates.includes(header)) return cell;
  const [day, month, year, ...time] = cell.split(/[. :]/).map(Number) as [number, number, number, number];
  const ms = Date.UTC(year, month - 1, day, ...time) - Date.UTC(1899, 11, 30);
  return { number: ms / 86_400_000, format: "dd.mm.yyyy hh:mm:ss" };
}

const open: ShopOfFiles[] = [];
afterEach(async () => {
  for (const shop of open.splice(0)) await shop.remove();
});
async function shop(): Promise<ShopOfFiles> {
  const made = await shopOfFiles();
  open.push(made);
  return made;
}

describe.each(tellings)("November told by %s", (_, file, source) => {
  it("is what was reckoned by hand, to the øre", async () => {
    const { load, book, rows } = await shop();
    const answer = await load(file);
    expect(answer).toMatchObject({ source, kind: "orders", rows: { rejected: 0 } });
    expect(countedIn(await book())).toEqual({
      orders: 13,
      counting: 10,
      foreign: ["1008"],
      revenue: novemberRevenue,
      sum: novemberSum,
    });
    const uncounted = (await book()).filter(({ not_counted }) => not_counted !== null);
    expect(uncounted.map(({ order_id }) => order_id)).toEqual(["1004", "1005", "1007"]);
    expect(await rows("SELECT count(*)::INTEGER AS n FROM people")).toEqual([{ n: novemberPeople }]);
    expect(
      await rows(
        "SELECT count(DISTINCT person_id)::INTEGER AS n FROM orders WHERE counts AND person_id IS NOT NULL",
      ),
    ).toEqual([{ n: novemberBuyers }]);
    expect(
      await rows("SELECT order_id, gross_minor::INTEGER AS gross FROM refunds ORDER BY order_id"),
    ).toEqual([
      { order_id: "1006", gross: 200_00 },
      { order_id: "1007", gross: 448_00 },
    ]);
  });
});

describe("the same shop", () => {
  const alone = new Map<string, { digest: string; book: ReturnType<typeof countedIn> }>();
  beforeAll(async () => {
    for (const [name, file] of tellings) {
      const { load, digest, book, remove } = await shopOfFiles();
      await load(file);
      alone.set(name, { digest: await digest(), book: countedIn(await book()) });
      await remove();
    }
  }, 60_000);

  it("has one digest, however it is told", () => {
    const digests = [...alone].map(([name, { digest }]) => [name, digest]);
    expect(digests).toEqual(tellings.map(([name]) => [name, digests[0]?.[1]]));
  });

  const pairs = tellings.map(
    ([a, , source], i) => [a, (tellings[(i + 1) % tellings.length] ?? tellings[0])[0], source] as const,
  );

  it.each(pairs)("told by %s and %s, is not doubled", async (a, b, source) => {
    const fileOf = (name: string) => tellings.find(([of]) => of === name)?.[1] ?? "";
    const both = await shop();
    await both.load(fileOf(a));
    await both.load(fileOf(b));
    expect(both.shop.settings.ordersFrom).toBe(source);
    expect({ digest: await both.digest(), book: countedIn(await both.book()) }).toEqual(alone.get(a));
  });
});
