/** A day of 24 hours. */
export const dayMs = 86_400_000;
export const dayUs = 1000 * dayMs;

/**
 * An instant as ISO 8601 in UTC, as JSON answers carry it: microseconds where there are any.
 * `isoInstant(0)` is `"1970-01-01T00:00:00Z"`, `isoInstant(1774994399999999)` is `"2026-03-31T21:59:59.999999Z"`.
 */
export function isoInstant(us: number): string {
  const seconds = Math.floor(us / 1e6);
  const rest = us - seconds * 1e6;
  const day = Math.floor(seconds / 86_400);
  const second = seconds - 86_400 * day;
  const minute = Math.floor(second / 60);
  const clock = `${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(second % 60)}`;
  const whole = `${dayText(day)}T${clock}`;
  return rest === 0 ? `${whole}Z` : `${whole}.${String(rest).padStart(6, "0")}Z`;
}

/** A day (days since 1970) as ISO: `isoDay(20543)` is `"2026-03-31"`. */
export function isoDay(day: number): string {
  return dayText(day);
}

/** Instants are written by the ten thousand a second, of few days. */
const days = new Map<number, string>();
const mostDays = 10_000;

function dayText(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  if (days.size === mostDays) days.clear();
  days.set(day, text);
  return text;
}

const twos = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, "0"));
const two = (n: number) => twos[n] as string;
