import type { HistoryAnswer } from "../api/answers.ts";
import { rungsOf } from "../time/history.ts";

/** Most people that ever stood on one rung. */
export function mostOnARung(history: HistoryAnswer): number {
  let most = 0;
  for (const { people } of rungsOf(history)) for (const n of people ?? []) most = Math.max(most, n);
  return most;
}
