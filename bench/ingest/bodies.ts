/** What a request of the bench sends: bytes in which the number of each event stands, to be written anew for each request. */
export interface Body {
  readonly bytes: Buffer;
  readonly events: number;
  /** Writes the numbers of events, which are never the same twice. */
  number(first: number): void;
}

const digits = 12;
/** What stands where a number is to be. */
const mark = "#".repeat(digits);

const names = ["Product Viewed", "Product Added", "Cart Viewed", "Product List Viewed"];
const instant = (i: number) => new Date(Date.UTC(2025, i % 12, 1 + (i % 28), i % 24)).toISOString();

/** A shop's visitors: six of seven calls are what they look at, the rest who they are and what they buy. */
function segmentCall(i: number): object {
  const common = { messageId: `bench-${mark}`, userId: `k${(i * 7919) % 20_000}`, timestamp: instant(i) };
  if (i % 20 === 0)
    return {
      ...{ ...common, type: "track", event: "Order Completed" },
      properties: {
        ...{ order_id: `b-${mark}`, total: 549, shipping: 49, tax: 109.8, currency: "NOK" },
        products: [{ sku: "U-1", name: "Ullgenser", price: 400, quantity: 1 }],
      },
    };
  if (i % 10 === 5)
    return {
      ...common,
      type: "identify",
      traits: { email: `${common.userId}@example.com`, firstName: "Kari" },
    };
  if (i % 10 === 3)
    return { ...common, type: "page", name: "Start", properties: { url: "https://shop.example/" } };
  return {
    ...common,
    type: "track",
    event: names[i % 4],
    properties: { sku: `U-${i % 90}`, price: 100 + i },
  };
}

export function segmentBatch(events: number): Body {
  return bodyOf(JSON.stringify({ batch: Array.from({ length: events }, (_, i) => segmentCall(i)) }), events);
}

export function segmentSingle(): Body {
  return bodyOf(JSON.stringify(segmentCall(1)), 1);
}

/** Rows of orders for the own address. */
export function typedBulk(rows: number): Body {
  const row = (i: number) => ({
    ...{
      order_id: `t-${mark}`,
      message_id: `bench-t-${mark}`,
      person_email: `k${(i * 7919) % 20_000}@example.com`,
    },
    ...{ ordered: instant(i), gross: 100.5 + i, currency: "NOK" },
  });
  return bodyOf(JSON.stringify(Array.from({ length: rows }, (_, i) => row(i))), rows);
}

function bodyOf(text: string, events: number): Body {
  const bytes = Buffer.from(text);
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + digits)) places.push(at);
  return {
    bytes,
    events,
    number(first) {
      for (const [i, at] of places.entries())
        bytes.write(String(first + i).padStart(digits, "0"), at, "latin1");
    },
  };
}
