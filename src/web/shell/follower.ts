/** How much longer it rests than it asked: what takes long is not reckoned all the time where facts come all the time. */
const restsTimes = 10;

/** Follows what changes with what takes long to ask for. */
export interface Follower {
  /** Something was changed. */
  changed(): void;
  /** What was told lacks something, and a newer answer may be had after so long. */
  lacks(ms: number): void;
  /** What held it is over. */
  released(): void;
  end(): void;
}

/**
 * Asks anew once something was changed: once at a time, not while it `isHeld`, and after each time it rests. Many changes
 * meanwhile are one.
 */
export function follower(ask: () => Promise<unknown>, isHeld: () => boolean): Follower {
  let [owed, busy] = [false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newer: ReturnType<typeof setTimeout> | undefined;
  const go = async () => {
    if (!owed || busy || isHeld()) return;
    [owed, busy] = [false, true];
    const began = performance.now();
    // Who asked for it is told what went wrong.
    await ask().catch(() => {});
    const rested = () => {
      busy = false;
      void go();
    };
    timer = setTimeout(rested, restsTimes * (performance.now() - began));
  };
  const changed = () => {
    owed = true;
    void go();
  };
  return {
    changed,
    lacks(ms) {
      // All is asked for together, and whoever is to wait longer is told so again.
      clearTimeout(newer);
      newer = setTimeout(changed, ms);
    },
    released: () => void go(),
    end() {
      clearTimeout(timer);
      clearTimeout(newer);
    },
  };
}
