import { isoInstant } from "../../../words/iso-instant.ts";
import type { Problem } from "../../../words/problem.ts";
import { message } from "../../../words/say.ts";
import { plus } from "../amounts.ts";
import {
  amountOf,
  currencyOf,
  idOf,
  instantAt,
  type JsonPart,
  listAt,
  mailOf,
  numberOf,
  partAt,
  problem,
  textOf,
} from "../json-part.ts";
import type { LiveFact } from "../live-fact.ts";
import { isOfOrder, noAmount, orderFact, orderIdAt } from "../order-parts.ts";
import { cell } from "../row-cell.ts";
import { nothingTold, type ToldFacts, toldUnless } from "../told-facts.ts";

const source = "shopify";

/**
 * What a webhook of Shopify tells. What it is about shows in its body, which the signature covers, and not in its topic, which
 * it does not. A refund by itself names no order that an export would know: the order, which Shopify sends as updated with it,
 * tells it. Never throws.
 */
export function shopifyTold(topic: string, body: unknown, receivedUs: number): ToldFacts {
  const whole: JsonPart = { value: body, place: "" };
  if (/^orders\/(create|updated|paid|cancelled|edited|fulfilled|partially_fulfilled)$/.test(topic))
    return orderOf(whole, receivedUs, topic === "orders/create");
  if (/^customers\/(create|update|enable|disable)$/.test(topic)) return customerOf(whole, receivedUs);
  return nothingTold;
}

/** An order under its name without `#`, as the export has it, with its lines and what was paid back of it. */
function orderOf(whole: JsonPart, receivedUs: number, isNew: boolean): ToldFacts {
  const name = orderIdAt(partAt(whole, "name"));
  if (name === null || !Array.isArray(partAt(whole, "line_items").value))
    return {
      ...nothingTold,
      refused: [problem(partAt(whole, "name"), message("calls.notOrder"), message("calls.notOrder.fix"))],
    };
  // Orders of the test gateway, and the samples that Shopify sends on request.
  if (partAt(whole, "test").value === true) return nothingTold;
  const wrong: Problem[] = [];
  const amount = (...at: readonly [string, ...string[]]) => amountOf(partAt(whole, ...at), wrong);
  const instant = (at: string) => instantAt(partAt(whole, at), receivedUs, wrong);
  const email = mailOf(partAt(whole, "email")) ?? mailOf(partAt(whole, "customer", "email"));
  const orderedUs = instant("created_at") ?? receivedUs;
  const gross = amount("total_price");
  const [cancelledUs, updatedUs] = [instant("cancelled_at"), instant("updated_at")];
  const paidBack = refundedOf(partAt(whole, "refunds"), wrong);
  if (gross === null) wrong.push(noAmount(partAt(whole, "total_price")));
  const own = {
    ...cell("person_number", idOf(partAt(whole, "customer", "id"))),
    ...cell("person_email", email),
    ordered: isoInstant(orderedUs),
    ...cell("gross", gross),
    ...cell("subtotal", amount("subtotal_price")),
    ...cell("tax", amount("total_tax")),
    ...cell("shipping", amount("total_shipping_price_set", "shop_money", "amount")),
    ...cell("currency", currencyOf(partAt(whole, "currency"), wrong)),
    ...cell("coupon", textOf(partAt(listAt(partAt(whole, "discount_codes"))[0] ?? nowhere, "code"))),
    ...cell("channel", textOf(partAt(whole, "source_name"))),
    ...cell("status", textOf(partAt(whole, "financial_status"))),
    ...(cancelledUs === null ? {} : { cancelled: isoInstant(cancelledUs) }),
    ...cell("refunded_gross", paidBack),
    ...cell("company", textOf(partAt(whole, "billing_address", "company"))),
    updated: isoInstant(updatedUs ?? receivedUs),
  };
  const lines = listAt(partAt(whole, "line_items")).map((line) => ({
    ...cell("lines.sku", idOf(partAt(line, "sku"))),
    ...cell("lines.product", textOf(partAt(line, "name")) ?? textOf(partAt(line, "title"))),
    ...cell("lines.quantity", numberOf(partAt(line, "quantity"))),
    ...cell("lines.price", amountOf(partAt(line, "price"), wrong)),
  }));
  const accepts = isNew && email !== null && partAt(whole, "buyer_accepts_marketing").value === true;
  return toldUnless(wrong, () => [
    orderFact(source, name, own, lines),
    ...(accepts ? [consent({ person_email: email }, orderedUs, true)] : []),
  ]);
}

const nowhere: JsonPart = { value: undefined, place: "" };

/** What was paid back of an order, all refunds together; null: nothing was. */
function refundedOf(refunds: JsonPart, wrong: Problem[]): string | null {
  const paid = listAt(refunds)
    .flatMap((refund) => listAt(partAt(refund, "transactions")))
    .filter(
      (transaction) =>
        partAt(transaction, "kind").value === "refund" && partAt(transaction, "status").value === "success",
    )
    .map((transaction) => amountOf(partAt(transaction, "amount"), wrong));
  return plus(paid);
}

/** A customer with what the export of customers has, and since when they take mail or do not. */
function customerOf(whole: JsonPart, receivedUs: number): ToldFacts {
  const wrong: Problem[] = [];
  const number = idOf(partAt(whole, "id"));
  const email = mailOf(partAt(whole, "email"));
  const person = { ...cell("person_number", number), ...cell("person_email", email) };
  if ((number === null && email === null) || isOfOrder(whole))
    wrong.push(problem(partAt(whole, "id"), message("calls.notCustomer"), message("calls.notCustomer.fix")));
  const address = partAt(whole, "default_address");
  const knownUs = instantAt(partAt(whole, "created_at"), receivedUs, wrong);
  const updatedUs = instantAt(partAt(whole, "updated_at"), receivedUs, wrong);
  const asked = partAt(whole, "email_marketing_consent");
  const state = partAt(asked, "state").value;
  const givenUs = instantAt(partAt(asked, "consent_updated_at"), receivedUs, wrong);
  const says = state === "subscribed" || state === "unsubscribed";
  return toldUnless(wrong, () => [
    {
      kind: "people",
      source,
      rows: [
        {
          ...person,
          ...cell("person_phone", textOf(partAt(whole, "phone")) ?? textOf(partAt(address, "phone"))),
          ...cell("first_name", textOf(partAt(whole, "first_name"))),
          ...cell("last_name", textOf(partAt(whole, "last_name"))),
          ...cell("country", textOf(partAt(address, "country_code"))),
          ...cell("company", textOf(partAt(address, "company"))),
          ...(knownUs === null ? {} : { known: isoInstant(knownUs) }),
          updated: isoInstant(updatedUs ?? receivedUs),
        },
      ],
    },
    ...(says && givenUs !== null ? [consent(person, givenUs, state === "subscribed")] : []),
  ]);
}

function consent(person: Readonly<Record<string, string>>, us: number, granted: boolean): LiveFact {
  const said = { channel: "email", purpose: "marketing", basis: "consent", granted };
  return { kind: "consents", source, rows: [{ ...person, given: isoInstant(us), ...said }] };
}
