/** Events of one request of a kind. */
export const eventsOf = { segment: 100, typed: 100, single: 1 } as const;

/** A quantile of times, as it is printed. */
export function at(ms: readonly number[], share: number): string {
  const sorted = [...ms].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
}

export function perSecond(rate: number): string {
  return `${Math.round(rate).toLocaleString("en")} events a second`;
}
