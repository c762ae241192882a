const dayMs = 86_400_000;

/** Days since 1970 of a date: `dayNumber("2026-03-31")` is 20543. An instant's date is its first ten characters, in its own zone. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs);
}

/** The date of a day: `dateOf(20543)` is `"2026-03-31"`. */
export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** So many months from a date, the same day of the month as far as there is one: a month after 31 January is 28 February. */
export function monthsFrom(date: string, months: number): string {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** So many months on: `monthsAfter("2025-11", 3)` is `"2026-02"`. */
export function monthsAfter(month: string, months: number): string {
  return monthsFrom(`${month}-01`, months).slice(0, 7);
}

/** Microseconds since 1970 of an instant as the API writes it. */
export function usOf(instant: string): number {
  return Date.parse(instant) * 1000;
}

/** The local date of an instant in a zone: `localDate("2026-03-31T22:30:00Z", "Europe/Oslo")` is `"2026-04-01"`. */
export function localDate(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(Date.parse(instant));
}
