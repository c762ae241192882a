import type { LocalDate } from "./local-date.ts";

/** January to December: skis after New Year, tents before the common holiday in July, gifts in December. */
const byMonth = [0.95, 0.85, 0.9, 0.85, 1.1, 1.3, 1.05, 1.0, 0.95, 0.85, 1.0, 1.15];
/** Monday to Sunday. */
const byWeekday = [1.0, 0.92, 0.92, 1.0, 1.1, 1.2, 0.86];

/** How much is bought on a date, beside an ordinary one. */
export function purchaseWeight(date: LocalDate): number {
  return (byMonth[date.month - 1] as number) * (byWeekday[date.weekday] as number) * feast(date);
}

/** How many get to know the shop on a day, the `index`-th of `days`: half of the season, and growth of a tenth a year. */
export function arrivalWeight(date: LocalDate, index: number, days: number): number {
  const opening = index < 60 && days > 365 ? 2 - index / 60 : 1;
  return Math.sqrt(purchaseWeight(date)) * 1.1 ** (index / 365.25) * opening;
}

/** True in the week of Black Friday, Monday to Sunday; Black Friday is the day after the fourth Thursday of November. */
export function isBlackWeek(date: LocalDate): boolean {
  if (date.month !== 11 && date.month !== 12) return false;
  const dayOfNovember = date.date + (date.month === 12 ? 30 : 0);
  const fridayOfTheWeek = dayOfNovember - date.weekday + 4;
  return fridayOfTheWeek >= 23 && fridayOfTheWeek <= 29;
}

function feast(date: LocalDate): number {
  if (isBlackWeek(date)) return date.weekday === 4 ? 4.5 : 2.2;
  if (date.month === 12 && date.date <= 20) return 1.5;
  if (date.month === 12 && date.date >= 23 && date.date <= 26) return 0.25;
  if (date.month === 12 && date.date >= 27) return 1.2;
  if (date.month === 5 && date.date === 17) return 0.3;
  return 1;
}
