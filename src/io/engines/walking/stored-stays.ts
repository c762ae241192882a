import type { WalkOutput } from "../../../core/ladder/walker/kernel.ts";

/** Stays as they are stored: instants as whole 64-bit numbers. The arrays are as long as `rows`. */
export interface StoredStays {
  readonly rows: number;
  readonly person: Int32Array;
  readonly place: Int8Array;
  readonly previous: Int8Array;
  readonly fromUs: BigInt64Array;
  readonly toUs: BigInt64Array;
}

const twoTo32 = 4_294_967_296;
const bytesARow = 4 + 1 + 1 + 8 + 8;

/**
 * Turns what a walker gives into what is stored, in memory that other threads see too. Two pieces of memory take turns: what
 * is given is good until the call after the next.
 */
export function staysStorer(): (stays: WalkOutput) => StoredStays {
  let memory = new SharedArrayBuffer(0);
  let other = new SharedArrayBuffer(0);
  return (stays) => {
    [memory, other] = [other, memory];
    const { rows } = stays;
    if (memory.byteLength < rows * bytesARow)
      memory = new SharedArrayBuffer(Math.ceil(rows * 1.25) * bytesARow);
    const stored = {
      rows,
      fromUs: new BigInt64Array(memory, 0, rows),
      toUs: new BigInt64Array(memory, rows * 8, rows),
      person: new Int32Array(memory, rows * 16, rows),
      place: new Int8Array(memory, rows * 20, rows),
      previous: new Int8Array(memory, rows * 21, rows),
    };
    stored.person.set(stays.person.subarray(0, rows));
    stored.place.set(stays.place.subarray(0, rows));
    stored.previous.set(stays.previous.subarray(0, rows));
    asIntegers(stored.fromUs, stays.fromUs);
    asIntegers(stored.toUs, stays.toUs);
    return stored;
  };
}

/** Doubles that are whole numbers from 0 to 2^53, as 64-bit integers: by halves (little-endian), since a BigInt each is slow. */
function asIntegers(target: BigInt64Array, values: Float64Array): void {
  const halves = new Uint32Array(target.buffer, target.byteOffset, 2 * target.length);
  for (let i = 0, at = 0; i < target.length; i++, at += 2) {
    const value = values[i] as number;
    const high = Math.floor(value / twoTo32);
    halves[at] = value - high * twoTo32;
    halves[at + 1] = high;
  }
}
