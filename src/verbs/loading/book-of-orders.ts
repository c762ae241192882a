/** What counts where it is of the book of orders alone. */
const ofOrders: ReadonlySet<string> = new Set(["orders", "refunds", "cancellations"]);

/** The source of the shop's orders where facts of a kind are of another, kept and known from elsewhere. Null: they count. */
export function bookInstead(
  { kind, source }: { readonly kind: string | null; readonly source: string | null },
  ordersFrom: string | null,
): string | null {
  const mayBe = kind !== null && source !== null && ofOrders.has(kind);
  return mayBe && source !== ordersFrom ? ordersFrom : null;
}
