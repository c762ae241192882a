import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Something in a shop, as its API tells it. */
export type Thing = Record<string, unknown> & { readonly id: number };

/** What is answered instead of what was asked for: once. */
export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | "hang up"
  | "lapse";

/** A shop program's API on this machine, that behaves as it is documented. */
export interface FakeShop {
  readonly address: string;
  readonly orders: Thing[];
  readonly customers: Thing[];
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Faults by the number of the question, from 1. */
  readonly faults: Map<number, Fault>;
  /** Called before the question of this number is answered: somebody changes something meanwhile. */
  readonly meanwhile: Map<number, () => void>;
  /** How often it had to say that it was asked too often. */
  refused(): number;
  /** Lets time pass for its limits. */
  pass(ms: number): void;
  close(): Promise<void>;
}

type Answer = (path: URL, headers: IncomingMessage["headers"]) => Answered;
interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

interface Shelf {
  readonly orders: Thing[];
  readonly customers: Thing[];
}

async function fake(
  nowMs: number,
  make: (shelf: Shelf, lapsed: () => boolean) => { answer: Answer; pass?(ms: number): void },
): Promise<FakeShop> {
  const shelf: Shelf = { orders: [], customers: [] };
  const asked: string[] = [];
  const faults = new Map<number, Fault>();
  const meanwhile = new Map<number, () => void>();
  let refused = 0;
  let lapse = false;
  const { answer, pass = () => {} } = make(shelf, () => lapse);
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push(request.url ?? "");
    const n = asked.length;
    meanwhile.get(n)?.();
    const fault = faults.get(n);
    lapse = fault === "lapse";
    if (fault === "hang up") return void request.socket.destroy();
    if (fault !== undefined && fault !== "lapse") {
      response.writeHead(fault.status, fault.headers).end(fault.body ?? "");
      return;
    }
    const { status, body, headers } = answer(new URL(request.url ?? "", "http://shop"), request.headers);
    if (status === 429) refused++;
    response
      .writeHead(status, {
        "content-type": "application/json",
        date: new Date(nowMs).toUTCString(),
        ...headers,
      })
      .end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    ...{
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...shelf,
      asked,
      faults,
      meanwhile,
    },
    ...{ refused: () => refused, pass },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const timeOf = (thing: Thing, name: string) => Date.parse(String(thing[name]));

/** Shopify's REST Admin API: newest first, cursors that bear no other word, a bucket of 40 that leaks two a second. */
export function fakeShopify(token: string, nowMs: number): Promise<FakeShop> {
  let bucket = 0;
  return fake(nowMs, (shelf, lapsed) => ({
    pass(ms) {
      bucket = Math.max(0, bucket - (2 * ms) / 1000);
    },
    answer(url, headers) {
      if (headers["x-shopify-access-token"] !== token)
        return { status: 401, body: { errors: "[API] Invalid API key or access token" } };
      if (bucket > 39)
        return {
          status: 429,
          body: { errors: "Exceeded 2 calls per second" },
          headers: { "Retry-After": "2.0" },
        };
      bucket++;
      const [, name = ""] = /^\/admin\/api\/\d{4}-\d{2}\/(orders|customers)\.json$/.exec(url.pathname) ?? [];
      const words = Object.fromEntries(url.searchParams);
      const limit = Number(words.limit ?? 50);
      if (limit > 250) return { status: 400, body: { errors: { limit: "too large" } } };
      let [query, below] = [words, Number.POSITIVE_INFINITY];
      if (words.page_info !== undefined) {
        const only = Object.keys(words).every((word) => ["page_info", "limit", "fields"].includes(word));
        if (!only || lapsed()) return { status: 400, body: { errors: { page_info: "Invalid value." } } };
        [query, below] = JSON.parse(Buffer.from(words.page_info, "base64url").toString());
      }
      const list = (shelf[name as keyof Shelf] ?? [])
        .filter((one) => name !== "orders" || query.status === "any" || one.closed_at === null)
        .filter(
          (one) => timeOf(one, "updated_at") >= Date.parse(query.updated_at_min ?? "1970-01-01T00:00:00Z"),
        )
        .filter(
          (one) => timeOf(one, "updated_at") <= Date.parse(query.updated_at_max ?? "2999-01-01T00:00:00Z"),
        )
        .filter((one) => one.id < below)
        .sort((a, b) => b.id - a.id);
      const page = list.slice(0, limit);
      const cursor = Buffer.from(JSON.stringify([query, page.at(-1)?.id])).toString("base64url");
      const next = `<https://elsewhere.example/admin/api/2026-01/${name}.json?limit=${limit}&page_info=${cursor}>; rel="next"`;
      return {
        ...{ status: 200, body: { [name]: page } },
        headers: {
          "X-Shopify-Shop-Api-Call-Limit": `${Math.ceil(bucket)}/40`,
          ...(list.length > limit ? { Link: next } : {}),
        },
      };
    },
  }));
}

/** WooCommerce's REST API: pages by offset, what was modified after an instant and not at it. */
export function fakeWoo(keys: string, nowMs: number): Promise<FakeShop> {
  return fake(nowMs, (shelf) => ({
    answer(url, headers) {
      if (headers.authorization !== `Basic ${Buffer.from(keys).toString("base64")}`)
        return { status: 401, body: { code: "woocommerce_rest_cannot_view" } };
      const [, name = ""] = /^\/wp-json\/wc\/v3\/(orders|customers)$/.exec(url.pathname) ?? [];
      const words = Object.fromEntries(url.searchParams);
      const sorts = { orders: ["date", "id", "modified"], customers: ["id", "registered_date"] };
      const sort = words.orderby ?? "date";
      const isWrong = Number(words.per_page) > 100 || !sorts[name as keyof Shelf]?.includes(sort);
      if (isWrong) return { status: 400, body: { code: "rest_invalid_param" } };
      const gmt = (one: Thing) => timeOf(one, "date_modified_gmt");
      const after =
        Date.parse(`${words.modified_after ?? "1970-01-01T00:00:00"}Z`) || Number.NEGATIVE_INFINITY;
      const list = (shelf[name as keyof Shelf] ?? [])
        .filter((one) => name !== "orders" || gmt(one) > after)
        .sort((a, b) => (sort === "modified" ? gmt(a) - gmt(b) || a.id - b.id : a.id - b.id));
      if (words.order !== "asc") list.reverse();
      const from = Number(words.offset ?? 0);
      const perPage = Number(words.per_page ?? 10);
      return {
        ...{ status: 200, body: list.slice(from, from + perPage) },
        headers: {
          "X-WP-Total": String(list.length),
          "X-WP-TotalPages": String(Math.ceil(list.length / perPage)),
        },
      };
    },
  }));
}

const iso = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");

/** An order of Shopify's, last changed at an instant (milliseconds). */
export function shopifyOrder(id: number, changedMs: number, also: object = {}): Thing {
  return {
    ...{
      id,
      name: `#${id}`,
      email: `k${id % 90}@fjell.no`,
      created_at: iso(changedMs - 60_000),
      closed_at: null,
    },
    ...{ updated_at: iso(changedMs), currency: "NOK", financial_status: "paid", test: false },
    ...{ total_price: "549.00", subtotal_price: "500.00", total_tax: "109.80", source_name: "web" },
    total_shipping_price_set: { shop_money: { amount: "49.00" } },
    line_items: [
      { sku: "U-1", name: "Ullgenser", quantity: 1, price: "400.00" },
      { sku: "S-1", name: "Sokker", quantity: 2, price: "50.00" },
    ],
    ...also,
  };
}

/** An order of WooCommerce's. */
export function wooOrder(id: number, changedMs: number, also: object = {}): Thing {
  const at = iso(changedMs).slice(0, 19);
  return {
    ...{ id, number: String(id), status: "completed", currency: "NOK", total: "549.00", total_tax: "109.80" },
    ...{ shipping_total: "49.00", customer_id: 1 + (id % 90), billing: { email: `k${id % 90}@fjell.no` } },
    ...{ date_created_gmt: at, date_modified_gmt: at },
    line_items: [{ sku: "U-1", name: "Ullgenser", quantity: 1, total: "400.00" }],
    ...{ refunds: [], coupon_lines: [], ...also },
  };
}
