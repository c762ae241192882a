/** Columns in memory that other threads see too, so that nothing is copied on its way to them. All 0. */
export const sharedDoubles = (length: number) => new Float64Array(new SharedArrayBuffer(8 * length));
export const sharedInts = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));
export const sharedShorts = (length: number) => new Int16Array(new SharedArrayBuffer(2 * length));
export const sharedBytes = (length: number) => new Uint8Array(new SharedArrayBuffer(length));
