import { addressOf, carried, type View } from "../address/address.ts";

/** The two days as they are asked for; the second left out: now, or the end of the data. */
export type FlowDates = readonly [first: string, second: string | undefined];

/** Where people of a flow are listed: who stood in one place on the first day and stand in another on the second; null: anywhere. */
export function linkAddress(
  { was, is }: { readonly was: string | null; readonly is: string | null },
  [first, second]: FlowDates,
  view: View,
): string {
  const then = was === null ? {} : { vs: first, was };
  return addressOf({ page: "people" }, { ...carried(view), at: second, ...then, rung: is ?? undefined });
}
