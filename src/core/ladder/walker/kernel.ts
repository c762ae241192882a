import type { Ladder, OrderFilter } from "../ladder.ts";

/**
 * What the walker needs to know of the facts, given a ladder and what the shop has brought: which streams, and what is
 * computed per row before the walk. Made by `needsOf` (needs.ts); the engine turns it into queries.
 */
export interface Needs {
  readonly orders: boolean;
  /** Bit i of the orders' `filters` column says whether the order passes filter i. At most 31. */
  readonly filters: readonly OrderFilter[];
  /** One stream of instants per distinct set of event names. */
  readonly eventSets: readonly EventSet[];
  readonly answers: boolean;
  readonly referrals: boolean;
  /** Slot i of the consents' `slot` column. */
  readonly consents: readonly { readonly channel: string; readonly purpose: string }[];
}

export interface EventSet {
  /** Lower case, sorted. */
  readonly names: readonly string[];
  /**
   * Where every condition on the set asks for one or none: the shortest window (microseconds), and it is exact to keep per
   * person and bucket `floor(us / collapseUs)` only the first and last instant. Null: every event is needed.
   * A condition without window needs only the first event of all: any width is exact. A row of the stream may then tell of
   * several events by the first and the last of them.
   */
  readonly collapseUs: number | null;
}

/** A column of instants or money: microseconds or minor units, exact to 2^53. */
type Numbers = Float64Array;

/**
 * The facts of one bucket of people. Every stream is sorted by (person, instant); people are sorted by number. A stream
 * may hold rows of persons who are not among `people`: they are passed over.
 */
export interface WalkInput {
  readonly people: {
    readonly person: Int32Array;
    readonly knownUs: Numbers;
    /** 1: excluded, stands nowhere. */
    readonly excluded: Uint8Array;
    /** `forever` where not erased. */
    readonly erasedUs: Numbers;
  };
  /** Counting orders, money net of refunds; NaN: money not known. `filters` as in `Needs`. */
  readonly orders: {
    readonly person: Int32Array;
    readonly us: Numbers;
    readonly day: Int32Array;
    readonly revenueMinor: Numbers;
    readonly marginMinor: Numbers;
    readonly filters: Int32Array;
  };
  /** One per `Needs.eventSets`, same order. Of a collapsed set a row is the first and the last of several events, else `lastUs` is `us`. */
  readonly events: readonly {
    readonly person: Int32Array;
    readonly us: Numbers;
    readonly lastUs: Numbers;
  }[];
  readonly answers: { readonly person: Int32Array; readonly us: Numbers; readonly score: Int32Array };
  /** `us` is `converted_us`; the person is the referrer. */
  readonly referrals: { readonly person: Int32Array; readonly us: Numbers };
  readonly consents: {
    readonly person: Int32Array;
    readonly us: Numbers;
    readonly slot: Int32Array;
    readonly granted: Uint8Array;
  };
  /** Only overrides that name a rung of the ladder. `untilUs` is already min(until, revoked). Sorted by (person, us), then as recorded. */
  readonly overrides: {
    readonly person: Int32Array;
    readonly us: Numbers;
    readonly untilUs: Numbers;
    readonly place: Int32Array;
  };
}

/** The stays of one bucket: one row per stay, by person and time. `place` and `previous` as in `placeId`; -1: no previous. */
export interface WalkOutput {
  readonly rows: number;
  readonly person: Int32Array;
  readonly place: Int8Array;
  readonly previous: Int8Array;
  readonly fromUs: Numbers;
  readonly toUs: Numbers;
}

/** A walker made ready for one ladder; may be called for bucket after bucket. The arrays it returns may be longer than `rows` and are reused by the next call. */
export type Walk = (input: WalkInput) => WalkOutput;

/** How a walker is made. Implemented by `walker` in walk.ts. */
export type MakeWalk = (ladder: Ladder, needs: Needs) => Walk;
