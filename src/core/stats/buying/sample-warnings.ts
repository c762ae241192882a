import type { FitWarning } from "../fitting/fit.ts";
import type { Counted } from "./counted.ts";

/** With fewer repeat buyers a fit is mostly its prior. */
const fewestRepeatBuyers = 20;

/**
 * What the customers themselves give reason to say: none, few who came back, or a heap who were there on the first day, whose
 * true first purchase was before it (more than a tenth, and three times what an even flow would bring in a day).
 */
export function sampleWarnings({ customers, repeatBuyers, shareOldest, ages }: Counted): FitWarning[] {
  if (customers === 0) return [{ code: "no-data" }];
  const warnings: FitWarning[] = [];
  if (repeatBuyers < fewestRepeatBuyers)
    warnings.push({ code: "too-few-repeat-buyers", repeatBuyers, customers });
  if (shareOldest > 0.1 && (ages < 4 || shareOldest > 3 / ages))
    warnings.push({ code: "left-truncated", share: shareOldest });
  return warnings;
}
