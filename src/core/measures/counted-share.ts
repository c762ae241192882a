import { type Interval, wilson } from "../stats/wilson.ts";

/** A share, 0 to 1, with its interval at 90 % and the people it rests on. */
export interface Share extends Interval {
  readonly share: number;
  readonly people: number;
}

/** A share that was counted, with Wilson's interval (1927). 5 of 20: 0.25, 0.127 to 0.432. Throws RangeError for counts that are none. */
export function countedShare(count: number, people: number): Share {
  return { share: count / people, ...wilson(count, people), people };
}
