import type { Message } from "../core/words/say.ts";
import type { DemoTruth } from "./demo-truth.ts";

/** What kind of shop is wished for. */
export interface DemoWish {
  /** Gets `files/` and `truth.json`. Made if missing; what an earlier run left there is replaced. */
  readonly folder: string;
  /** 10 to 10 million, default 20,000. */
  readonly people?: number | undefined;
  /** 1 to 20, default 3. */
  readonly years?: number | undefined;
  /** Orders and events in all, about; default: what comes of itself. */
  readonly orders?: number | undefined;
  readonly events?: number | undefined;
  readonly seed?: number | undefined;
  /** Nothing happens after it. Microseconds since 1970. */
  readonly untilUs: number;
  /** Default: CSV below 200,000 people, else Parquet. */
  readonly format?: "csv" | "parquet" | undefined;
  readonly progress?: ((at: DemoProgress) => void) | undefined;
}

export interface DemoProgress {
  readonly what: Message;
  readonly done: number;
  readonly total: number;
}

/** Writes the exports of a simulated shop, and the truth about it. The same wish gives the same files. */
export async function makeDemoShop(
  wish: DemoWish,
): Promise<{ readonly files: readonly string[]; readonly truth: DemoTruth }> {
  throw new Error(`not built yet: ${wish.folder}`);
}
