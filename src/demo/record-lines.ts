import { normal, poisson } from "../core/stats/draws.ts";
import { type Random, uniform, wholeBelow } from "../core/stats/random.ts";
import type { Books } from "./books.ts";
import { categories, pickProduct, products } from "./catalogue.ts";

/** What lies in one order: øre with tax after discount. */
export interface Contents {
  readonly goods: number;
  readonly firstLine: number;
  readonly lines: number;
}

const categoryOf = Uint8Array.from(products, (p) => categories.indexOf(p.category));

/** Draws and writes the lines of one order; `percentPaid` is what is left of the price after the discount. */
export function recordLines(
  books: Books,
  date: number,
  nth: number,
  month: number,
  taste: number,
  percentPaid: number,
  random: Random,
): Contents {
  const lines = Math.min(12, 1 + poisson(random, 0.7));
  const { columns } = books.tables.lines;
  let goods = 0;
  let firstLine = 0;
  for (let line = 0; line < lines; line++) {
    const product = pickProduct(random, month, 0.6 * taste + 0.8 * normal(random));
    const quantity = quantityOf(random);
    const gross = (products[product]?.kroner ?? 0) * percentPaid * quantity;
    const at = books.tables.lines.row();
    columns.day[at] = date;
    columns.nth[at] = nth;
    columns.sku[at] = product;
    columns.product[at] = product;
    columns.category[at] = categoryOf[product] as number;
    columns.quantity[at] = quantity;
    columns.gross[at] = gross;
    goods += gross;
    if (line === 0) firstLine = gross;
  }
  return { goods, firstLine, lines };
}

/** One, sometimes two, and now and then a whole team's worth: the heavy tail of spend. */
function quantityOf(random: Random): number {
  const u = uniform(random);
  if (u > 0.12) return 1;
  return u > 0.002 ? 2 : 5 + wholeBelow(random, 16);
}
