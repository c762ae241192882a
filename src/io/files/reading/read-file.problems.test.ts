import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { only, type Workbench, workbench } from "../../../../test/files/try-file.ts";
import { readMapYaml } from "../../../core/facts/columns/read-map-yaml.ts";
import type { WrittenMap } from "../../../core/facts/columns/written-map.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

function map(yaml: string): WrittenMap {
  const read = readMapYaml(yaml, "map.yaml");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe("a file that cannot be read is refused with a remedy", () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const files: readonly (readonly [what: string, content: string | Uint8Array, said: RegExp])[] = [
    ["nothing in it", "", /The file is empty/],
    ["only empty lines", "\n\n\r\n", /The file is empty/],
    ["only a header", "order_id,customer_id,date,total\n", /a header and no rows/],
    ["a picture called .csv", png, /no text but PNG/],
    [
      "a torn archive called .csv",
      Buffer.from("PK\u0003\u0004xxxxxxxx"),
      /packed, and is damaged or not whole/,
    ],
    ["a web page called .xls", "<html><table><tr><td>1</td></tr></table></html>", /no table but HTML/],
    ["a spreadsheet of old XML", '<?xml version="1.0"?><Workbook/>', /no table but XML.*save it as Excel/],
    [
      "UTF-16 without its mark",
      Buffer.from("order_id,date,total\n1,2024-05-01,1\n", "utf16le"),
      /no text but binary data/,
    ],
    ["a torn Parquet file", Buffer.from("PAR1abcdefgh"), /Parquet file cannot be read/],
    [
      "columns that say nothing",
      "a,b\nx,y\n",
      /do not show what the file is about: a and b\. Say what it is with --kind/,
    ],
    ["no header and nothing safe", "1,2,3\n4,5,6\n", /has no header.*header: none/s],
  ];

  it.each(files)("%s", async (_, content, said) => {
    const tried = await bench.try(content);
    expect(tried.read.ok).toBe(false);
    expect(tried.said.join(" ")).toMatch(said);
  });

  it("a folder, and a file that is not there", async () => {
    mkdirSync(join(bench.folder, "folder"));
    expect((await bench.tryPath(join(bench.folder, "folder"))).said.join()).toMatch(/a folder, not a file/);
    expect((await bench.tryPath(join(bench.folder, "none.csv"))).said.join()).toMatch(/no such file/);
  });

  it("a kind asked for that lacks a column, one problem for each", async () => {
    const tried = await bench.try("kundenr,farge\n7,blå\n", { kind: "orders" });
    expect(tried.said).toHaveLength(2);
    expect(tried.said.join(" ")).toMatch(
      /No column is recognised as `ordered`, which `orders` must have\. The columns are kundenr and farge\..*gross/s,
    );
  });
});

it.each(["a[1].csv", "b*.csv", "c?.csv", "d'e.csv", "f {g}.csv"])(
  "reads the file that is called %s, and no other",
  async (name) => {
    writeFileSync(
      join(bench.folder, name.replace(/[*?[\]]/g, "")),
      "order_id,customer,date,total\n9,9,2024-05-01,9\n",
    );
    writeFileSync(join(bench.folder, name), "order_id,customer,date,total\n1,7,2024-05-01,5\n");
    const tried = await bench.tryPath(join(bench.folder, name));
    expect(only(await tried.rows("orders"), "order_id", "gross_minor")).toEqual([
      { order_id: "1", gross_minor: 500 },
    ]);
  },
);

