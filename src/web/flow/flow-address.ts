import { addressOf, followed, type View, type Went } from "../address/address.ts";
import type { LinkKind } from "./flow-model.ts";

/** The two days as they are asked for; the second left out: now, or the end of the data. */
export type FlowDates = readonly [first: string, second: string | undefined];

/** Where people of a flow are listed: who stood in one place on the first day and stand in another on the second; null: anywhere. */
export function linkAddress(
  { was, is }: { readonly was: string | null; readonly is: string | null },
  [first, second]: FlowDates,
  view: View,
): string {
  const then = was === null ? {} : { vs: first, was };
  return addressOf({ page: "people" }, { ...followed(view), at: second, ...then, rung: is ?? undefined });
}

const wentSo: Readonly<Partial<Record<LinkKind, Went>>> = {
  climb: "climb",
  fall: "fall",
  out: "leave",
  back: "return",
  stay: "stay",
};

/** Where those are listed of whom one thing became, from one place or from anywhere (null); null: who is erased is in no list. */
export function kindAddress(kind: LinkKind, was: string | null, dates: FlowDates, view: View): string | null {
  if (kind === "new") return linkAddress({ was: "new", is: null }, dates, view);
  const went = wentSo[kind];
  if (went === undefined) return null;
  const [first, second] = dates;
  return addressOf(
    { page: "people" },
    { ...followed(view), at: second, vs: first, was: was ?? undefined, went },
  );
}
