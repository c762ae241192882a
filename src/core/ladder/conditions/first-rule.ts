import { currencyDigits } from "../../words/currency-digits.ts";
import { dayUs } from "../duration.ts";
import type { Condition } from "../ladder.ts";
import { eventNames } from "../presets.ts";

/** What a condition that is made may ask for at first; its numbers are then changed in its sentence. */
export const ruleWishes = ["orders", "noOrders", "revenue", "interest", "nps", "referrals"] as const;
export type RuleWish = (typeof ruleWishes)[number];

/** What of the shop a condition needs: the names that mean interest (lower case), and the currency (ISO 4217). */
export interface FirstRuleContext {
  readonly interest: readonly string[];
  readonly currency: string;
}

/**
 * A condition with numbers to begin with, which its sentence tells, so that they can be changed there. `"orders"`: at least
 * three purchases within 365 days.
 */
export function firstRule(asks: RuleWish, { interest, currency }: FirstRuleContext): Condition {
  switch (asks) {
    case "orders":
      return {
        ...{ kind: "orders", atLeast: 3, none: false, windowUs: 365 * dayUs },
        ...{ distinct: "day", where: null },
      };
    case "noOrders":
      return {
        ...{ kind: "orders", atLeast: 1, none: true, windowUs: 365 * dayUs },
        ...{ distinct: "day", where: null },
      };
    case "revenue":
      return {
        kind: "revenue",
        atLeastMinor: 1_000 * 10 ** (currencyDigits(currency) ?? 2),
        windowUs: 365 * dayUs,
      };
    case "interest":
      return { kind: "events", names: eventNames(interest), atLeast: 1, none: false, windowUs: 180 * dayUs };
    case "nps":
      return { kind: "nps", atLeast: 9, which: "latest", windowUs: 400 * dayUs };
    case "referrals":
      return { kind: "referrals", atLeast: 1, none: false, windowUs: 730 * dayUs };
  }
}