describe("a map", () => {
  it("says what the columns are, by header or number, and how they are written", async () => {
    const tried = await bench.try("A;B;C;D\nx;01/02/2024;1,234;note\n", {
      map: map(
        "kind: orders\ncolumns: { person_number: A, ordered: 2, gross: c }\ndates: month-first\ndecimal: comma\nvalues: { channel: kiosk }",
      ),
    });
    expect(only(await tried.rows("orders"), "person_number", "ordered_at", "gross_minor", "channel")).toEqual(
      [{ person_number: "x", ordered_at: Date.UTC(2024, 0, 2) * 1000, gross_minor: 123, channel: "kiosk" }],
    );
    expect(tried.read).toMatchObject({
      value: { mapping: [{ header: "A", target: "person_number" }, {}, {}, { header: "D", target: null }] },
    });
  });

  it("reads a file without header in five lines", async () => {
    const yaml =
      "kind: orders\nheader: none\ncolumns: { person_number: 1, ordered: 3, gross: 5 }\ndelimiter: blank";
    const tried = await bench.try(" 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n", {
      map: map(yaml),
    });
    expect(only(await tried.rows("orders"), "person_number", "gross_minor", "line")).toEqual([
      { person_number: "00004", gross_minor: 2933, line: 1 },
      { person_number: "00004", gross_minor: 2973, line: 2 },
    ]);
  });

  it("reads numbers since 1970, another zone and another currency", async () => {
    const tried = await bench.try("order_id,customer,date,total\n1,7,1714557600,5\n", {
      map: map("dates: epoch-seconds\ntimeZone: America/New_York\ncurrency: JPY\nsource: till"),
    });
    expect(only(await tried.rows("orders"), "ordered_at", "ordered_form", "gross_minor", "currency")).toEqual(
      [{ ordered_at: 1_714_557_600_000_000, ordered_form: 0, gross_minor: 5, currency: "JPY" }],
    );
    expect(tried.read).toMatchObject({ value: { source: "till", timeZone: "America/New_York" } });
  });

  it("leaves a target empty", async () => {
    const tried = await bench.try("order_id,customer,date,total,status\n1,7,2024-05-01,5,void\n", {
      map: map("columns: { status: none }"),
    });
    expect(only(await tried.rows("orders"), "status", "counts")).toEqual([{ status: null, counts: true }]);
  });

  it("that names what is not there is told so, all at once", async () => {
    const tried = await bench.try("order_id,customer,date,total\n1,7,2024-05-01,5\n", {
      map: map("columns: { gros: total, tax: Taxx, ordered: 9 }"),
    });
    expect(tried.said.join("\n")).toMatch(/`tax` is column Taxx/);
    expect(tried.said.join("\n")).toMatch(/`ordered` is column 9/);
    const strange = await bench.try("order_id,customer,date,total\n1,7,2024-05-01,5\n", {
      map: map("columns: { gros: total }"),
    });
    expect(strange.said.join("\n")).toMatch(/`gros`, which `orders` do not have\. Did you mean `gross`\?/);
  });

  it("with mistakes is refused whole, each with its line and what would be right", () => {
    const read = readMapYaml(
      'kind: order\nheadr: none\ncolumns: { gross: [1], ordered: 0 }\ndelimiter: ";"\ntimeZone: Oslo\ncurrency: kroner\nvalues: x\n',
      "map.yaml",
    );
    if (read.ok) throw new Error("was accepted");
    expect(read.problems.map(({ line, place, fix }) => [line, place, fix.key])).toEqual([
      [1, "map.yaml: kind", "files.map.meant"],
      [2, "map.yaml: headr", "files.map.meant"],
      [3, "map.yaml: columns.gross", "files.map.column.fix"],
      [3, "map.yaml: columns.ordered", "files.map.column.fix"],
      [4, "map.yaml: delimiter", "files.map.choose"],
      [5, "map.yaml: timeZone", "files.map.timeZone.fix"],
      [6, "map.yaml: currency", "files.map.currency.fix"],
      [7, "map.yaml: values", "files.map.shape.fix"],
    ]);
    expect(readMapYaml("kind: [orders", "map.yaml")).toMatchObject({ ok: false, problems: [{ line: 1 }] });
    expect(readMapYaml("", "map.yaml")).toMatchObject({ ok: true, value: {} });
  });
});
