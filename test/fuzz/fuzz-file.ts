import type { ReadWish } from "../../src/io/files/reading/file-read.ts";
import type { Chance } from "./chance.ts";

/** One kind of file that is tried, and what has to come of it. */
export interface FuzzClass {
  readonly what: string;
  /** In words: the expected outcome of every file of the class. */
  readonly expected: string;
  /** How many of 10,000 files. */
  readonly share: number;
  readonly make: (chance: Chance) => FuzzFile;
}

export interface FuzzFile {
  readonly bytes: Uint8Array;
  readonly expected: Expected;
  readonly wish?: Partial<ReadWish>;
}

export type Expected =
  /** Refused, and this is said. */
  | { readonly outcome: "refused"; readonly says: RegExp }
  /** Refused with a reason, or read; where it is read, every record is accepted or rejected. */
  | { readonly outcome: "either" }
  /** Read: these rows, no other. */
  | { readonly outcome: "read"; readonly rows: readonly FuzzRow[] };

/** A row as an independent reader has it. */
export interface FuzzRow {
  readonly line: number;
  /** Why it is rejected; null: it is accepted. */
  readonly fault: string | null;
  /** In minor units; below zero for what is given back. */
  readonly minor: number;
}
