import { newsletter } from "./plays.ts";
import type { World } from "./world.ts";

/** Ten in the morning of every day on which the newsletter goes out. */
export function newsletterSecs({ calendar }: World): number[] {
  const secs: number[] = [];
  const dates: readonly number[] = newsletter.dates;
  calendar.yyyymmdd.forEach((date, day) => {
    if (dates.includes(date % 10_000)) secs.push(day * 86_400 + 36_000);
  });
  return secs;
}
