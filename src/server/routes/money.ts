import { z } from "@hono/zod-openapi";
import { products, productsJson } from "../../verbs/shop/products.ts";
import { rates, ratesJson } from "../../verbs/shop/rates.ts";
import { spend, spendJson } from "../../verbs/shop/spend.ts";
import { count, isoDay } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { pageOf } from "../reading/page.ts";
import { cursor, limit } from "../reading/query-words.ts";
import { route } from "../route.ts";

export const spendRoute = route({
  name: "spend",
  path: "/spend",
  group: "money",
  may: everyRole,
  personal: false,
  about: "What marketing cost, by campaign and by day.",
  answer: z
    .object({
      currency: z.string(),
      amountMinor: z.number(),
      withoutRate: count,
      campaigns: z.array(
        z.object({
          channel: z.string().nullable(),
          campaign: z.string().nullable(),
          firstDay: isoDay,
          lastDay: isoDay,
          days: count,
          amountMinor: z.number(),
          withoutRate: count,
        }),
      ),
      days: z.array(
        z.object({
          day: isoDay,
          channel: z.string().nullable(),
          campaign: z.string().nullable(),
          rung: z.string().nullable(),
          amountMinor: z.number(),
          withoutRate: count,
        }),
      ),
    })
    .openapi("Spend"),
  ask: async (shop) => spendJson(await spend(shop)),
});

export const productsRoute = route({
  name: "products",
  lasting: {},
  path: "/products",
  group: "money",
  may: everyRole,
  personal: false,
  about: "What is known of products, most revenue first, and what margins rest on.",
  query: z.strictObject({ cursor, limit }),
  answer: z
    .object({
      products: count,
      withCost: count,
      withCategory: count,
      costSince: isoDay.nullable(),
      costAlways: count,
      lines: count,
      linesWithoutSku: count,
      margin: z.object({
        orders: count,
        fromOrder: count,
        fromProducts: count,
        fromRate: count,
        notMeasured: count,
        marginRate: z.number().nullable(),
      }),
      list: z.array(
        z.object({
          sku: z.string(),
          name: z.string().nullable(),
          category: z.string().nullable(),
          costMinor: z.number().nullable(),
          costCurrency: z.string().nullable(),
          costSince: isoDay.nullable(),
          lines: count,
          revenueMinor: z.number(),
          linesWithoutCost: count,
          revenueWithoutCostMinor: z.number(),
        }),
      ),
      next: z.string().nullable(),
    })
    .openapi("Products"),
  async ask(shop, { cursor, limit = 50 }) {
    const { list, ...all } = productsJson(await products(shop));
    return { ...all, ...pageOf(list, cursor, limit) };
  },
});

export const ratesRoute = route({
  name: "rates",
  lasting: { beforehand: [{}] },
  path: "/rates",
  group: "money",
  may: everyRole,
  personal: false,
  about: "Which rates of exchange are known, and which orders have none.",
  answer: z
    .object({
      currency: z.string(),
      ordersWithoutRate: count,
      currencies: z.array(
        z.object({
          currency: z.string(),
          rates: count,
          firstDay: isoDay.nullable(),
          lastDay: isoDay.nullable(),
          daysWithout: count,
          orders: count,
          withoutRate: count,
          refundWithoutRate: count.openapi({
            description: "Orders with a rate, refunded in a currency that has none.",
          }),
          withoutFrom: isoDay.nullable(),
          withoutTo: isoDay.nullable(),
          revenueMinor: z.number(),
          spendWithoutRate: count,
        }),
      ),
    })
    .openapi("Rates"),
  ask: async (shop) => ratesJson(await rates(shop)),
});
