import type { Reading } from "../../../core/facts/cells/reading.ts";
import { type Message, message } from "../../../core/words/say.ts";
import type { Cleaned } from "./clean-file.ts";

/** What was assumed about money: its currency, what revenue is, how tax stands in it, negative orders, and orders that may be told twice. */
export function moneyAssumptions(
  reading: Reading,
  { creditNotes, equalBlocks = 0, taxes }: Cleaned,
): Message[] {
  const { kind, cells, money, tax } = reading;
  const said: Message[] = [];
  const amount = ["gross", "lines.revenue", "lines.price", "amount"]
    .map((target) => cells.get(target))
    .find((cell) => cell);
  if (amount && !cells.has("currency") && money.by === null)
    said.push(message("files.assume.currency", { currency: money.currency }));
  if (amount && money.unnamed)
    said.push(
      kind === "refunds" && money.assumed
        ? message("files.assume.currencyOfOrder", { count: money.unnamed })
        : message("files.assume.currencyLeft", { count: money.unnamed, currency: money.currency }),
    );
  if (kind === "orders" && amount && !cells.has("revenue")) {
    said.push(revenueSaid(cells, amount.header));
    if (tax.way !== "inferred") said.push(message("files.assume.taxTold", { way: tax.way }));
    if (taxes && taxes.included + taxes.excluded + taxes.neither > 0)
      said.push(message("files.assume.tax", { ...taxes, trusted: tax.trusted }));
  }
  if (creditNotes > 0) said.push(message("files.assume.creditNotes", { count: creditNotes }));
  if (equalBlocks > 0) said.push(message("files.assume.equalBlocks", { count: equalBlocks }));
  return said;
}

function revenueSaid(cells: Reading["cells"], column: string): Message {
  const headers = (...targets: string[]) => targets.flatMap((target) => cells.get(target)?.header ?? []);
  const [subtotal] = headers("subtotal");
  if (subtotal) return message("files.assume.revenueFromSubtotal", { column: subtotal, tax: headers("tax") });
  const less = headers("tax", "shipping");
  return less.length > 0
    ? message("files.assume.revenueFromGross", { column, less })
    : message("files.assume.revenueIsGross", { column });
}
