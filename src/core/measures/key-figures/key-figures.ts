import { answerAge, freshAnswers } from "./freshness.ts";
import type { Measure } from "./measure.ts";
import { newCustomers } from "./new-customers.ts";
import { netPromoterScore, referrals, referredRevenue } from "./recommendation.ts";
import { repurchaseRate } from "./repurchase-rate.ts";
import { responseRate } from "./response-rate.ts";
import { averageOrder, buyers, margin, returningRevenue, revenue } from "./revenue.ts";

/** Every key figure, in the order in which they are told: commands, routes and pages read this. */
export const keyFigures = [
  newCustomers,
  repurchaseRate,
  returningRevenue,
  buyers,
  revenue,
  margin,
  averageOrder,
  netPromoterScore,
  answerAge,
  freshAnswers,
  responseRate,
  referrals,
  referredRevenue,
] as const satisfies readonly Measure[];
