import type { SegmentTraits } from "../../core/facts/segment-rule.ts";
import type { ShopSettings } from "../../core/facts/shop-settings.ts";
import type { Brought } from "../../core/ladder/brought.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import type { Engine } from "../../core/sql/engine.ts";

/** How something is read. */
export interface Reading {
  /** While the shop is being changed, what stood before the change is told at once, rather than what comes of it once it is there. */
  readonly meanwhile?: boolean;
}

/** A shop put together from its parts by `open.ts`; every verb's first argument. Close it when done. */
export interface Shop {
  readonly folder: string;
  readonly settings: ShopSettings;
  /** The published ladder versions, oldest first; at least one. The last is the one in force. */
  readonly ladders: readonly LadderVersion[];
  /** Microseconds since 1970: the clock handed in. */
  readonly now: () => number;
  /** When the first load was recorded, microseconds since 1970; null: nothing has been loaded. */
  readonly knownSinceUs: number | null;
  /**
   * The projection of what was known at an instant (default: all that is known), under a ladder version (default: the
   * last) or under a `draft` that was never published (its `version` is then 0). Built where it is missing; with an
   * `engine`, its stays are computed anew by that one; `sampled`, they are those of the people in `inSampleSql` alone, and are
   * kept no longer than it is read; `small`, it is that of some of the people alone, as a shop of its own whose persons are numbered anew (its
   * `sample` tells how many), where there are many. What is counted there is scaled by whoever asks.
   */
  projection(at?: {
    knownAtUs?: number | undefined;
    version?: number | undefined;
    draft?: Ladder | undefined;
    engine?: ClimbEngine | undefined;
    sampled?: boolean | undefined;
    small?: boolean | undefined;
  }): Promise<Projection>;
  readonly directory: Directory;
  /**
   * Does `work` with this shop as it stands now: all that is asked within is answered from one run of each ladder, whatever
   * is loaded meanwhile, and let go of when it is done. Outside of it each question is answered from what is newest then. It
   * may do `work` again from its start; so nothing is to be changed in it.
   */
  reading<T>(work: (shop: this) => Promise<T>, how?: Reading): Promise<T>;
  close(): Promise<void>;
}

/** What computes stays: the walker, or the same ladder as SQL. Both give the same. */
export const climbEngines = ["walker", "sql"] as const;
export type ClimbEngine = (typeof climbEngines)[number];

export interface LadderVersion {
  readonly version: number;
  readonly recordedUs: number;
  readonly ladder: Ladder;
  /** What whoever published it said of it; null: nothing. */
  readonly note: string | null;
  /** Who published it, as the log names them; null: somebody who edited `stige.yaml`. */
  readonly who: string | null;
  /** Its `ladder:` as it stood in `stige.yaml`, with its comments; null: not kept. */
  readonly yaml: string | null;
}

/** The facts as known at one instant, and the stays under one ladder, ready to be asked. */
export interface Projection {
  /** Has the tables of `projectedTables`; of a small shop those that `smallShopSql` takes over. */
  readonly engine: Engine;
  /** It is of some of the people alone; null: of everyone. */
  readonly sample: SampleSize | null;
  /** A name of these people and their facts, by which they are the same in another reading; null: it is of everyone, and nothing stays. */
  readonly smallShop: string | null;
  /** A name of these facts and stays, by which they are the same in another reading that sees them. Null: what is asked next may be told of others. */
  readonly facts: string | null;
  readonly ladder: Ladder;
  readonly version: number;
  readonly brought: Brought;
  /** What knowledge it holds: the instant asked for, else now. */
  readonly knownAtUs: number;
  /** Instant of the first and the newest order, event or answer of all; null: there is none. */
  readonly firstFactUs: number | null;
  readonly newestFactUs: number | null;
  /** First instant per kind of fact that rules read; null: none of the kind. */
  readonly firstUs: {
    readonly orders: number | null;
    readonly events: number | null;
    readonly answers: number | null;
    readonly referrals: number | null;
  };
}

/** Who people are: the only place with personal data. */
export interface Directory {
  /** The person a reader means by a customer number, an e-mail or a person_id; several where the text is ambiguous. */
  find(text: string): Promise<readonly number[]>;
  /**
   * Persons whose name, customer number, e-mail or phone holds every word of a text; `whole`: there are no more than were
   * looked at.
   */
  search(text: string): Promise<{ readonly persons: readonly number[]; readonly whole: boolean }>;
  /**
   * By number of the person as a projection of the shop has them, 1 where what was told of them is what is asked for: country, company. Null:
   * it was never told of anybody, so of whom it holds is not known.
   */
  withTraits(
    projection: Pick<Projection, "engine" | "facts">,
    traits: SegmentTraits,
  ): Promise<Uint8Array | null>;
  /** The shop's own key (number, else e-mail), mail and name of persons, by person_id. Without the erased: they have none. */
  describe(personIds: readonly number[]): Promise<ReadonlyMap<number, Person>>;
}

export interface Person {
  readonly personId: number;
  readonly key: string;
  readonly numbers: readonly { readonly source: string; readonly number: string }[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly name: string | null;
  /** Null: they did not object to marketing. */
  readonly objection: Objection | null;
}

/** That somebody objected to marketing; `phone`: all that is known of whoever did is a phone number that this person has too. */
export interface Objection {
  readonly sinceUs: number;
  readonly by: "self" | "phone";
}
