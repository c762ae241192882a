/** What a door for facts did since it was opened: counts, and milliseconds summed over its commits. */
export interface DoorStand {
  /** Messages that are in the inbox now. */
  readonly waiting: number;
  readonly commits: number;
  readonly messages: number;
  /** From when the first call of a commit came until it was begun. */
  readonly queuedMs: number;
  /** Until nobody else wrote into the inbox. */
  readonly lockedMs: number;
  /** The whole of a commit, with looking its ids up and the wait for the lock. */
  readonly keptMs: number;
  /** Kept back so that more goes into the next, or that sealing follows, see `gatherMs` and `easeMs`. */
  readonly easedMs: number;
}

/** Of a door that was not opened yet, while so many messages wait. */
export function notYetOpened(waiting: number): DoorStand {
  return { ...doorCounts().sums(), waiting, lockedMs: 0 };
}

/** Sums of what a door does. */
export function doorCounts() {
  const sums = { commits: 0, messages: 0, queuedMs: 0, keptMs: 0, easedMs: 0 };
  return {
    sums: (): typeof sums => ({ ...sums }),
    /** Calls were kept together; `cameMs`, `beganMs`: by `performance.now`. */
    kept(
      calls: readonly { readonly cameMs: number; readonly lengths: readonly unknown[] }[],
      beganMs: number,
    ) {
      sums.commits++;
      sums.keptMs += performance.now() - beganMs;
      sums.queuedMs += beganMs - Math.min(...calls.map(({ cameMs }) => cameMs));
      sums.messages += calls.reduce((sum, { lengths }) => sum + lengths.length, 0);
    },
    eased(ms: number) {
      sums.easedMs += ms;
    },
  };
}
