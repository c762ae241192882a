import {
  type MarginRow,
  marginSql,
  type ProductRow,
  productsSoldSql,
} from "../../core/measures/money/products.sql.ts";
import { isoDay } from "../../core/words/iso-instant.ts";
import type { Shop } from "./shop.ts";

/** What is known of products, and what margins rest on. */
export interface ProductsAnswer extends MarginRow {
  readonly marginRate: number | null;
  readonly all: readonly ProductRow[];
  /** Sold on days without a cost, most revenue first. */
  readonly withoutCost: readonly ProductRow[];
}

/** Answers `stige products`. */
export async function products(shop: Shop): Promise<ProductsAnswer> {
  const { engine } = await shop.projection();
  const [margin] = await engine.rows<MarginRow>(marginSql);
  const all = await engine.rows<ProductRow>(productsSoldSql);
  const withoutCost = all
    .filter(({ linesWithoutCost }) => linesWithoutCost > 0)
    .toSorted((a, b) => b.revenueWithoutCostMinor - a.revenueWithoutCostMinor);
  return { ...(margin as MarginRow), marginRate: shop.settings.marginRate, all, withoutCost };
}

/** The answer as JSON; days as ISO dates. */
export function productsJson(answer: ProductsAnswer) {
  const { orders, fromOrder, fromProducts, fromRate, notMeasured, marginRate } = answer;
  return {
    products: answer.products,
    withCost: answer.withCost,
    withCategory: answer.withCategory,
    costSince: answer.costSince === null ? null : isoDay(answer.costSince),
    costAlways: answer.costAlways,
    lines: answer.lines,
    linesWithoutSku: answer.linesWithoutSku,
    margin: { orders, fromOrder, fromProducts, fromRate, notMeasured, marginRate },
    list: answer.all.map(({ costSince, ...row }) => ({
      ...row,
      costSince: costSince === null ? null : isoDay(costSince),
    })),
  };
}
