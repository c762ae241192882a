import type { Books } from "./books.ts";
import { fateCounts, fates } from "./order-list.ts";
import { statuses } from "./raw-tables.ts";
import type { Contents } from "./record-lines.ts";
import type { Sale } from "./sale.ts";
import type { World } from "./world.ts";

/** An order as written. Øre with tax. */
export interface Bought extends Contents {
  readonly date: number;
  readonly nth: number;
  readonly gross: number;
}

const underWaySec = 3 * 86_400;

/** The place in `statuses` of what the order's status is at the end of the simulation. */
export function statusNumber(world: World, sale: Sale): number {
  const come = sale.fateSec < world.calendar.endSec;
  if (sale.fate === fates.unpaid) return statuses.indexOf("failed");
  if (sale.fate === fates.cancelled && come) return statuses.indexOf("cancelled");
  if (sale.fate === fates.refundedWhole && come) return statuses.indexOf("refunded");
  return world.calendar.endSec - sale.sec < underWaySec
    ? statuses.indexOf("processing")
    : statuses.indexOf("completed");
}

/** Writes the order's refund or cancellation, if it has come by the end, and counts the order. */
export function recordFate(world: World, books: Books, sale: Sale, bought: Bought) {
  const come = sale.fateSec < world.calendar.endSec;
  if (sale.fate === fates.cancelled && come) {
    const { columns } = books.tables.cancellations;
    const at = books.tables.cancellations.row();
    columns.day[at] = bought.date;
    columns.nth[at] = bought.nth;
    columns.sec[at] = sale.fateSec;
  }
  if (sale.fate === fates.refundedWhole && come) recordRefund(books, sale, bought, bought.gross);
  if (sale.fate === fates.refundedInPart && come) recordRefund(books, sale, bought, partOf(bought));
  count(world, books, sale, bought);
}

/** What goes back of an order refunded in part: the first of several things, or half the price of the only one. */
function partOf({ lines, firstLine, goods }: Bought): number {
  return lines > 1 ? firstLine : goods / 2;
}

function recordRefund(books: Books, sale: Sale, bought: Bought, gross: number) {
  const { columns } = books.tables.refunds;
  const at = books.tables.refunds.row();
  columns.day[at] = bought.date;
  columns.nth[at] = bought.nth;
  columns.sec[at] = sale.fateSec;
  columns.gross[at] = gross;
  books.tally.money.refundedGrossMinor += gross;
}

function count(world: World, books: Books, sale: Sale, bought: Bought) {
  const { orders, money } = books.tally;
  const come = sale.fateSec < world.calendar.endSec;
  const revenue = withoutTax(bought.goods);
  orders.all++;
  orders.lines += bought.lines;
  money.grossMinor += bought.gross;
  money.revenueMinor += revenue;
  if (sale.fate === fates.unpaid) orders.unpaid++;
  if (sale.fate === fates.cancelled && come) orders.cancelled++;
  if (sale.fate === fates.refundedWhole && come) orders.refundedWhole++;
  if (!fateCounts(sale.fate, sale.fateSec, world.calendar.endSec)) return;
  orders.counting++;
  money.countingGrossMinor += bought.gross;
  money.countingRevenueMinor += revenue;
  books.tally.countingRevenueSquares += (revenue / 100) ** 2;
  if (sale.fate === fates.refundedInPart && come) {
    orders.refundedInPart++;
    money.partRefundedRevenueMinor += withoutTax(partOf(bought));
  }
  if (sale.buyer === "nobody") {
    orders.countingWithoutPerson++;
    money.countingRevenueWithoutPersonMinor += revenue;
  }
}

/** Goods bear 25 % tax: four fifths are the shop's. */
function withoutTax(gross: number): number {
  return (gross * 4) / 5;
}
