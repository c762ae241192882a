import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fixture, type ShopOfFiles, shopOfFiles } from "./shop-of-files.ts";

/** Files whose rows have ids, and where the order's number ends. Bytes, since one of them is Windows-1252. */
const files = [
  ["shopify-orders.csv", ","],
  ["woo-orders.csv", ","],
  ["woo-report-nb.csv", ","],
  ["ordrer.csv", ";"],
  ["stripe-payments.csv", ","],
] as const;

/** A file's header, and its rows by order in their order. */
function ordersOf(name: string, sign: string): { header: string; orders: readonly string[] } {
  const [header = "", ...lines] = readFileSync(fixture(name), "latin1")
    .split("\n")
    .filter((line) => line !== "");
  const at = name.startsWith("woo-report") ? 1 : 0;
  const orders = Map.groupBy(lines, (line) => line.split(sign)[at] ?? "");
  return { header, orders: [...orders.values()].map((rows) => rows.join("\n")) };
}

/** All that a shop knows, as text: the ladder, the book with its refunds, lines and consents. */
async function known({ digest, book, rows }: ShopOfFiles) {
  return {
    digest: await digest(),
    book: await book(),
    refunds: await rows(
      "SELECT order_id, gross_minor::INTEGER, revenue_minor::INTEGER FROM refunds ORDER BY ALL",
    ),
    lines: await rows("SELECT order_id, sku, quantity, revenue_minor::INTEGER FROM lines ORDER BY ALL"),
    consents: await rows("SELECT given_us, granted FROM consents ORDER BY ALL"),
  };
}

async function knownAfter(texts: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "stige-parts-"));
  const shop = await shopOfFiles();
  try {
    for (const [i, text] of texts.entries()) {
      const path = join(folder, `${i}.csv`);
      writeFileSync(path, text, "latin1");
      await shop.load(path);
    }
    return await known(shop);
  } finally {
    await shop.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Any split between orders of a real file, its parts overlapping and loaded in any order, says what the whole file says. */
export function holdSplits(numRuns: number): void {
  it.each(files)(
    "%s may come in any parts, in any order",
    async (name, sign) => {
      const { header, orders } = ordersOf(name, sign);
      const whole = await knownAfter([[header, ...orders, ""].join("\n")]);
      // In which parts each order stands, as bits: one to three parts, never none; and the order of the parts.
      const split = fc.record({
        parts: fc.array(fc.integer({ min: 1, max: 7 }), {
          minLength: orders.length,
          maxLength: orders.length,
        }),
        turn: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
        endsBare: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(split, async ({ parts, turn, endsBare }) => {
          const texts = turn.flatMap((part) => {
            const some = orders.filter((_, i) => ((parts[i] as number) >> part) & 1);
            return some.length === 0 ? [] : [[header, ...some].join("\n") + (endsBare ? "" : "\n")];
          });
          expect(await knownAfter(texts)).toEqual(whole);
        }),
        { numRuns, endOnFailure: true },
      );
    },
    30_000 + numRuns * 20_000,
  );
}
