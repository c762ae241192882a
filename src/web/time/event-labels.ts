/** A line on a strip, and what it is called: in full, and in short. */
export interface Named {
  readonly x: number;
  readonly name: string;
  readonly short: string;
}

export interface EventLabel {
  readonly text: string;
  readonly x: number;
  readonly anchor: "start" | "end";
}

/** What a letter of the axis takes at most. */
const letterWidth = 6.2;
/** Between a line and its name, and between two names. */
const apart = 4;

/**
 * Where the names of lines stand, which lie from left to right: right of its line, else left of it, else in short, else not at all (null), so that
 * none lies on another's name or line. `width`: of the strip.
 */
export function eventLabels(lines: readonly Named[], width: number): readonly (EventLabel | null)[] {
  let taken = 0;
  return lines.map(({ x, name, short }, i) => {
    const before = Math.max(taken, lines[i - 1]?.x ?? 0);
    const after = lines[i + 1]?.x ?? width;
    taken = Math.max(taken, x);
    for (const text of [name, short]) {
      const long = text.length * letterWidth + apart;
      if (x + long + apart <= after) {
        taken = x + long;
        return { text, x: x + apart, anchor: "start" };
      }
      if (x - long - apart >= before) return { text, x: x - apart, anchor: "end" };
    }
    return null;
  });
}
