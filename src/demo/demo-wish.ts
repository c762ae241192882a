import { type Message, message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";

/** What kind of shop is wished for. */
export interface DemoWish {
  /** Gets `files/` and `truth.json`. Made if missing; what an earlier run left there is replaced. */
  readonly folder: string;
  /** 10 to 10 million, default 20,000. Guests included. */
  readonly people?: number | undefined;
  /** 1 to 20, default 3. */
  readonly years?: number | undefined;
  /** Orders and events in all, about; the truth has the exact numbers. Default: what comes of itself. */
  readonly orders?: number | undefined;
  readonly events?: number | undefined;
  /** 0 to 2^53, default 1. */
  readonly seed?: number | undefined;
  /** Nothing happens after it. Microseconds since 1970. */
  readonly untilUs: number;
  /** Default: CSV below 200,000 people, else Parquet. */
  readonly format?: "csv" | "parquet" | undefined;
  /** Told what is being done and how much of it is done. */
  readonly progress?: ((what: Message, done: number, of: number) => void) | undefined;
}

/** The wish with every default filled in. Throws StigeError `asked` for numbers out of range. */
export function checkWish(wish: DemoWish) {
  const people = inRange("people", wish.people ?? 20_000, 10, 10_000_000);
  const years = inRange("years", wish.years ?? 3, 1, 20);
  const orders = wish.orders === undefined ? null : inRange("orders", wish.orders, people / 10, people * 100);
  const events = wish.events === undefined ? null : inRange("events", wish.events, people, people * 1000);
  const seed = inRange("seed", wish.seed ?? 1, 0, Number.MAX_SAFE_INTEGER);
  const format = wish.format ?? (people < 200_000 ? "csv" : "parquet");
  return { people, years, orders, events, seed, format, untilUs: wish.untilUs } as const;
}

function inRange(option: string, given: number, from: number, to: number): number {
  if (Number.isInteger(given) && given >= from && given <= to) return given;
  throw new StigeError(
    "asked",
    message("demo.outOfRange", { option, given }),
    message("demo.outOfRange.fix", { option, from: Math.ceil(from), to }),
  );
}
