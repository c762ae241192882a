import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { ordersWithoutRateSql } from "../../core/facts/projecting/exchange.sql.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import { text } from "../../core/sql/literal.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";
import { segmentsKnownAt } from "../../io/store/loads.ts";
import { segmentsOf } from "../projecting/project-facts.ts";
import type { Workshop } from "../shop/workshop.ts";

/** Orders of a file whose currency has no rate on their day, and those currencies, most orders first. */
export interface WithoutRate {
  readonly orders: number;
  readonly currencies: readonly string[];
}

/** Counts them among the cleaned orders of a file that is being taken in. */
export async function ordersWithoutRate(
  shop: Workshop,
  scratch: DuckDBConnection,
  { kinds, source, timeZone }: FileRead,
): Promise<WithoutRate> {
  const { settings, store, dataFolder } = shop;
  if (!kinds.includes("orders") || source !== settings.ordersFrom) return { orders: 0, currencies: [] };
  const engine = duckDbEngine(scratch);
  const foreign = await engine.rows(
    `SELECT 1 FROM clean_orders WHERE currency <> ${text(settings.currency)} LIMIT 1`,
  );
  if (foreign.length === 0) return { orders: 0, currencies: [] };
  const rates = (await segmentsKnownAt(store, Number.MAX_SAFE_INTEGER)).filter(
    ({ kind }) => kind === "rates",
  );
  const path = (file: string) => exactPattern(join(dataFolder, file));
  const segments = segmentsOf(rates, path, Number.MAX_SAFE_INTEGER);
  const span = { fromUs: 0, toUs: shop.now() + 366 * dayUs };
  const input = { segments, settings, zone: zoneOf(timeZone), span };
  const rows = await engine.rows<{ currency: string; orders: number }>(
    ordersWithoutRateSql(input, "clean_orders"),
  );
  return {
    orders: rows.reduce((sum, { orders }) => sum + orders, 0),
    currencies: rows.map(({ currency }) => currency),
  };
}
