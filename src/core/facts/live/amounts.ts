/** Sums of amounts written as texts, by whole numbers of hundred-millionths: money is never held in a float. */
const digits = 8;

/** The sum of amounts, without those that are not there; null: none is. `plus(["1.10", "2.20", null])` is `"3.3"`. */
export function plus(amounts: readonly (string | null)[]): string | null {
  const there = amounts.filter((amount) => amount !== null);
  return there.length === 0 ? null : textOfUnits(there.reduce((sum, amount) => sum + unitsOf(amount), 0n));
}

/** A price for so many pieces; null where there is no price. `times("3.10", 2)` is `"6.2"`. */
export function times(price: unknown, quantity: unknown): string | null {
  if (typeof price !== "string") return null;
  const pieces = typeof quantity === "number" ? unitsOf(quantity.toFixed(digits)) : 10n ** BigInt(digits);
  return textOfUnits((unitsOf(price) * pieces) / 10n ** BigInt(digits));
}

function unitsOf(amount: string): bigint {
  const [whole = "0", part = ""] = amount.replace("-", "").split(".");
  const units = BigInt(whole + part.slice(0, digits).padEnd(digits, "0"));
  return amount.startsWith("-") ? -units : units;
}

function textOfUnits(units: bigint): string {
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const part = text.slice(-digits).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${text.slice(0, -digits)}${part && `.${part}`}`;
}
