import type { Instants } from "./true-intervals.ts";

/** Fills `out` with the instants of the orders that pass: those whose bits in `filters` include all of `mask`. A mask of 0 passes every order. */
export function ordersPassing(out: Instants, orders: Instants, filters: Int32Array, mask: number): void {
  out.from = 0;
  out.to = 0;
  makeRoom(out, orders.to - orders.from);
  for (let i = orders.from; i < orders.to; i++)
    if (((filters[i] as number) & mask) === mask) out.us[out.to++] = orders.us[i] as number;
}

/**
 * Fills `out` with the purchases of one person: of the orders that pass the mask, those of one local day are one, at the
 * instant of the earliest. Orders at 08:00, 23:50 and 00:10 are two purchases, at 08:00 and 00:10.
 */
export function purchaseDays(
  out: Instants,
  orders: Instants,
  day: Int32Array,
  filters: Int32Array,
  mask: number,
): void {
  out.from = 0;
  out.to = 0;
  makeRoom(out, orders.to - orders.from);
  let latestDay = Number.NEGATIVE_INFINITY;
  for (let i = orders.from; i < orders.to; i++) {
    if (mask !== 0 && ((filters[i] as number) & mask) !== mask) continue;
    const today = day[i] as number;
    if (today === latestDay) continue;
    if (today < latestDay && boughtBefore(orders, i, day, filters, mask)) continue;
    latestDay = Math.max(latestDay, today);
    out.us[out.to++] = orders.us[i] as number;
  }
}

/** Whether an order before row `i` fell on the same day. Days run backwards only where a clock is put back across midnight. */
function boughtBefore(
  orders: Instants,
  i: number,
  day: Int32Array,
  filters: Int32Array,
  mask: number,
): boolean {
  for (let before = orders.from; before < i; before++)
    if (day[before] === day[i] && (mask === 0 || ((filters[before] as number) & mask) === mask)) return true;
  return false;
}

function makeRoom(out: Instants, rows: number): void {
  if (out.us.length >= rows) return;
  out.us = new Float64Array(2 * rows);
  out.lastUs = out.us;
}
