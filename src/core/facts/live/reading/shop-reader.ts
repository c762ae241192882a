import type { ToldFacts } from "../told-facts.ts";

/** What a shop program answered. */
export interface ShopAnswer {
  readonly body: unknown;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** When it was asked, by the clock here; microseconds since 1970. */
  readonly askedUs: number;
}

/** One question to a shop program. */
export interface ShopQuestion {
  /** Behind the shop's address: `/admin/api/…/orders.json?limit=250`. */
  readonly path: string;
  readonly about: ReadThing;
  /** It asks by a cursor that the shop gave, and that may have lapsed. */
  readonly byCursor: boolean;
}

/** What a shop program is asked for. */
export type ReadThing = "orders" | "customers";

/** What came of an answer. */
export interface ReadAnswer<S> {
  /** Each as the same thing in a webhook would tell it. */
  readonly told: readonly ToldFacts[];
  /** From where to go on, once what was told is safe. */
  readonly stands: S;
  /** By when the orders that are read by now were changed; null: it is not known. Microseconds since 1970. */
  readonly reachedUs: number | null;
}

/**
 * How a shop program is read over its API, page after page. It holds nothing: `S` is all that is kept between two questions,
 * as JSON, so that whoever is killed goes on where the last page was safe. A page that is read twice tells the same twice, which
 * changes nothing.
 */
export interface ShopReader<S> {
  /** `fromUs`: what was last changed before is not asked for; null: everything. */
  begin(fromUs: number | null): S;
  /** Begins again where the last reading ended; one that did not come to its end goes on. */
  resume(stands: S): S;
  /** Null: all is read for now. */
  next(stands: S, nowUs: number): ShopQuestion | null;
  /** Null: it is no answer of that API. */
  read(stands: S, answer: ShopAnswer): ReadAnswer<S> | null;
  /** Where to go on when a cursor has lapsed. */
  withoutCursor(stands: S): S;
  /** So long to wait before the next question, in milliseconds, that the shop need not refuse it. */
  pauseMs(answer: Pick<ShopAnswer, "headers">): number;
  /** What lets whoever asks in. */
  headers(secret: string): Readonly<Record<string, string>>;
}

/** What is asked for lies so far before the end of the last reading: clocks differ, and what is changed just then may show late. */
export const overlapUs = 600_000_000;

/** The instant in the header `date`, which the shop's own clock tells; without it the one here. */
export function toldDateUs({ headers, askedUs }: ShopAnswer): number {
  const ms = Date.parse(headers.date ?? "");
  return Number.isNaN(ms) ? askedUs : ms * 1000;
}
