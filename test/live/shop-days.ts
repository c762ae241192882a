import type { Analytics } from "@segment/analytics-node";

/** Years of a shop as calls of the SDK, and the same as rows of files. */
export interface ShopDays {
  readonly calls: readonly ((analytics: Analytics) => void)[];
  readonly files: Readonly<Record<Filed, readonly Row[]>>;
  /** Rows that the calls become. */
  readonly rows: number;
}

export type Filed = "orders" | "events" | "refunds" | "cancellations" | "people";
type Row = Readonly<Record<string, string | number>>;

const day = 86_400_000;
const begins = Date.UTC(2023, 0, 1, 9);

/** The same days each time: chance is a small generator of its own. */
export function shopDays({
  people,
  calls: wanted,
}: {
  readonly people: number;
  readonly calls: number;
}): ShopDays {
  let state = 20261126;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const upTo = (n: number) => Math.floor(chance() * n);
  const calls: ShopDays["calls"][number][] = [];
  const files: Record<Filed, Row[]> = { orders: [], events: [], refunds: [], cancellations: [], people: [] };
  let orders = 0;
  for (let p = 0; p < people; p++) {
    const timestamp = new Date(begins + upTo(700) * day);
    const traits = { email: `kunde${p}@example.com`, firstName: "Kari", lastName: `Nordmann ${p}` };
    calls.push((a) => a.identify({ userId: `u${p}`, anonymousId: `visitor-${p}`, timestamp, traits }));
    const iso = timestamp.toISOString();
    files.people.push({
      ...{ person_number: `u${p}`, person_email: traits.email, person_anonymous: `visitor-${p}` },
      ...{ known: iso, first_name: "Kari", last_name: traits.lastName, updated: iso },
    });
  }
  while (calls.length < wanted) {
    const p = upTo(people);
    const timestamp = new Date(begins + upTo(1400) * day + upTo(36_000_000));
    const iso = timestamp.toISOString();
    const what = chance();
    if (what < 0.55) {
      const id = `o${orders++}`;
      const total = 100 + upTo(90_000) / 100;
      const [shipping, tax] = [49, Math.round(total * 20) / 100];
      const currency = "NOK";
      const products = [
        { sku: `s${upTo(40)}`, name: "Lue", price: 50, quantity: 1 + upTo(3) },
        { sku: `s${upTo(40)}`, name: "Vott", price: 19.9, quantity: 1 },
      ];
      const properties = { order_id: id, total, shipping, tax, currency, products };
      calls.push((a) => a.track({ userId: `u${p}`, event: "Order Completed", timestamp, properties }));
      const own = {
        person_number: `u${p}`,
        ordered: iso,
        gross: total,
        shipping,
        tax,
        currency,
        updated: iso,
      };
      products.forEach(({ sku, name, price, quantity }, i) => {
        const line = {
          "lines.sku": sku,
          "lines.product": name,
          "lines.price": price,
          "lines.quantity": quantity,
        };
        files.orders.push({ order_id: id, ...(i === 0 ? own : {}), ...line });
      });
      if (chance() < 0.1) {
        const later = new Date(timestamp.getTime() + 3 * day);
        const at = later.toISOString();
        if (chance() < 0.5) {
          calls.push((a) =>
            a.track({
              userId: `u${p}`,
              event: "Order Cancelled",
              timestamp: later,
              properties: { order_id: id },
            }),
          );
          files.cancellations.push({ order_id: id, cancelled: at, updated: at });
        } else {
          const refund = { order_id: id, refund_id: `r${id}`, total: chance() < 0.5 ? total : 20, currency };
          calls.push((a) =>
            a.track({ userId: `u${p}`, event: "Order Refunded", timestamp: later, properties: refund }),
          );
          const { order_id, refund_id, total: gross } = refund;
          files.refunds.push({ refund_id, order_id, refunded: at, gross, currency, updated: at });
        }
      }
    } else {
      const event = ["Product Viewed", "Product Added", "Cart Viewed", "Subscribed"][upTo(4)] as string;
      const messageId = `event-${calls.length}`;
      // Half of it was done before anybody knew who it was.
      const isVisitor = chance() < 0.5;
      const whom = isVisitor ? { anonymousId: `visitor-${p}` } : { userId: `u${p}` };
      calls.push((a) => a.track({ ...whom, event, timestamp, messageId, properties: { price: 99 } }));
      files.events.push({
        ...{ event_id: messageId, happened: iso, name: event, value: 99 },
        ...(isVisitor ? { person_anonymous: `visitor-${p}` } : { person_number: `u${p}` }),
      });
    }
  }
  return { calls, files, rows: Object.values(files).reduce((sum, rows) => sum + rows.length, 0) };
}

/** One of the files, as NDJSON whose first line names every column. */
export function fileOf({ files }: ShopDays, kind: Filed): string {
  const columns = [...new Set(files[kind].flatMap((row) => Object.keys(row)))];
  const whole = (row: Row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
  return files[kind].map((row) => `${JSON.stringify(whole(row))}\n`).join("");
}
