import type { Message } from "./say.ts";

/** Something wrong in what a person wrote: where, what, and what would be right. Returned in lists, never thrown. */
export interface Problem {
  /** Path in a ladder file (`ladder.rungs[2].when.orders`) or place in an import file (`line 12, column Date`). */
  readonly place: string;
  /** 1-based line and column in the text, where known. */
  readonly line?: number;
  readonly column?: number;
  readonly sentence: Message;
  readonly fix: Message;
}

/** A result that can be wrong in many places at once. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
