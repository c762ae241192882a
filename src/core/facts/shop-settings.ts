import type { Language } from "../words/language.ts";
import type { KpiAlert } from "./kpi-alert.ts";
import type { SegmentRule } from "./segment-rule.ts";

/** What `stige.yaml` says about the shop itself, every default filled in. */
export interface ShopSettings {
  readonly name: string;
  /** IANA name; decides what a local day is. */
  readonly timeZone: string;
  /** ISO 4217; money of the ladder is in its minor units. */
  readonly currency: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly language: Language;
  /** Share of revenue that is margin, 0 to 1; null: margin is not measured where orders and products do not give it. */
  readonly marginRate: number | null;
  /** The source whose orders are the book of orders; null until the first load with orders. */
  readonly ordersFrom: string | null;
  /** Names of events that show interest, lower case. */
  readonly interest: readonly string[];
  readonly exclude: Exclusions;
  /** The folder whose files are taken in as they appear, as written: relative to the shop's folder. Null: none. */
  readonly watch: string | null;
  /** The groups of people who could be customers, known or not; left out: not told. */
  readonly market?: readonly MarketGroup[];
  /** Segments made by hand, no two of one name; left out: none. */
  readonly segments?: readonly SegmentRule[];
  /** Alerts on key figures, no two of one figure and length of span; left out: none. */
  readonly alerts?: readonly KpiAlert[];
}

/** A group of the market: what it is called and how many are in it. */
export interface MarketGroup {
  readonly name: string;
  readonly size: number;
}

/** Who stands nowhere. Texts compared without case; `*` stands for any text. */
export interface Exclusions {
  /** Addresses, or `@domain`. */
  readonly emails: readonly string[];
  readonly numbers: readonly string[];
  /** Addresses that marketplaces give out in place of the buyer's own. */
  readonly relays: boolean;
  /** Whoever told the name or the number of a company. */
  readonly companies: boolean;
}

export const nobodyExcluded: Exclusions = { emails: [], numbers: [], relays: false, companies: false };
