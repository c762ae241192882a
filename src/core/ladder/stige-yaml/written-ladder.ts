import type { ShopSettings } from "../../facts/shop-settings.ts";
import type { Ladder } from "../ladder.ts";

/** A ready-made ladder. */
export type Preset = "norwegian" | "danish";

/** What may be set in a preset; each preset reads its own part of it. Lengths of time in microseconds. */
export interface PresetParameters {
  /** Both windows of `lapsed`. */
  readonly lapsedAfterUs: number;
  /** The window of `prospect`; norwegian only. */
  readonly interestWithinUs: number;
  /** Purchases that make someone loyal, and within how long; danish only. */
  readonly loyalOrders: number;
  readonly loyalWithinUs: number;
}

/** How the ladder stands in the file: as a preset with parameters, the unwritten ones at their defaults, or as rungs of the shop's own. */
export type WrittenLadder =
  | { readonly preset: Preset; readonly parameters: PresetParameters }
  | { readonly preset: null };

/** `stige.yaml`, read and checked: the settings and the ladder with every default filled in, and how the ladder was written. */
export interface ShopFile {
  readonly settings: ShopSettings;
  readonly ladder: Ladder;
  readonly written: WrittenLadder;
}
