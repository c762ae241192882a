import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { typed } from "../by-hand/typed.ts";
import { askedUs, ordersCsv, unknowableShops } from "./unknowable-shops.ts";

const root = mkdtempSync(join(tmpdir(), "stige-unknown-"));
afterAll(() => rmSync(root, { recursive: true }));

async function stige(folder: string, ...words: string[]) {
  const { code, out, err } = await typed(folder, [...words, "--language", "en"], askedUs);
  return { code, out: out.replaceAll(/\n +/g, " "), err };
}

const questions = [
  ...["kpis", "conversion", "value", "potential", "goals", "segments", "retention", "balance"].map((verb) => [
    verb,
  ]),
  ["value", "--horizon", "90d"],
  ["value", "--as-of", "2026-06-01"],
  ["value", "--abc"],
  ["retention", "--show", "again"],
];

describe("what cannot be known is said, and never told as a number that is none", () => {
  test.each(Object.entries(unknowableShops))("%s", async (name, { orders, asks = ["value"], says }) => {
    const folder = join(root, name.replaceAll(" ", "-"));
    mkdirSync(folder);
    writeFileSync(join(folder, "orders.csv"), ordersCsv(orders));
    expect(await stige(folder, "load", "orders.csv")).toMatchObject({ code: 0 });
    for (const words of [
      ["goals", "set", "customer-repeat", "40", "--by", "2026-08-31"],
      ["goals", "set", "customer-repeat", "30%", "--within", "90d", "--by", "2026-08-31"],
      ["goals", "set", "repeat", "50", "--by", "2026-08-31"],
      ...["customer-repeat", "repeat", "customer"].map((about) => {
        const [from, by] = name.startsWith("dead")
          ? ["2023-03-01", "2023-12-31"]
          : ["2025-10-01", "2026-12-31"];
        return ["goals", "set", about, "40", "--from", from, "--by", by];
      }),
    ])
      expect(await stige(folder, ...words)).toMatchObject({ code: 0 });
    for (const words of questions) {
      const told = await stige(folder, ...words);
      expect({ words, code: told.code, err: told.err }).toEqual({ words, code: 0, err: "" });
      expect(told.out).not.toMatch(/NaN|Infinity|undefined|∞|\[object|null/);
      expect(told.out.trim().length).toBeGreaterThan(20);
      // What was never brought is not nobody, a span of one is not many, and a day to come is none that somebody bought before.
      expect(told.out).not.toMatch(/(?<!to) (Ambassador|Prospect|Silent) +0 /);
      expect(told.out).not.toMatch(/ Prospect to \w+ +0 +not measured/);
      expect(told.out).not.toMatch(/\b1 (days|people|persons|times|buyers|customers)\b/);
      const [, boughtBefore] = /Who bought before (\d+ \w+ \d+)/.exec(told.out) ?? [];
      const [, asOf] = /as of (\d+ \w+ \d+)/.exec(told.out) ?? [];
      if (boughtBefore) expect(Date.parse(boughtBefore)).toBeLessThanOrEqual(Date.parse(asOf ?? ""));
      // Nothing that lies ahead is so sure that it has no width, and no more are expected than there ever were people.
      expect(told.out).not.toMatch(/between (\d+) and \1 in nine cases/);
      for (const [, expected] of told.out.matchAll(/Expected by [^:]+: ([\d,]+),/g))
        expect(Number(expected?.replace(",", ""))).toBeLessThan(
          2 * new Set(orders.map((o) => o.customer)).size,
        );
      if (words.join() === asks.join()) expect(told.out).toMatch(says);
    }
  });
});
