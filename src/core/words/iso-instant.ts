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
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  return rest === 0 ? `${whole}Z` : `${whole}.${String(rest).padStart(6, "0")}Z`;
}

/** A day (days since 1970) as ISO: `isoDay(20543)` is `"2026-03-31"`. */
export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
