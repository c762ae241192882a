import { dayUs, isoInstant } from "../../../words/iso-instant.ts";
import { isObject } from "../json-part.ts";
import { shopifyTold } from "../webhooks/shopify.ts";
import { overlapUs, type ReadThing, type ShopReader, toldDateUs } from "./shop-reader.ts";

/** A version of the API; Shopify answers by its oldest that still holds when this one has gone. */
const version = "2026-01";
/** As many as it gives at once. */
const limit = 250;
/** Before any shop of Shopify's. */
const firstUs = Date.UTC(2006, 0, 1) * 1000;
const usualSpanDays = 30;
const mostSpanDays = 3650;

/** How far Shopify is read. */
export interface ShopifyStanding {
  /** What is still to be read this time, in this order. */
  readonly left: readonly ReadThing[];
  /** What was last changed before then is read. */
  readonly fromUs: Readonly<Record<ReadThing, number>>;
  /** So many days are asked for at a time. */
  readonly spanDays: number;
  /** The window that is being read; null: the next is not begun. */
  readonly window: Window | null;
}

interface Window {
  /** Null: until now. */
  readonly untilUs: number | null;
  /** When its first page was answered, by the shop's clock. */
  readonly openedUs: number;
  readonly cursor: string;
  readonly pages: number;
}

const both: readonly ReadThing[] = ["orders", "customers"];
const topics: Readonly<Record<ReadThing, string>> = {
  orders: "orders/updated",
  customers: "customers/update",
};

/**
 * Shopify's REST Admin API, which tells orders as its webhooks do. What was last changed within a window is read page by page, then
 * the next window: whatever is changed meanwhile leaves its window for the last one, which is open.
 */
export const shopifyReader: ShopReader<ShopifyStanding> = {
  begin(fromUs) {
    const from = fromUs ?? firstUs;
    return {
      left: both,
      fromUs: { orders: from, customers: from },
      spanDays: usualSpanDays,
      window: null,
    };
  },
  resume: (stands) =>
    stands.left.length > 0 ? stands : { ...stands, left: both, spanDays: usualSpanDays, window: null },
  next(stands, nowUs) {
    const [about] = stands.left;
    if (!about) return null;
    const query = new URLSearchParams({ limit: String(limit) });
    if (stands.window) query.set("page_info", stands.window.cursor);
    else {
      const untilUs = untilOf(stands, about, nowUs);
      if (about === "orders") query.set("status", "any");
      query.set("updated_at_min", isoInstant(stands.fromUs[about]));
      if (untilUs !== null) query.set("updated_at_max", isoInstant(untilUs));
    }
    return {
      ...{ path: `/admin/api/${version}/${about}.json?${query}`, about },
      byCursor: stands.window !== null,
    };
  },
  read(stands, answer) {
    const [about] = stands.left;
    const list = about && isObject(answer.body) ? answer.body[about] : undefined;
    if (!about || !Array.isArray(list)) return null;
    const told = list.map((one: unknown) => shopifyTold(topics[about], one, answer.askedUs));
    const { window } = stands;
    const untilUs = window ? window.untilUs : untilOf(stands, about, answer.askedUs);
    const openedUs = window?.openedUs ?? toldDateUs(answer);
    const pages = (window?.pages ?? 0) + 1;
    const cursor = nextCursor(answer.headers.link ?? "");
    if (cursor !== null)
      return {
        ...{ told, reachedUs: null },
        stands: { ...stands, window: { untilUs, openedUs, cursor, pages } },
      };
    const reachedUs = untilUs ?? openedUs - overlapUs;
    const fromUs = { ...stands.fromUs, [about]: Math.max(stands.fromUs[about], reachedUs) };
    // Windows in which little was changed grow, so that a long silence is soon passed.
    const grown = pages === 1 ? stands.spanDays * 2 : pages > 8 ? stands.spanDays / 2 : stands.spanDays;
    const spanDays = Math.max(1, Math.min(mostSpanDays, Math.floor(grown)));
    if (untilUs !== null) return { told, reachedUs, stands: { ...stands, fromUs, spanDays, window: null } };
    return {
      ...{ told, reachedUs },
      stands: { left: stands.left.slice(1), fromUs, spanDays: usualSpanDays, window: null },
    };
  },
  withoutCursor: (stands) => ({ ...stands, window: null }),
  pauseMs({ headers }) {
    const [, used, of] = /^(\d+)\/(\d+)$/.exec(headers["x-shopify-shop-api-call-limit"] ?? "") ?? [];
    // A bucket that runs dry in 20 seconds: half of it is left to whoever else asks.
    return Number(used) > Number(of) / 2 ? Math.ceil(20_000 / Number(of)) : 0;
  },
  headers: (secret) => ({ "X-Shopify-Access-Token": secret, Accept: "application/json" }),
};

/** A window ends a day before now, or it is open: what is changed now belongs to the last one. */
function untilOf({ fromUs, spanDays }: ShopifyStanding, about: ReadThing, nowUs: number): number | null {
  const untilUs = fromUs[about] + spanDays * dayUs;
  return untilUs < nowUs - dayUs ? untilUs : null;
}

/** The cursor of the next page. The rest of the address is not looked at: no other server is asked than the one that was named. */
function nextCursor(link: string): string | null {
  const [, address = ""] = /<([^>]*)>\s*;\s*rel="?next"?/.exec(link) ?? [];
  return URL.parse(address)?.searchParams.get("page_info") ?? null;
}
