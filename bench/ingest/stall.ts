/** A stretch in which a thread answered nobody; `at`: when it ended, milliseconds since 1970. */
export interface Stall {
  readonly thread: string;
  readonly at: number;
  readonly ms: number;
  /** So much of it the thread had the processor; the rest it waited for it, or for the disk. */
  readonly cpuMs: number;
  /** So much of it was collecting garbage. */
  readonly gcMs: number;
}

/** On which the threads of a server tell of theirs. */
export const stallsChannel = "stige-bench-stalls";
