import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { typed } from "../../test/by-hand/typed.ts";

const root = mkdtempSync(join(tmpdir(), "stige-told-"));
afterAll(() => rmSync(root, { recursive: true }));

let folder = root;
beforeEach(() => {
  folder = mkdtempSync(join(root, "shop-"));
});

const now = Date.UTC(2026, 2, 31, 10) * 1000;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

async function stige(...words: string[]) {
  const { code, out, err } = await typed(folder, [...words, "--language", "en"], now);
  const plain = (text: string) => text.replaceAll(/\n +/g, " ");
  return { code, out: plain(out), err: plain(err) };
}

const orders = (source: string) =>
  `customer_id,order_id,order_date,total\n1001,${source}1,2026-02-01,499\n1002,${source}2,2026-02-03,1250\n`;

describe("nothing is lost in silence", () => {
  test("a demo is never made over somebody's own shop", async () => {
    write("orders.csv", orders("a"));
    const shop = join(folder, "mine");
    await stige("load", "orders.csv", "--shop", shop);
    const { code, err } = await stige("demo", "--people", "100", "--shop", shop);
    expect(code).toBe(1);
    expect(err).toContain("stige.yaml");
    expect((await stige("ladder", "--shop", shop, "--json")).out).toContain('"people": 2');
  });

  test("a stige.yaml that names no book of orders means the first one, and none at all does too", async () => {
    write("orders.csv", orders("a"));
    await stige("load", "orders.csv", "--source", "till");
    const before = (await stige("digest")).out;
    write(
      "stige.yaml",
      "shop: { name: x, timeZone: Europe/Oslo, currency: NOK, country: NO }\nladder: { preset: norwegian }\n",
    );
    expect(await stige("digest")).toEqual({ code: 0, out: before, err: "" });
    rmSync(join(folder, "stige.yaml"));
    expect(await stige("digest")).toEqual({ code: 0, out: before, err: "" });
  });

  test("orders of another source than the book are counted beside the ladder", async () => {
    write("orders.csv", orders("a"));
    write("others.csv", orders("b"));
    await stige("load", "orders.csv");
    await stige("load", "others.csv", "--source", "till");
    const { out } = await stige("ladder");
    expect(out).toContain(
      "2 orders are known from elsewhere (till) and not counted: the book of orders in stige.yaml is own.",
    );
    expect(JSON.parse((await stige("ladder", "--json")).out)).toMatchObject({
      orders: { all: 2, elsewhere: 2 },
    });
  });

  test("a file that stops a load of several says what was taken in before it", async () => {
    write("orders.csv", orders("a"));
    write("strange.csv", "wer,wann\n1,2\n");
    const { code, err } = await stige("load", "orders.csv", "strange.csv");
    expect(code).toBe(1);
    expect(err).toContain("Taken in before that: orders.csv. Nothing of the others was.");
    expect(err).not.toContain("Nothing was changed");
  });

  test("an override to a rung that the ladder lacks is reported and ignored", async () => {
    write("orders.csv", orders("a"));
    write("overrides.csv", "customer_id,rung,until,reason\n1001,emperor,2027-01-01,asked\n");
    await stige("load", "orders.csv");
    await stige("load", "overrides.csv");
    expect((await stige("ladder", "--as-of", "2026-04-15")).out).toContain(
      "1 override names a rung that this ladder lacks (emperor) and is ignored.",
    );
  });
});

describe("what would surprise is said before it does", () => {
  test("climb lists rungs that nobody can come to, and windows longer than the data", async () => {
    write("orders.csv", orders("a"));
    await stige("load", "orders.csv");
    const yaml = readFileSync(join(folder, "stige.yaml"), "utf8");
    const rungs = `ladder:
  rungs:
    - { id: lead }
    - { id: twice, when: { orders: { atLeast: 2 } } }
    - { id: once, when: { orders: { atLeast: 1 } } }
    - { id: far, when: { orders: { atLeast: 9, within: 5000d } } }
  offLadder: []
`;
    write("stige.yaml", yaml.replace(/ladder:[\s\S]*$/, rungs));
    const { out } = await stige("climb");
    expect(out).toContain("stige.yaml is valid, but");
    expect(out).toContain("ladder.rungs[1]");
    expect(out).toContain("ladder.rungs[3].when");
    const { warnings } = JSON.parse((await stige("climb", "--json")).out);
    expect(warnings.map(({ place }: { place: string }) => place)).toEqual([
      "ladder.rungs[1]",
      "ladder.rungs[3].when",
    ]);
  });

  test("every mistake of a stige.yaml is listed, however many", async () => {
    mkdirSync(join(folder, ".stige"));
    const rungs = Array.from({ length: 60 }, (_, i) => `    - { id: r${i}, when: { orderz: 1 } }`);
    write("stige.yaml", `ladder:\n  rungs:\n${rungs.join("\n")}\n`);
    const { code, err } = await stige("ladder");
    expect(code).toBe(1);
    expect(err).toContain("ladder.rungs[59]");
    expect(err).not.toContain("more");
  });

  test("a dry run says that the load would be refused", async () => {
    write("orders.csv", `${orders("a")}1003,a3,never,1\n`);
    const { out } = await stige("load", "orders.csv", "--dry-run");
    expect(out).toContain("Loading it would be refused:");
    expect(out).toContain("1 of 3 rows would be rejected");
    expect(existsSync(join(folder, "stige.yaml"))).toBe(false);
  });

  test("the zero date of the epoch is rejected in every zone", async () => {
    write("orders.csv", `${orders("a")}1003,a3,01.01.1970,1\n`);
    const { out } = await stige("load", "orders.csv", "--accept-rejects", "--json");
    expect(JSON.parse(out)).toMatchObject({
      rows: { accepted: 2, rejected: 1 },
      rejects: [{ reason: "files.reject.before1970" }],
    });
  });
});
