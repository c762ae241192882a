import { integer } from "../../sql/literal.ts";

/** Where somebody stands, whatever the rung: `on` the ladder, `off` it, or on a rung that a purchase gives. */
export type Stands = "on" | "off" | "customer";

/**
 * SQL: whether the person of `s` stands so; `rungs`: places from there on are off the ladder; `customer`: the first rung that a purchase gives, null: there is none. Of five
 * rungs of which the third is the first, places 2 to 4 are those of customers.
 */
export function standsSo(
  stands: Stands,
  { rungs, customer }: { readonly rungs: number; readonly customer: number | null },
): string {
  if (stands === "off") return `s.place >= ${integer(rungs)}`;
  if (stands === "on") return `s.place < ${integer(rungs)}`;
  return customer === null ? "false" : `s.place >= ${integer(customer)} and s.place < ${integer(rungs)}`;
}
