import type { View } from "../address/address.ts";
import type { KpiLine } from "../api/answers.ts";

/** How the people are listed whom a key figure counts, on whom it rests, or whose orders and answers it rests on; their span is the page's. */
const behind = {
  "new-customers": { bought: "first" },
  "repurchase-rate": { bought: "earlier" },
  "returning-revenue": { bought: "any" },
  buyers: { bought: "any" },
  revenue: { bought: "any" },
  margin: { bought: "any" },
  "average-order": { bought: "any" },
  nps: { nps: "any" },
  "answer-age": { nps: "ever" },
  "fresh-answers": { nps: "ever" },
  "response-rate": { survey: "sent" },
  referrals: { referral: "friend" },
  "referred-revenue": { referral: "buyer" },
} as const satisfies Readonly<Record<KpiLine["id"], View>>;

/** Whether a measure of the catalogue is a key figure, behind which there are people. */
export function isFigure(id: string): id is KpiLine["id"] {
  return Object.hasOwn(behind, id);
}

/** Of shares of people, how those are listed who make it. */
const shares: { readonly [K in KpiLine["id"]]?: View } = {
  "repurchase-rate": { bought: "again" },
  "fresh-answers": { nps: "fresh" },
  "response-rate": { survey: "answered" },
};

/** Who makes a share, as many as it comes to; null: the figure is no share of people. */
export function peopleOfShare(
  { id, now }: Pick<KpiLine, "id" | "now">,
  { win }: View,
): { readonly n: number; readonly to: View } | null {
  const who = shares[id];
  return who === undefined || now.value === null
    ? null
    : { n: Math.round(now.value * now.restsOn), to: { ...who, win } };
}

/** The list of the people behind a figure in the span that ends at the page's instant, or at another. */
export function peopleBehind(id: KpiLine["id"], { win }: View, at?: string): View {
  return { ...behind[id], win, ...(at !== undefined && { at }) };
}
