import { isoInstant } from "../../../words/iso-instant.ts";
import { instantUs } from "../instant-text.ts";
import { isObject } from "../json-part.ts";
import { wooTold } from "../webhooks/woo.ts";
import { overlapUs, type ReadThing, type ShopAnswer, type ShopReader } from "./shop-reader.ts";

/** As many as it gives at once. */
const perPage = 100;
/** A page begins so far before the end of the one before: what is deleted meanwhile moves the rest. */
const again = 10;
const secondUs = 1_000_000;

/** How far WooCommerce is read. */
export interface WooStanding {
  readonly left: readonly ReadThing[];
  /** Orders that were last changed after then are asked for; */
  readonly ordersUs: number;
  /** but for the first so many, which bear one instant. */
  readonly skip: number;
  /** Customers up to this number are read. */
  readonly customer: number;
  /** Of those beyond so many are read, and the highest number of them. */
  readonly beyond: { readonly read: number; readonly highest: number } | null;
}

const both: readonly ReadThing[] = ["orders", "customers"];

/**
 * WooCommerce's REST API, version 3. Orders are read in the order in which they were last changed, each page from the instant at which
 * the one before ended: what is changed meanwhile comes last, and moves no other out of sight. Customers tell no time of change to
 * ask by: new ones are read, the last first.
 */
export const wooReader: ShopReader<WooStanding> = {
  begin: (fromUs) => ({ left: both, ordersUs: fromUs ?? 0, skip: 0, customer: 0, beyond: null }),
  resume: (stands) => (stands.left.length > 0 ? stands : { ...stands, left: both, skip: 0, beyond: null }),
  next(stands) {
    const [about] = stands.left;
    if (!about) return null;
    const query = new URLSearchParams({ per_page: String(perPage) });
    if (about === "orders") {
      const after = isoInstant(stands.ordersUs).slice(0, 19);
      const sorted = { orderby: "modified", order: "asc", dates_are_gmt: "true", modified_after: after };
      for (const [name, value] of Object.entries(sorted)) query.set(name, value);
      query.set("offset", String(stands.skip));
    } else {
      for (const [name, value] of Object.entries({ orderby: "id", order: "desc" })) query.set(name, value);
      query.set("offset", String(stands.beyond?.read ?? 0));
    }
    return { path: `/wp-json/wc/v3/${about}?${query}`, about, byCursor: false };
  },
  read(stands, answer) {
    if (!Array.isArray(answer.body)) return null;
    return stands.left[0] === "orders"
      ? readOrders(stands, answer, answer.body)
      : readCustomers(stands, answer, answer.body);
  },
  withoutCursor: (stands) => stands,
  // It has no limit of its own, and stands on whatever machine the shop has: one question at a time.
  pauseMs: () => 0,
  headers: (secret) => ({
    Authorization: `Basic ${btoa(secret)}`,
    Accept: "application/json",
  }),
};

function readOrders(stands: WooStanding, answer: ShopAnswer, list: readonly unknown[]) {
  const told = list.map((one) => wooTold("order.updated", one, answer.askedUs));
  const lastUs = instantUs(fieldOf(list.at(-1), "date_modified_gmt"));
  if (isLast(stands.skip, answer, list)) {
    const ordersUs = lastUs === null ? stands.ordersUs : Math.max(0, lastUs - overlapUs);
    const left = stands.left.slice(1);
    return { told, reachedUs: ordersUs, stands: { ...stands, left, ordersUs, skip: 0 } };
  }
  // Asked for is what came after: those of the last instant are asked for once more.
  const ordersUs = Math.max(stands.ordersUs, (lastUs ?? 0) - secondUs);
  const skip = ordersUs > stands.ordersUs ? 0 : stands.skip + perPage - again;
  return { told, reachedUs: ordersUs, stands: { ...stands, ordersUs, skip } };
}

function readCustomers(stands: WooStanding, answer: ShopAnswer, list: readonly unknown[]) {
  const told = list.map((one) => wooTold("customer.updated", one, answer.askedUs));
  const numbers = list.map((one) => fieldOf(one, "id")).filter((id) => typeof id === "number");
  const read = stands.beyond?.read ?? 0;
  const highest = Math.max(stands.beyond?.highest ?? 0, ...numbers);
  const known = numbers.some((id) => id <= stands.customer);
  if (known || isLast(read, answer, list))
    return {
      ...{ told, reachedUs: null },
      stands: {
        ...{ ...stands, left: stands.left.slice(1) },
        customer: Math.max(stands.customer, highest),
        beyond: null,
      },
    };
  return {
    ...{ told, reachedUs: null },
    stands: { ...stands, beyond: { read: read + perPage - again, highest } },
  };
}

/** Whether nothing comes behind. A page may hold fewer than it could where some may not be seen: the header tells how many there are. */
function isLast(skipped: number, { headers }: ShopAnswer, list: readonly unknown[]): boolean {
  const all = /^\d+$/.test(headers["x-wp-total"] ?? "") ? Number(headers["x-wp-total"]) : null;
  return list.length === 0 || (all === null ? list.length < perPage : skipped + perPage >= all);
}

const fieldOf = (one: unknown, name: string) => (isObject(one) ? one[name] : undefined);
