import { grown } from "./intervals.ts";
import type { WalkOutput } from "./kernel.ts";

/** The stays of a bucket while they are being written: a `WalkOutput` that grows. */
export type StayTable = { -readonly [K in keyof WalkOutput]: WalkOutput[K] };

/** A table without stays. */
export function stayTable(): StayTable {
  const room = 1024;
  return {
    rows: 0,
    person: new Int32Array(room),
    place: new Int8Array(room),
    previous: new Int8Array(room),
    fromUs: new Float64Array(room),
    toUs: new Float64Array(room),
  };
}

/** Adds [fromUs, toUs) in a place. It prolongs the last stay where that is the same person's and in the same place. */
export function addStay(stays: StayTable, person: number, place: number, fromUs: number, toUs: number): void {
  const last = stays.rows - 1;
  const arrives = last < 0 || stays.person[last] !== person;
  if (!arrives && stays.place[last] === place) {
    stays.toUs[last] = toUs;
    return;
  }
  if (stays.rows === stays.person.length) grow(stays);
  const row = stays.rows++;
  stays.person[row] = person;
  stays.place[row] = place;
  stays.previous[row] = arrives ? -1 : (stays.place[last] as number);
  stays.fromUs[row] = fromUs;
  stays.toUs[row] = toUs;
}

function grow(stays: StayTable): void {
  const room = 2 * stays.person.length;
  const { person, place, previous } = stays;
  stays.person = new Int32Array(room);
  stays.person.set(person);
  stays.place = new Int8Array(room);
  stays.place.set(place);
  stays.previous = new Int8Array(room);
  stays.previous.set(previous);
  stays.fromUs = grown(stays.fromUs);
  stays.toUs = grown(stays.toUs);
}
