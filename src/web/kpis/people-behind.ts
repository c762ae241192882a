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

/** The list of the people behind a figure in the span that ends at the page's instant, or at another. */
export function peopleBehind(id: KpiLine["id"], { win }: View, at?: string): View {
  return { ...behind[id], win, ...(at !== undefined && { at }) };
}
