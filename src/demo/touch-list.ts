import { plays } from "./plays.ts";

/** What a touch belongs to: the number of a play, else one of these. */
export const mailings = { newsletter: plays.length, survey: plays.length + 1 } as const;

/** The touches of one person, as drawn (not in time order); used again for the next person. */
export interface TouchList {
  count: number;
  sec: Int32Array;
  about: Uint8Array;
  heldOut: Uint8Array;
}

export function newTouchList(): TouchList {
  return { count: 0, sec: new Int32Array(512), about: new Uint8Array(512), heldOut: new Uint8Array(512) };
}

/** Adds a touch. At most 512 a person, far above what twenty years of mailings come to. */
export function addTouch(list: TouchList, sec: number, about: number, heldOut: boolean) {
  const at = list.count++;
  list.sec[at] = sec;
  list.about[at] = about;
  list.heldOut[at] = heldOut ? 1 : 0;
}
