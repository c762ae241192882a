import { secondsPerDay } from "./calendar.ts";

/** What becomes of an order. */
export const fates = { fine: 0, cancelled: 1, unpaid: 2, refundedWhole: 3, refundedInPart: 4 } as const;
export type Fate = (typeof fates)[keyof typeof fates];

/** Where an order comes from: of the buyer's own accord, one more on the same day, or `firstPlay` + number of the play that caused it. */
export const origins = { own: 0, sameDay: 1, firstPlay: 2 } as const;

/** The orders of one person in time order; used again for the next person. `serial` numbers a person's orders as they were drawn. */
export interface OrderList {
  count: number;
  sec: Int32Array;
  fate: Uint8Array;
  /** When the fate came: cancelled or refunded. */
  fateSec: Int32Array;
  origin: Uint8Array;
  serial: Int32Array;
}

export function newOrderList(): OrderList {
  const room = 64;
  return {
    count: 0,
    sec: new Int32Array(room),
    fate: new Uint8Array(room),
    fateSec: new Int32Array(room),
    origin: new Uint8Array(room),
    serial: new Int32Array(room),
  };
}

/** Puts an order in at its time, after those of the same second. */
export function putOrder(
  list: OrderList,
  sec: number,
  fate: Fate,
  fateSec: number,
  origin: number,
  serial: number,
) {
  if (list.count === list.sec.length) grow(list);
  let at = list.count++;
  for (; at > 0 && (list.sec[at - 1] as number) > sec; at--) {
    list.sec[at] = list.sec[at - 1] as number;
    list.fate[at] = list.fate[at - 1] as number;
    list.fateSec[at] = list.fateSec[at - 1] as number;
    list.origin[at] = list.origin[at - 1] as number;
    list.serial[at] = list.serial[at - 1] as number;
  }
  list.sec[at] = sec;
  list.fate[at] = fate;
  list.fateSec[at] = fateSec;
  list.origin[at] = origin;
  list.serial[at] = serial;
}

/** Whether an order is a purchase as known at the end: paid, and neither cancelled nor refunded whole by then. */
export function fateCounts(fate: number, fateSec: number, endSec: number): boolean {
  if (fate === fates.fine || fate === fates.refundedInPart) return true;
  return fate !== fates.unpaid && fateSec >= endSec;
}

/** `fateCounts` of the i-th order. */
export function orderCounts(list: OrderList, i: number, endSec: number): boolean {
  return fateCounts(list.fate[i] as number, list.fateSec[i] as number, endSec);
}

/** The place of the first order that counts at or after place `from`; `count` if there is none. */
export function nextCounting(list: OrderList, from: number, endSec: number): number {
  let i = from;
  while (i < list.count && !orderCounts(list, i, endSec)) i++;
  return i;
}

/** How many orders that count lie in `(afterSec, afterSec + days]`. */
export function countingWithin(list: OrderList, afterSec: number, days: number, endSec: number): number {
  const toSec = afterSec + days * secondsPerDay;
  let found = 0;
  for (let i = 0; i < list.count; i++) {
    const sec = list.sec[i] as number;
    if (sec > afterSec && sec <= toSec && orderCounts(list, i, endSec)) found++;
  }
  return found;
}

function grow(list: OrderList) {
  for (const name of ["sec", "fateSec", "serial"] as const) {
    const longer = new Int32Array(list[name].length * 2);
    longer.set(list[name]);
    list[name] = longer;
  }
  for (const name of ["fate", "origin"] as const) {
    const longer = new Uint8Array(list[name].length * 2);
    longer.set(list[name]);
    list[name] = longer;
  }
}
