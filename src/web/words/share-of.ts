import type { Formats } from "../../core/words/formats.ts";

/** The share that so many people are; of few who are hidden it is not told, since it would tell how many they are. */
export function shareOf(people: number, share: number, f: Formats): string {
  return f.isFew(people) ? "–" : f.percent(share);
}
