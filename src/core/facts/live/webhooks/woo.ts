import { isoInstant } from "../../../words/iso-instant.ts";
import type { Problem } from "../../../words/problem.ts";
import { message } from "../../../words/say.ts";
import { plus } from "../amounts.ts";
import {
  amountOf,
  currencyOf,
  firstAt,
  idOf,
  instantAt,
  isThere,
  type JsonPart,
  listAt,
  mailOf,
  numberOf,
  partAt,
  problem,
  textOf,
} from "../json-part.ts";
import { isOfOrder, noAmount, orderFact, orderIdAt } from "../order-parts.ts";
import { cell } from "../row-cell.ts";
import { nothingTold, type ToldFacts, toldUnless } from "../told-facts.ts";

const source = "woo";

/**
 * What a webhook of WooCommerce tells: orders as its REST API has them, and customers. An order that was deleted is taken
 * for cancelled: the shop does not count it either, until it is told of again. Never throws.
 */
export function wooTold(topic: string, body: unknown, receivedUs: number): ToldFacts {
  const whole: JsonPart = { value: body, place: "" };
  if (/^order\.(created|updated|restored)$/.test(topic)) return orderOf(whole, receivedUs);
  if (topic === "order.deleted") return deletedOf(whole, receivedUs);
  if (/^customer\.(created|updated)$/.test(topic)) return customerOf(whole, receivedUs);
  return nothingTold;
}

const notOrder = (whole: JsonPart): ToldFacts => ({
  ...nothingTold,
  refused: [problem(partAt(whole, "id"), message("calls.notOrder"), message("calls.notOrder.fix"))],
});

/** The number that an order bears, as in files: its `number`, else its `id`. */
const numberIn = (whole: JsonPart) => orderIdAt(firstAt(whole, ["number", "id"]));

function orderOf(whole: JsonPart, receivedUs: number): ToldFacts {
  const number = numberIn(whole);
  if (number === null || !Array.isArray(partAt(whole, "line_items").value)) return notOrder(whole);
  const wrong: Problem[] = [];
  const amount = (at: string) => amountOf(partAt(whole, at), wrong);
  const orderedUs = instantOf(whole, "date_created", receivedUs, wrong) ?? receivedUs;
  const updatedUs = instantOf(whole, "date_modified", receivedUs, wrong) ?? receivedUs;
  const gross = amount("total");
  if (gross === null) wrong.push(noAmount(partAt(whole, "total")));
  const refunds = listAt(partAt(whole, "refunds")).map((refund) => amountOf(partAt(refund, "total"), wrong));
  const own = {
    ...personOf(partAt(whole, "customer_id"), partAt(whole, "billing", "email")),
    ordered: isoInstant(orderedUs),
    ...cell("gross", gross),
    ...cell("tax", amount("total_tax")),
    ...cell("shipping", amount("shipping_total")),
    ...cell("currency", currencyOf(partAt(whole, "currency"), wrong)),
    ...cell("coupon", textOf(partAt(listAt(partAt(whole, "coupon_lines"))[0] ?? whole, "code"))),
    ...cell("status", textOf(partAt(whole, "status"))),
    ...cell("refunded_gross", plus(refunds)?.replace(/^-/, "") ?? null),
    ...cell("company", textOf(partAt(whole, "billing", "company"))),
    updated: isoInstant(updatedUs),
  };
  const lines = listAt(partAt(whole, "line_items")).map((line) => ({
    ...cell("lines.sku", idOf(partAt(line, "sku"))),
    ...cell("lines.product", textOf(partAt(line, "name"))),
    ...cell("lines.quantity", numberOf(partAt(line, "quantity"))),
    ...cell("lines.revenue", amountOf(partAt(line, "total"), wrong)),
  }));
  return toldUnless(wrong, () => [orderFact(source, number, own, lines)]);
}

/** Of an order that is gone only its id is told: the same as its number, unless a plugin numbers orders. */
function deletedOf(whole: JsonPart, receivedUs: number): ToldFacts {
  const number = numberIn(whole);
  if (number === null || isOfOrder(whole)) return notOrder(whole);
  const at = isoInstant(receivedUs);
  return {
    ...nothingTold,
    facts: [{ kind: "cancellations", source, rows: [{ order_id: number, cancelled: at, updated: at }] }],
  };
}

function customerOf(whole: JsonPart, receivedUs: number): ToldFacts {
  const wrong: Problem[] = [];
  const person = personOf(partAt(whole, "id"), partAt(whole, "email"));
  if (Object.keys(person).length === 0 || isOfOrder(whole))
    wrong.push(problem(partAt(whole, "id"), message("calls.notCustomer"), message("calls.notCustomer.fix")));
  const billing = partAt(whole, "billing");
  const knownUs = instantOf(whole, "date_created", receivedUs, wrong);
  const updatedUs = instantOf(whole, "date_modified", receivedUs, wrong) ?? receivedUs;
  return toldUnless(wrong, () => [
    {
      kind: "people",
      source,
      rows: [
        {
          ...person,
          ...cell("person_phone", textOf(partAt(billing, "phone"))),
          ...cell("first_name", textOf(partAt(whole, "first_name"))),
          ...cell("last_name", textOf(partAt(whole, "last_name"))),
          ...cell("country", textOf(partAt(billing, "country"))),
          ...cell("company", textOf(partAt(billing, "company"))),
          ...(knownUs === null ? {} : { known: isoInstant(knownUs) }),
          updated: isoInstant(updatedUs),
        },
      ],
    },
  ]);
}

/** Customer 0 is a guest. */
function personOf(customer: JsonPart, mail: JsonPart): Readonly<Record<string, string>> {
  const number = idOf(customer);
  return { ...cell("person_number", number === "0" ? null : number), ...cell("person_email", mailOf(mail)) };
}

/** `<name>_gmt` is in UTC; without it nothing tells the zone of `<name>`, and it is taken for UTC too. */
function instantOf(whole: JsonPart, name: string, receivedUs: number, wrong: Problem[]): number | null {
  const inUtc = partAt(whole, `${name}_gmt`);
  return instantAt(isThere(inUtc) ? inUtc : partAt(whole, name), receivedUs, wrong);
}
