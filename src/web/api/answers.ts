import type { Bring } from "../../core/words/bring.ts";
import type { Language, Name } from "../../core/words/language.ts";

/** What the API answers (docs/api.md), as far as the pages read it. */
export interface ShopAnswer {
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly currency: string;
  readonly demo: boolean;
  /** A sentence that stands above every page. */
  readonly banner: string | null;
  readonly now: string;
  readonly knownSince: string | null;
}

/** Instants are ISO text; numbers are persons, and null where not measured. */
export interface LadderAnswer {
  readonly asOf: string;
  readonly ladder: number;
  readonly people: number;
  /** Lowest first. */
  readonly rungs: readonly PlaceAnswer[];
  readonly off: readonly PlaceAnswer[];
  /** Place among the rungs of the lowest that a first order gives; null: none does. */
  readonly firstBought: number | null;
  readonly excluded: number;
  /** `asOf` was not asked for and is the end of old data. */
  readonly endOfData: boolean;
  readonly since: string;
  readonly until: string;
  /** Within the span, by pair of places; `from` is `new` for an arrival. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly moves: number }[];
}

export interface PlaceAnswer {
  readonly id: string;
  readonly name: Name;
  readonly people: number | null;
  readonly share: number | null;
  readonly change: number | null;
  readonly came: CameAnswer | null;
  /** Of the people there, who came within the span. */
  readonly newly: { readonly up: number; readonly fell: number } | null;
  readonly left: number | null;
  readonly falling: readonly { readonly to: string; readonly people: number }[] | null;
  readonly bring: readonly (readonly Bring[])[] | null;
  /** Set while the rule's window reaches back beyond the data. */
  readonly trustedSince: string | null;
}

interface CameAnswer {
  readonly arrived: number;
  readonly climbed: number;
  readonly fell: number;
  readonly returned: number;
  readonly lapsed: number;
}

export interface HistoryAnswer {
  readonly from: string;
  readonly to: string;
  /** How many of the places are rungs, lowest first. */
  readonly rungs: number;
  readonly firstBought: number | null;
  readonly places: readonly HistoryPlace[];
}

export interface HistoryPlace {
  readonly id: string;
  readonly name: Name;
  /** From when on its window lies wholly within the data; null: always. */
  readonly trustedSince: string | null;
  /** At the end of each day; null: not measured. */
  readonly people: readonly number[] | null;
}

export interface MovesAnswer {
  readonly from: string;
  readonly to: string;
  /** Rungs lowest first, then those off the ladder. */
  readonly places: readonly { readonly id: string; readonly name: Name }[];
  readonly rungs: number;
  readonly firstBought: number | null;
  /** `new`: not known yet; `erased`: no longer anywhere. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly people: number }[];
}

export type Way = "arrival" | "climb" | "return" | "fall" | "lapse";

export interface PeopleAnswer {
  readonly asOf: string;
  /** In all pages. */
  readonly people: number;
  /** The cursor of the next page; null: this is the last. */
  readonly next: string | null;
  readonly list: readonly PersonLine[];
}

export interface PersonLine {
  readonly personId: number;
  /** Null: erased since. */
  readonly key: string | null;
  readonly name: string | null;
  readonly rung: string;
  readonly since: string;
  readonly came: Way;
  readonly from: string | null;
  readonly coming: { readonly to: string; readonly at: string } | null;
  readonly way: readonly { readonly rung: string; readonly from: string; readonly to: string | null }[];
}

export interface PersonAnswer {
  readonly person: string;
  readonly personId: number;
  readonly name: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly excluded: boolean;
  readonly objected: { readonly since: string; readonly by: "self" | "phone" } | null;
  readonly now: string;
  readonly entries: readonly PersonEntry[];
  readonly stays: readonly Stay[];
}

export interface PersonEntry {
  readonly at: string;
  readonly kind: string;
  readonly said: string;
  readonly move: { readonly kind: Way; readonly rung: string } | null;
}

export interface Stay {
  readonly rung: string;
  readonly from: string;
  readonly to: string | null;
  readonly previous: string | null;
}

export interface WhyAnswer {
  readonly asOf: string;
  readonly kind: "unknown" | "excluded" | "erased" | "stands";
  readonly headline: readonly string[];
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly {
      readonly mark: "holds" | "lacks" | "plain";
      readonly depth: number;
      readonly at: string | null;
      readonly said: readonly string[];
    }[];
  }[];
}
