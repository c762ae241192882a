import { isoInstant } from "../../../words/iso-instant.ts";
import type { Problem } from "../../../words/problem.ts";
import { message } from "../../../words/say.ts";
import { plus, times } from "../amounts.ts";
import { amountOf, currencyOf, firstAt, idOf, instantAt, partAt, problem, textOf } from "../json-part.ts";
import type { LiveFact } from "../live-fact.ts";
import { noAmount, orderFact, orderIdAt } from "../order-parts.ts";
import { cell } from "../row-cell.ts";
import { type ToldFacts, toldUnless } from "../told-facts.ts";
import { personOf } from "./call-person.ts";
import { timeOf } from "./call-time.ts";
import { linesOf } from "./order-lines.ts";
import type { Call } from "./segment-call.ts";

/**
 * `Order Completed` and `Order Updated`: an order as it is now. Its own cells stand on the first row, each of its products on
 * one. An update is of the instant that it says the order was made (`ordered_at`, `created_at`), else of its own.
 */
export function orderOf(call: Call): ToldFacts {
  const wrong: Problem[] = [];
  const { properties, source, receivedUs } = call;
  const person = personOf(call, true);
  const orderId = orderIdOf(call, wrong);
  const us = timeOf(call, wrong);
  const madeUs = instantAt(
    firstAt(properties, ["ordered_at", "order_date", "created_at", "createdAt"]),
    receivedUs,
    wrong,
  );
  const currency = currencyOf(partAt(properties, "currency"), wrong);
  const amounts = amountsOf(call, wrong);
  const lines = linesOf(partAt(properties, "products"), wrong);
  if (amounts.gross === null && amounts.unread === 0) wrong.push(noAmount(partAt(properties, "total")));
  const own = {
    ...person,
    ordered: isoInstant(madeUs ?? us ?? receivedUs),
    ...cell("gross", amounts.gross),
    ...cell("subtotal", amounts.subtotal),
    ...cell("revenue", amounts.revenue),
    ...cell("tax", amounts.tax),
    ...cell("shipping", amounts.shipping),
    ...cell("currency", currency),
    ...cell("coupon", textOf(partAt(properties, "coupon"))),
    ...cell("channel", textOf(firstAt(properties, ["channel", "affiliation"]))),
    updated: isoInstant(us ?? receivedUs),
  };
  return toldUnless(wrong, () => [orderFact(source, orderId, own, lines)]);
}

/**
 * `Order Refunded`: a refund of the amount that it tells, by its `refund_id`, else by its message, so that several parts are
 * several refunds. One that tells no amount is of the whole order, which then never counted: a cancellation.
 */
export function refundOf(call: Call): ToldFacts {
  const wrong: Problem[] = [];
  const { properties, source, receivedUs, whole } = call;
  const orderId = orderIdOf(call, wrong);
  const us = timeOf(call, wrong);
  const currency = currencyOf(partAt(properties, "currency"), wrong);
  const amounts = amountsOf(call, wrong);
  const lines = linesOf(partAt(properties, "products"), wrong);
  const gross =
    amounts.gross ?? plus(lines.map((line) => times(line["lines.price"], line["lines.quantity"])));
  if (gross === null) return toldUnless(wrong, () => [cancellation(source, orderId, us ?? receivedUs)]);
  const refundId = idOf(partAt(properties, "refund_id")) ?? idOf(partAt(whole, "messageId"));
  return toldUnless(wrong, () => [
    {
      kind: "refunds",
      source,
      rows: [
        {
          ...cell("refund_id", refundId),
          ...cell("order_id", orderId),
          refunded: isoInstant(us ?? receivedUs),
          gross,
          ...cell("revenue", amounts.goods),
          ...cell("currency", currency),
          updated: isoInstant(us ?? receivedUs),
        },
      ],
    },
  ]);
}

/** `Order Cancelled`: the order does not count, from its start. */
export function cancellationOf(call: Call): ToldFacts {
  const wrong: Problem[] = [];
  const orderId = orderIdOf(call, wrong);
  const us = timeOf(call, wrong);
  return toldUnless(wrong, () => [cancellation(call.source, orderId, us ?? call.receivedUs)]);
}

function cancellation(source: string, orderId: string | null, us: number): LiveFact {
  const at = isoInstant(us);
  return { kind: "cancellations", source, rows: [{ order_id: orderId, cancelled: at, updated: at }] };
}

function orderIdOf({ properties }: Call, wrong: Problem[]): string | null {
  const part = firstAt(properties, ["order_id", "orderId"]);
  const id = orderIdAt(part);
  if (id === null) wrong.push(problem(part, message("calls.noOrderId"), message("calls.noOrderId.fix")));
  return id;
}

interface Amounts {
  readonly gross: string | null;
  readonly subtotal: string | null;
  readonly revenue: string | null;
  /** Goods after discounts, as far as it can be told, of what bears no lines of its own. */
  readonly goods: string | null;
  readonly tax: string | null;
  readonly shipping: string | null;
  /** How many could not be read. */
  readonly unread: number;
}

/**
 * What an order costs. What was paid is its `total` (or `value`), else its goods with tax and shipping. Its `revenue` is
 * often that before discounts, so it counts only where the total, tax and shipping do not tell it better.
 */
function amountsOf({ properties }: Call, wrong: Problem[]): Amounts {
  const before = wrong.length;
  const amount = (...names: readonly [string, ...string[]]) => amountOf(firstAt(properties, names), wrong);
  const [total, subtotal] = [amount("total", "value"), amount("subtotal")];
  const [said, tax, shipping] = [amount("revenue"), amount("tax"), amount("shipping")];
  const apart = total !== null && (tax !== null || shipping !== null);
  const goods = subtotal ?? said;
  return {
    gross: total ?? (goods === null ? null : plus([goods, tax, shipping])),
    subtotal,
    revenue: subtotal !== null || apart ? null : said,
    goods: apart ? plus([total, negated(tax), negated(shipping)]) : goods,
    tax,
    shipping,
    unread: wrong.length - before,
  };
}

const negated = (amount: string | null) =>
  amount && (amount.startsWith("-") ? amount.slice(1) : `-${amount}`);
