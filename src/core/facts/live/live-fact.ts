import type { KindName } from "../kinds.ts";

/** What one message tells of one kind: rows as a file of that kind would have them, columns by the fields' own names (`targetsOf`). Several rows: lines of one order. */
export interface LiveFact {
  readonly kind: KindName;
  readonly source: string;
  readonly rows: readonly LiveRow[];
}

export type LiveRow = Readonly<Record<string, string | number | boolean | null>>;

/** What a program sent. Of two with one id the later is the same message, sent again. */
export interface LiveMessage {
  readonly messageId: string;
  /** Microseconds since 1970. */
  readonly receivedUs: number;
  readonly facts: readonly LiveFact[];
}

/** `repeated`: it had come before, and changed nothing. */
export type Taken = "new" | "repeated";
