import type { Problem } from "../../../words/problem.ts";
import { message } from "../../../words/say.ts";
import { idOf, type JsonPart, partAt, problem } from "../json-part.ts";

/**
 * What a webhook of Shopify about privacy asks a person to do, by the number that the customer has here; null: it is about none of
 * that. Nothing is erased unasked: whoever reads it says so. Their address stands in no sentence.
 */
export function shopifyAsksFor(topic: string, body: unknown): Problem | null {
  const whole: JsonPart = { value: body, place: "" };
  const customer = partAt(whole, "customer", "id");
  const number = `shopify:${idOf(customer) ?? "?"}`;
  const isThere = (name: string) => partAt(whole, name).value !== undefined;
  // The topic is not signed: the body itself must be of that kind, and not an order that somebody sends again under another name.
  if (topic === "customers/redact" && isThere("orders_to_redact"))
    return problem(customer, message("calls.redact", { number }), message("calls.redact.fix", { number }));
  if (topic === "customers/data_request" && isThere("orders_requested"))
    return problem(
      customer,
      message("calls.dataAsked", { number }),
      message("calls.dataAsked.fix", { number }),
    );
  if (topic === "shop/redact" && isThere("shop_domain") && !isThere("customer"))
    return problem(
      partAt(whole, "shop_domain"),
      message("calls.shopRedact"),
      message("calls.shopRedact.fix"),
    );
  return null;
}
