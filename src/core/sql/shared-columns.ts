/** Memory that columns are made in, all 0. */
export interface ColumnMemory {
  doubles(length: number): Float64Array;
  ints(length: number): Int32Array;
  shorts(length: number): Int16Array;
  bytes(length: number): Uint8Array;
  /** Whether a column lies in such memory. */
  holds(column: ArrayBufferView): boolean;
}

const within = (
  memory: (bytes: number) => ArrayBufferLike,
  holds: (memory: ArrayBufferLike) => boolean,
): ColumnMemory => ({
  doubles: (length) => new Float64Array(memory(8 * length)),
  ints: (length) => new Int32Array(memory(4 * length)),
  shorts: (length) => new Int16Array(memory(2 * length)),
  bytes: (length) => new Uint8Array(memory(length)),
  holds: ({ buffer }) => holds(buffer),
});

/** Of this thread alone. */
export const ownMemory = within(
  (bytes) => new ArrayBuffer(bytes),
  (memory) => memory instanceof ArrayBuffer,
);

/**
 * Memory that other threads see too, so that nothing is copied on its way to them. It stays until every thread that saw it collects its garbage,
 * and none does so on its account: only what threads work on together lies here.
 */
export const sharedMemory = within(
  (bytes) => new SharedArrayBuffer(bytes),
  (memory) => memory instanceof SharedArrayBuffer,
);
