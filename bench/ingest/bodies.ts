/** What a request of the bench sends: bytes in which the number of each event stands, to be written anew for each request. */
export interface Body {
  readonly bytes: Buffer;
  readonly events: number;
  /** Writes the numbers of events, which are never the same twice. */
  number(first: number): void;
}

/** What stands where the number of an event is to be, and that of its person. */
const mark = "#".repeat(12);
const who = "@".repeat(6);
/** So many people come again and again. */
const people = 200_000;

const names = ["Product Viewed", "Product Added", "Cart Viewed", "Product List Viewed"];
const instant = (i: number) => new Date(Date.UTC(2025, i % 12, 1 + (i % 28), i % 24)).toISOString();

/** A shop's visitors: six of seven calls are what they look at, the rest who they are and what they buy. */
function segmentCall(i: number): object {
  const common = { messageId: `bench-${mark}`, userId: `k${who}`, timestamp: instant(i) };
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
  return bodyOf(
    Array.from({ length: events }, (_, i) => segmentCall(i)),
    ['{"batch":[', "]}"],
  );
}

export function segmentSingle(): Body {
  return bodyOf([segmentCall(1)], ["", ""]);
}

/** Rows of orders for the own address. */
export function typedBulk(rows: number): Body {
  const row = (i: number) => ({
    ...{
      order_id: `t-${mark}`,
      message_id: `bench-t-${mark}`,
      person_email: `k${who}@example.com`,
    },
    ...{ ordered: instant(i), gross: 100.5 + i, currency: "NOK" },
  });
  return bodyOf(
    Array.from({ length: rows }, (_, i) => row(i)),
    ["[", "]"],
  );
}

/** `around`: what stands before and behind the list of events. */
function bodyOf(events: readonly object[], [before, behind]: readonly [string, string]): Body {
  const texts = events.map((event) => JSON.stringify(event));
  const bytes = Buffer.from(`${before}${texts.join(",")}${behind}`);
  let from = before.length;
  const places = texts.flatMap((text, event) => {
    const own = [...text.matchAll(/#{12}|@{6}/g)].map(({ 0: found, index }) => ({
      ...{ event, at: from + index, isPerson: found === who },
    }));
    from += text.length + 1;
    return own;
  });
  return {
    bytes,
    events: events.length,
    number(first) {
      for (const { at, isPerson, event } of places) {
        const number = isPerson ? ((first + event) * 7919) % people : first + event;
        bytes.write(String(number).padStart(isPerson ? who.length : mark.length, "0"), at, "latin1");
      }
    },
  };
}
